"""inspect.signature of what CPython has in C, and what else inspect says of it."""
import asyncio
import inspect
import math

for f in (print, len, sorted, sum, pow, isinstance, round, abs, open, max, str.split, str.join, str.upper,
          list.append, list.sort, dict.get, set.add, int, float, list, dict, object, type,
          int.to_bytes, int.from_bytes, 'a'.split, [].append, {}.get, (1).__add__, object.__init__,
          object.__new__, str.__len__, int.__add__, math.sqrt, math.gcd, math.isclose, enumerate, reversed,
          property, complex, asyncio.gather, asyncio.create_task, Exception, ValueError.with_traceback):
    try:
        print(getattr(f, '__qualname__', f), inspect.signature(f))
    except ValueError as e:
        print(str(e).split(' at 0x')[0])


class A:
    """Text."""

    def __init__(self, a, /, b: int = 1, *c, d, **e) -> None:
        self.a = a

    def m(self, x):
        return x

    @classmethod
    def k(cls, y=None): pass

    @staticmethod
    def s(z): pass

    def __call__(self, q): pass


class B(A):
    def __new__(cls, *args): return super().__new__(cls)


class L(list):
    pass


class Empty:
    pass


for f in (A, A.m, A(1, d=2).m, A.k, A.s, A(1, d=2), B, L, Empty, lambda x, *, y=1: x):
    try:
        print(inspect.signature(f))
    except ValueError as e:
        print(e)
for f in (5, 'a', None):
    try:
        inspect.signature(f)
    except TypeError as e:
        print(e)


def late(x: 'int', y: 'A' = None) -> 'str': pass


print(inspect.signature(late), inspect.signature(late, eval_str=True), inspect.get_annotations(late))
print(inspect.get_annotations(late, eval_str=True), inspect.getfullargspec(A.m), inspect.getfullargspec(late).args)
kinds = (len, str.join, object.__str__, (1).__str__, A.m, A(1, d=2).m, A, A.k, int.real, A.__dict__['__dict__'], math)
for k in kinds:
    print([name for name in ('isbuiltin', 'isroutine', 'isfunction', 'ismethod', 'isclass', 'ismethoddescriptor',
                             'isdatadescriptor', 'isgetsetdescriptor', 'ismethodwrapper', 'ismodule')
           if getattr(inspect, name)(k)])
print([n for n, v in inspect.getmembers(A, inspect.isfunction)], inspect.getcallargs(A.m, 1, 2))
print(inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY).kind, repr(inspect.Parameter.VAR_KEYWORD))
