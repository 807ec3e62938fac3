# raises: RecursionError: maximum recursion depth exceeded while getting the repr of an object
import types


def f(x):
    pass


x = f
for i in range(3000):
    x = types.MethodType(f, x)
repr(x)
