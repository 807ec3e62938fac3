"""Iterators of an OrderedDict know early that they end, and take no change of order."""
import random
from collections import OrderedDict
from collections.abc import MutableMapping
import copy
import pickle


class Recent(MutableMapping):
    def __init__(self, room):
        self.kept = OrderedDict()
        self.room = room

    def __getitem__(self, key):
        value = self.kept[key]
        self.kept.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        self.kept[key] = value
        self.kept.move_to_end(key)
        while len(self.kept) > self.room:
            self.kept.popitem(last=False)

    def __delitem__(self, key):
        del self.kept[key]

    def __iter__(self):
        return iter(self.kept)

    def __len__(self):
        return len(self.kept)


recent = Recent(2)
recent['a'] = 1
print(recent == {'a': 1}, dict(recent), list(recent.items()))
recent['b'] = 2
for ask in (lambda: dict(recent), lambda: list(recent.items()), lambda: recent == {'b': 1}, lambda: [recent['b'] for _ in recent]):
    try:
        print(ask(), list(recent))
    except RuntimeError as e:
        print(e, list(recent))


def during(change):
    kept = OrderedDict(a=1, b=2, c=3)
    seen = []
    try:
        for key in kept:
            seen.append(key)
            change(kept, key)
    except RuntimeError as e:
        seen.append(str(e))
    print(seen, list(kept))


during(lambda kept, key: kept.move_to_end('a'))
during(lambda kept, key: kept.move_to_end('c'))
during(lambda kept, key: kept.move_to_end('a', last=False))
during(lambda kept, key: kept.pop(key))
during(lambda kept, key: kept.update(z=1))
during(lambda kept, key: kept.update(a=1))
during(lambda kept, key: key == 'c' and kept.pop('a'))
during(lambda kept, key: key == 'c' and kept.move_to_end('a'))
during(lambda kept, key: kept.clear())
kept = OrderedDict(a=1, b=2)
walk = iter(kept)
print(next(walk), type(walk).__name__)
kept['c'] = 3
for _ in range(2):
    try:
        print(next(walk, 'over'))
    except RuntimeError as e:
        print(e)
for view in (kept.items(), kept.values(), kept.keys(), reversed(kept)):
    try:
        for _ in view:
            kept.move_to_end('b' if list(kept)[-1] != 'b' else 'a')
    except RuntimeError as e:
        print(e)

numbers = random.Random(5)
numbers.random()
twins = [copy.deepcopy(numbers), copy.copy(numbers), pickle.loads(pickle.dumps(numbers))]
print({twin.random() for twin in twins} == {numbers.random()})
