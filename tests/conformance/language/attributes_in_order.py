"""Where an attribute is found, and who may set it; what __new__() and __init__() take."""


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__['kept'] = value * 2


class Holder:
    kept = OnlySet()


holder = Holder()
print(type(holder.kept).__name__)
for value in (1, 21):
    holder.kept = value
    print(holder.kept)
holder.__dict__['kept'] = 'by hand'
print(holder.kept, getattr(holder, 'kept'))


class Slotted:
    __slots__ = ('slot',)
    shared = 3


slotted = Slotted()
for name in ('shared', 'other'):
    for change in (lambda: setattr(slotted, name, 1), lambda: delattr(slotted, name)):
        try:
            change()
        except AttributeError as error:
            print(error)


class Single:
    made = None

    def __new__(cls, *args):
        if cls.made is None:
            cls.made = super().__new__(cls, *args)
        return cls.made

    def __init__(self, name):
        self.name = name

try:
    Single('a')
except TypeError as error:
    print(error)


class Named(list):
    def __new__(cls, items, name=None):
        self = super().__new__(cls, items)
        self.name = name
        return self


class Tagged(tuple):
    def __init__(self, items, tag=None):
        self.tag = tag


class Marked(set):
    def __new__(cls, items, mark=None):
        return super().__new__(cls, items)


print(Named([1, 2], name='n'), Named([1], name='n').name)
print(Tagged((1, 2), tag='t'), Tagged([3], tag='t').tag)
for call in (lambda: list([1], name='n'), lambda: tuple([1], tag='t'),
             lambda: Marked([1], mark='m')):
    try:
        call()
    except TypeError as error:
        print(error)


# A tuple of a class of its own ends like any other object.
class Pair(tuple):
    def __del__(self):
        print('gone', len(self))


pair = Pair((1, 2))
print(pair)
del pair
iterator = iter(Pair())
print(next(iterator, 'nothing'))
