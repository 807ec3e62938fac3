"""What staticmethod and classmethod objects take over from the function that they wrap."""
def f(x: int) -> str:
    "doc"
    return x
f.extra = 5
class A:
    s = staticmethod(f)
    c = classmethod(f)
for d in (A.__dict__['s'], A.__dict__['c']):
    print(type(d).__name__, d.__name__, d.__qualname__, d.__doc__, d.__module__, d.__wrapped__ is f, d.__func__ is f, d.__annotations__)
    for n in ('__code__', '__defaults__', '__closure__', '__globals__', '__get__', '__dict__', '__isabstractmethod__', '__kwdefaults__'):
        print(n, hasattr(d, n))
    d.new = 3
    print(d.new, hasattr(f, 'new'))
print(A.__dict__['s'](3))
try: A.__dict__['c'](3)
except TypeError as e: print(e)
