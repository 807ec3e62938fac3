"""The inverse functions of complex numbers, and odds and ends of other modules."""
import cmath
import operator
import types
from dataclasses import MISSING, field
from datetime import date, datetime
from enum import Enum

for z in (0.5 + 0.25j, -2 + 3j, 1.5j, 2 - 0.5j, 0.8 + 0.1j):
    print([f"{getattr(cmath, name)(z):.12g}" for name in (
        'acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'tan', 'tanh', 'log', 'log10', 'sqrt', 'exp')])
for act in (lambda: cmath.atanh(1), lambda: cmath.log(0), lambda: operator.methodcaller(5),
            lambda: date.fromordinal(0), lambda: date.fromisoformat(5), lambda: datetime.strptime(5, '%Y'),
            lambda: datetime(2024, 1, 1).isoformat(timespec='x')):
    try:
        print(act())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class E(Enum):
    _ignore_ = ['q']
    A = 1
    q = 5


print(complex(complex(1.5, -0.0)).imag, complex(complex(1, 2), 3j))
print(hasattr(E, 'q'), list(E), list(reversed(types.MappingProxyType({'a': 1, 'b': 2}))))
print(type(MISSING).__name__, str(field()).count('_MISSING_TYPE object at'))
