# prints: f
import types


def f(x):
    pass


x = f
for i in range(10000):
    x = types.MethodType(x, i)
print(x.__name__)
