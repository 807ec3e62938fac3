"""CPython has one slot for __setitem__ and __delitem__: a class with one of them lacks the other so."""


class Sets:
    def __setitem__(self, key, value):
        print('set', key, value)


class Deletes:
    def __delitem__(self, key):
        print('delete', key)


class Neither:
    def __getitem__(self, key):
        return key


for thing in (3, 'text', (1, 2), b'x', range(3), {1}, None, Neither(), print):
    for key in (0, 'a'):
        try:
            del thing[key]
        except TypeError as error:
            print(error)
for cls in (Sets, Deletes, Neither):
    thing = cls()
    try:
        thing['a'] = 1
    except Exception as error:
        print(cls.__name__, type(error).__name__, error)
    try:
        del thing['a']
    except Exception as error:
        print(cls.__name__, type(error).__name__, error)
