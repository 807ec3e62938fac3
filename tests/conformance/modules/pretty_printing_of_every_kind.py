from collections import *
from pprint import *
import types, dataclasses, enum
class OD(OrderedDict): pass
class DD(defaultdict): pass
class CC(Counter): pass
class UD(UserDict): pass
class UL(UserList): pass
class DQ(deque): pass
class DI(dict): pass
class LI(list): pass
class TU(tuple): pass
class SE(set): pass
class NS(types.SimpleNamespace): pass
class ST(str): pass
class CM(ChainMap): pass
class Own(dict):
    def __repr__(self): return 'Own!'
class E(enum.Enum): A = 'x' * 30
NT = namedtuple('NT', 'aaa bbb')
@dataclasses.dataclass
class D:
    xx: list
    yy: dict = dataclasses.field(default_factory=dict, repr=True)
    zz: int = dataclasses.field(default=1, repr=False)
long = {'k%02d' % i: i for i in range(12)}
for v in [OD(long), DD(int, long), CC(long), UD(long), UL(range(40)), DQ(range(40), 50), DI(long), LI(range(40)), TU(range(40)), SE(range(40)), NS(**long), ST('word ' * 30), CM(long, long), Own(long), UserString('word ' * 30), [UD(long), UL(range(40))], {'a': UD(long)}, NT(list(range(30)), long), D(list(range(30)), long), [E.A] * 4, types.MappingProxyType(long), frozenset(range(40)), bytearray(b'x' * 100), b'ab' * 60, long.keys(), {1: long, 'a': [long]}, (1,), ((),), [[[[[list(range(20))]]]]], 'x' * 100, 'a\nb\n' * 20, '', [''], {'': ''}, [D([], {}), D([1], {2: 3})], {(1, 2): [3, 4], (1,): {5}, 'z': {1: {2: {3: {4: 5}}}}}, range(100), iter([]).__class__, lambda: 0 if 0 else None][:-1]:
    for kw in [{}, {'width': 30, 'compact': True}, {'indent': 4, 'depth': 2, 'sort_dicts': False}]:
        pprint(v, **kw)
x = [1]; x.append(x); print(isrecursive(x), isreadable(x), isreadable([1, 'a']), isreadable(object()), saferepr({'b': 1, 'a': [2]}))
pp({'z': 1, 'a': 2}); print(pformat(123456789, underscore_numbers=True), pformat([1.5, 10**9], underscore_numbers=True))
for bad in [dict(indent=-1), dict(depth=0), dict(width=0)]:
    try: PrettyPrinter(**bad)
    except ValueError as e: print(e)
class My(PrettyPrinter):
    def format(self, o, c, m, l):
        if isinstance(o, float): return f'{o:.1f}', True, False
        return super().format(o, c, m, l)
My(width=20).pprint([1.25, {'a': 2.55, 'bbbbbbbbbbbbb': [3.0]}])
