asked = []


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        asked.append(self.number)
        return hash(self.number)

    def __eq__(self, other):
        return self.number == other.number


keys = {Key(n): n for n in range(4)}
others = {Key(n) for n in range(2, 9)}


class Derived(dict):
    pass


derived = Derived(keys)


def hashed(title, work):
    asked.clear()
    result = work()
    print(title, sorted(asked), None if result is None else len(result) if not isinstance(
        result, bool) else result)


hashed('set', lambda: set(keys))
hashed('frozenset', lambda: frozenset(keys))
hashed('of a derived one', lambda: set(derived))
hashed('union', lambda: others.union(keys))
hashed('union of two', lambda: set().union(keys, others))
hashed('difference', lambda: others.difference(keys))
hashed('difference of a large one', lambda: {Key(n) for n in range(100)}.difference(keys))
hashed('intersection', lambda: others.intersection(keys))
hashed('symmetric', lambda: others.symmetric_difference(keys))
hashed('update', lambda: others.copy().update(keys))
hashed('difference_update', lambda: others.copy().difference_update(keys))
hashed('symmetric_difference_update', lambda: others.copy().symmetric_difference_update(keys))
hashed('issuperset', lambda: others.issuperset(keys))
hashed('isdisjoint', lambda: others.isdisjoint(keys))
hashed('view', lambda: set(keys.keys()))

for count in (3, 10, 30, 100):
    print(set(dict.fromkeys(range(count, 0, -3))))
    print(frozenset(dict.fromkeys(n * 37 % 101 for n in range(count))))
mixed = {1, 100, 7}
mixed.update({n * 5 % 97: None for n in range(40)})
print(mixed)
mixed.symmetric_difference_update({n * 7 % 89: None for n in range(40)})
print(mixed)
print(mixed.difference({n * 3: None for n in range(20)}))
print(mixed.difference({n * 3: None for n in range(2)}))
print('__doc__' in dir(int), '__doc__' in dir(object()), '__doc__' in dir(ValueError()))


def counted():
    number = 0
    while True:
        yield number
        number += 1


print({3}.isdisjoint(counted()), {0, 1}.issuperset(counted()), set().isdisjoint([]))
for work in (lambda: {1}.isdisjoint([[]]), lambda: {1}.issuperset([{1}]), lambda: {1}.isdisjoint(5)):
    try:
        print(work())
    except TypeError as error:
        print(error)
