"""What stands in a class and its instances, as dir() and __dict__ list it."""


class A:
    """A class."""
    x: int = 1

    def f(self):
        pass


class Slotted:
    __slots__ = ('b', 'a', '__secret')

    def __init__(self):
        self.__secret = 1


class Slots(Slotted):
    __slots__ = ('__weakref__', '__dict__')


class E(Exception):
    pass


class D(dict):
    pass


class T(tuple):
    pass


for cls in A, Slotted, Slots, E, D, T:
    print(cls.__name__, list(cls.__dict__))
print(A.__dict__['__dict__'], A.__dict__['__weakref__'], type(A.__dict__['__dict__']))
print(dir(A()))
print(dir(E()))
print(dir(Slotted()))
print(len(dir(D())), '__getitem__' in dir(D()))


class Listing:
    def __dir__(self):
        return [*super().__dir__(), 'zz']


print(dir(Listing())[-2:], '__weakref__' in dir(Listing()))


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases, **kwds):
        print('prepare', name)
        return super().__prepare__(name, bases, **kwds)

    def mro(cls):
        print('mro of', cls.__name__)
        return [cls, *reversed(super().mro()[1:-1]), object]

    def __dir__(cls):
        return [n for n in super().__dir__() if n[0] != '_']


class P(metaclass=Meta):
    def who(self):
        return 'P'


class Q(metaclass=Meta):
    def who(self):
        return 'Q'


class Both(P, Q):
    b = 1


print([c.__name__ for c in Both.__mro__], Both().who(), dir(Both))


class Base1:
    def say(self):
        return 1


class Base2:
    def say(self):
        return 2


class Derived(Base1):
    pass


class Further(Derived):
    pass


Derived.__bases__ = (Base2,)
print(Further().say(), Further.__mro__, Base1.__subclasses__(), Base2.__subclasses__())
for bases in ((), [Base1], (5,), (int,), (Further,), (object,)):
    try:
        Derived.__bases__ = bases
    except TypeError as e:
        print(e)


class WithProperty:
    @property
    def known(self):
        return 1


WithProperty.later = property(lambda self: 2)
for name in 'known', 'later':
    try:
        setattr(WithProperty(), name, 5)
    except AttributeError as e:
        print(e)
x = WithProperty()
x.__dict__['y'] = 3
A.__dict__['__dict__'].__get__(A())['z'] = 1
print(x.y, vars(x), WithProperty.known.__get__(x))
x.__dict__ = {'other': 1}
print(vars(x), x.other)


def slots_of(**members):
    try:
        made = type('Made', members.pop('bases', ()), members)
        print(made.__slots__, [n for n in made.__dict__ if not n.startswith('__')])
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


slots_of(__slots__='one')
slots_of(__slots__=('1a',))
slots_of(__slots__=(3,))
slots_of(__slots__=('a',), a=1)
slots_of(__slots__=('__dict__', '__dict__'))
slots_of(__slots__=('__weakref__', '__weakref__'))
slots_of(__slots__=('a',), bases=(int,))
slots_of(__slots__=('a',), bases=(tuple,))
slots_of(__slots__=(), bases=(tuple,))
slots_of(__slots__=('a',), bases=(str,))
slots_of(__slots__={'a': 'text', 'b': 'text'})
for bases in ((Slotted, type('Other', (), {'__slots__': ('q',)})), (int, str), (OSError, ImportError),
              (KeyError, OSError), (A, Slotted), (dict, list)):
    try:
        print(type('Joined', bases, {}).__mro__[1:3])
    except TypeError as e:
        print(e)
print(Slotted.a, Slotted.a.__name__, Slotted.a.__objclass__, Slotted.a.__doc__, Slotted.a.__qualname__)
s = Slotted()
Slotted.a.__set__(s, 5)
print(s.a, Slotted.a.__get__(s), [n for n in dir(s) if 'secret' in n])
Slotted.a.__delete__(s)
print(hasattr(s, 'a'))
try:
    Slotted.a.__get__(A())
except TypeError as e:
    print(e)
