# `__slots__` that name __dict__: some attributes in slots, the others in a dict.
import weakref


class Mixed:
    __slots__ = ('a', '__dict__', '__weakref__')


x = Mixed()
x.a = 1
x.b = 2
print(x.__dict__, x.a, x.b, vars(x), weakref.ref(x)() is x)
del x.b
try:
    print(x.b)
except AttributeError as error:
    print(error)


class Child(Mixed):
    __slots__ = ('c',)


y = Child()
y.a, y.c, y.d = 1, 2, 3
print(y.__dict__, y.c)


class Strict:
    __slots__ = ('a',)


z = Strict()
for name in ('a', 'b'):
    try:
        setattr(z, name, 1)
        print(getattr(z, name))
    except AttributeError as error:
        print(error)
print(hasattr(z, '__dict__'), hasattr(x, '__dict__'))
