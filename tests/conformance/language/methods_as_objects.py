"""Functions, methods and attributes of built-in classes, looked at as objects."""
import types


def f(a, b=2):
    return a + b


def outer():
    x = 1

    def inner():
        return x
    return inner


CASES = '''
f.__call__(1)
f.__call__(1, b=5)
hasattr(f, '__call__'), '__call__' in dir(f), callable(f.__call__)
type(f).__call__(f, 1)
len.__call__([1])
type(f.__call__), type(str.join), type(object.__init__), type(int.real), type((1).__add__)
type([].append) is type(len), type(len)
str.join, object.__init__, int.__add__, int.real, dict.fromkeys.__name__, list.__getitem__
str.join.__get__('-')(['a', 'b']), int.__add__.__get__(5)(6), int.real.__get__(True)
str.join.__objclass__, int.__add__.__objclass__, (1).__add__.__self__, (1).__add__.__name__
int.real.__name__, int.real.__qualname__, int.real.__objclass__
str.join.__self__
''.join.__get__
''.join.nothing
str.join.__get__(5)
int.real.__get__('a')
(1).__add__()
(1).__add__(1, 2)
int.__add__('a', 1)
int.__add__()
str.upper()
(2).__pow__(5, 7), (2).__pow__(-1), (5).__rpow__(2), (2).__pow__('a'), (2.0).__pow__(3)
(2).__pow__(5, 0)
(1j).__add__(2), (1j).__mul__(1j), (1j).__eq__(1j), (1j).__bool__(), (1+2j).__sub__(1)
list.__class_getitem__(int), dict.__class_getitem__((str, int))
object.__subclasshook__(), type.__prepare__()
(5).__sizeof__(), 'abc'.__sizeof__(), ().__sizeof__()
isinstance(str.join, types.MethodDescriptorType), isinstance(len, types.BuiltinMethodType)
isinstance(int.real, types.GetSetDescriptorType), isinstance(object.__str__, types.WrapperDescriptorType)
isinstance(object().__str__, types.MethodWrapperType), isinstance(int.real, property)
hash(''), ''.__hash__(), [1, 2].__reduce_ex__(2)[1]
'''
for case in CASES.strip().split('\n'):
    try:
        print(case, '->', eval(case))
    except Exception as e:
        print(case, '!!', type(e).__name__, e)

inner = outer()
cell = inner.__closure__[0]
cell.cell_contents = 42
print(inner(), cell == types.CellType(42), cell < types.CellType(50), types.CellType() < cell)
print(cell != types.CellType(42), cell.__eq__(5), str(types.CellType(1)).startswith('<cell at'))
empty = types.CellType()
for act in (lambda: empty.cell_contents, lambda: hash(cell), lambda: cell < 5):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
print([lambda: 1 for _ in 'a'][0].__qualname__, (lambda: lambda: 1)().__qualname__)


class C:
    fs = [lambda: 1 for _ in 'a']


print(C.fs[0].__qualname__)


class P(property):
    """Mine."""


print(P(lambda self: 1, doc='own').__doc__, P(lambda self: 1).__doc__)
p = property(lambda self: 1)
for act in (lambda: p.__set__(C(), 1), lambda: p.__delete__(C()), lambda: property().__get__(C())):
    try:
        print(act())
    except AttributeError as e:
        print(e)
