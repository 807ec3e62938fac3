class A:
    def who(self): return ["A"]
    def __init__(self, **kw):
        print("A init", kw)


class B(A):
    def who(self): return ["B"] + super().who()
    def __init__(self, b=None, **kw):
        print("B init", b)
        super().__init__(**kw)


class C(A):
    def who(self): return ["C"] + super().who()
    def __init__(self, c=None, **kw):
        print("C init", c)
        super().__init__(**kw)


class D(B, C):
    def who(self): return ["D"] + super().who()
    def __init__(self, **kw):
        print("D init")
        super().__init__(**kw)


d = D(b=1, c=2, z=3)
print(d.who(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__))
print(super(B, d).who(), super(C, d).who(), D.__bases__)
try:
    class Bad(A, B):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(A, A):
        pass
except TypeError as error:
    print(error)
try:
    super().x
except RuntimeError as error:
    print(error)
try:
    super(B, A()).who()
except TypeError as error:
    print(error)
print(issubclass(D, (int, A)), isinstance(d, C), issubclass(A, B))


class E(D):
    @classmethod
    def make(cls, *args):
        return super().__new__(cls), args

    @staticmethod
    def loose(x):
        return x * 2

    who = lambda self: super(E, self).who() + ["lambda"]


e, args = E.make(1, 2)
print(type(e).__name__, args, E.loose(4), e.who())
print(E.__subclasses__(), A.__subclasses__())
try:
    d.missing
except AttributeError as error:
    print(error)
try:
    super(B, d).missing
except AttributeError as error:
    print(error)
try:
    D.missing
except AttributeError as error:
    print(error)


class Diamond(C, B):
    pass


print([k.__name__ for k in Diamond.__mro__])
