# A class body whose names are kept in a mapping of the program's own still sees what is around it.
class Names(dict):
    def __init__(self, n): self.n = n
    def __getitem__(self, k):
        return super().__getitem__(k)
class M(type):
    @classmethod
    def __prepare__(m, n, b, **k): return Names(n)
    def __new__(m, n, b, ns, **k): return super().__new__(m, n, b, dict(ns))
def make(x=10, v=20):
    y = 3
    class K(metaclass=M):
        def f(self, a=1) -> x: return y
        y = z
        del v
make.x = 1
try: print(make())
except Exception as e: print(repr(e))
def make(x=10, v=20):
    y = 3
    class K(metaclass=M):
        def f(self, a=1) -> x: return y
    print(x)
try: print(make())
except Exception as e: print(repr(e))


def late(mapping):
    class N(M):
        @classmethod
        def __prepare__(m, n, b, **k): return mapping
    class K(metaclass=N):
        try: print(later)
        except NameError as e: print(type(mapping).__name__, e)
    later = 3
    class K(metaclass=N):
        print(later, nowhere if mapping is None else "")
for mapping in {}, Names(1), __import__("collections").OrderedDict(): late(mapping)
