"""Counters: comparisons with counts of zero, operators in place, views of an OrderedDict."""
from collections import ChainMap, Counter, OrderedDict, defaultdict, namedtuple

print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1))
print(Counter(a=2) > Counter(a=1), Counter(a=1) >= Counter(b=-1), Counter(a=1) == {'a': 1}, Counter() != {})
for other in (5, {'a': 1}):
    try:
        print(Counter(a=1) < other)
    except TypeError as e:
        print(e)
c = Counter('abracadabra')
print(c.most_common(-1), c.most_common(2), sorted(c.elements()), type(c.elements()).__name__)
c += Counter(b=5)
c -= Counter(a=4)
c |= Counter(q=2)
c &= Counter(q=1, b=100, a=1)
print(c, +Counter(a=-1, b=2), -Counter(a=-1, b=2), Counter({'a': 'x'}), Counter(None))
od = OrderedDict(a=1, b=2)
print(od.keys(), od.values(), od.items(), od.keys() & {'a'}, list(reversed(od.items())))


class Loud(OrderedDict):
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)


loud = Loud([('x', 1)], y=2)
loud.update({'z': 3})
print(loud, type({'b': 2} | defaultdict(int, a=1)), defaultdict(int, a=1) | {'b': 2})
try:
    OrderedDict({}, {})
except TypeError as e:
    print(e)
P = namedtuple('P', 'x y')
print(P.x, P.x.__doc__, type(P.x).__name__)
print(ChainMap({'a': 1}, {'b': 2}).maps)
