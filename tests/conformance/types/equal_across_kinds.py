"""Numbers of different kinds are equal where their values are."""
import operator
from decimal import Decimal
from fractions import Fraction

for left, right in ((complex(1), Fraction(1)), (complex(0.5), Fraction(1, 2)), (1j, Fraction(1)),
                    (complex(1), Decimal(1)), (1 + 1j, Decimal(1)), (complex(2 ** 53), 2 ** 53 + 1),
                    (Fraction(1, 4), Decimal('0.25')), (True, 1 + 0j)):
    print(left == right, right == left, left != right)
print(complex('1e-500'), complex('1e500'), complex('-1e-500+1e400j'), float('1e-500'))


def function():
    pass


for name in ('__name__', '__qualname__'):
    try:
        setattr(function, name, 7)
    except TypeError as error:
        print(error)
function.__name__ = function.__qualname__ = 'renamed'
print(function.__name__, repr(function).startswith('<function renamed at '))
print(operator.methodcaller('format', self='by name')('{self}'))
