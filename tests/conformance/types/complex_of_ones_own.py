"""Classes derived from complex."""
import copy


class Point(complex):
    def __new__(cls, x, y=0):
        return super().__new__(cls, x, y)

    @property
    def x(self):
        return self.real

    def __repr__(self):
        return f'Point({self.real:g}, {self.imag:g})'


class Odd(complex):
    def __complex__(self):
        return 5j

    def __add__(self, other):
        return 'added'

    __radd__ = __add__


class Slotted(complex):
    __slots__ = ('label',)


p = Point(3, 4)
print(p, repr(p), p.x, abs(p), p == 3 + 4j, hash(p) == hash(3 + 4j), isinstance(p, complex))
print(p + 1, type(p + 1).__name__, -p, +p, type(+p).__name__, p.conjugate(), p * p)
print(complex(p), type(complex(p)).__name__, sum([p, Point(1)]), Point.__mro__)
p.label = 'here'
print(p.__dict__, f'{p:.1f}', '%s' % p, {p: 1}[3 + 4j])
print(complex(Odd(1)), Odd(1) + 1, 1 + Odd(1), 1j + Odd(2), Odd(2) * 2, complex(1, Odd(3)))
print(Odd('1+2j'), bool(Odd()), Odd(), Odd(real=1, imag=2))
s = Slotted(1, 1)
s.label = 'slot'
print(s.label, s)
try:
    s.other = 1
except AttributeError as e:
    print(e)
z = 1 + 2j
print(complex(z) is z, +z is z, copy.copy(p))
