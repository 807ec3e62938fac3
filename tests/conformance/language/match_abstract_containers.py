from collections import deque, UserList, UserDict, ChainMap, OrderedDict, Counter, defaultdict
from collections.abc import Sequence, Mapping
import array, types
class Seq(Sequence):
    def __init__(s, *a): s.a = a
    def __len__(s): return len(s.a)
    def __getitem__(s, i): return s.a[i]
class Map(Mapping):
    def __init__(s, **a): s.a = a
    def __len__(s): return len(s.a)
    def __getitem__(s, i): return s.a[i]
    def __iter__(s): return iter(s.a)
class Reg:
    def __len__(s): return 2
    def __getitem__(s, i): return (1, 2)[i]
class Plain(Reg): pass
Sequence.register(Reg)
class After(Reg): pass
class Bare:
    def __len__(s): return 2
    def __getitem__(s, i): return (1, 2)[i]
def f(x):
    match x:
        case []: return "empty"
        case [a, b]: return f"two {a!r} {b!r}"
        case [a, *r]: return f"many {a!r} {r!r}"
        case {"k": v, **rest}: return f"map {v!r} {rest!r}"
        case {}: return "mapping"
        case _: return "none"
for x in (deque([1,2]), UserList([1,2,3]), Seq(1,2), Seq(), Map(k=3, z=4), Map(), Reg(), Plain(), After(), Bare(), UserDict(k=1), ChainMap({"k": 2}, {"j": 1}), array.array('i', [1,2]), memoryview(b"ab"), "ab", b"ab", bytearray(b"ab"), range(2), {1,2}, types.MappingProxyType({"k": 1}), OrderedDict(k=5), Counter("kk"), iter([1,2]), (i for i in (1,2))):
    print(type(x).__name__, f(x))
