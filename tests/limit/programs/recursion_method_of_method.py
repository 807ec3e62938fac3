# raises: RecursionError: maximum recursion depth exceeded while calling a Python object
import types

x = [].append
for i in range(3000):
    x = types.MethodType(x, i)
x()
