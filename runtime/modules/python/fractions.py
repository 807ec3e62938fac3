"""Fractions of ints."""
import math
import numbers
import re

__all__ = ['Fraction']

_hash_modulus = (1 << 61) - 1
_hash_infinity = 314159
_format = re.compile(r'\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(?:_\d+)*)'
                     r'(?:(?:/(?P<denom>\d+(?:_\d+)*))?'
                     r'|(?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?(?:E(?P<exp>[-+]?\d+(?:_\d+)*))?)\s*',
                     re.IGNORECASE)


class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            numerator, denominator = cls._ratio(numerator)
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        return _made(numerator // divisor, denominator // divisor, cls)

    @staticmethod
    def _ratio(value):
        if type(value) is int:
            return value, 1
        if isinstance(value, numbers.Rational):
            return value.numerator, value.denominator
        if isinstance(value, float) or type(value).__name__ == 'Decimal':
            return value.as_integer_ratio()
        if isinstance(value, str):
            return _parsed(value)
        raise TypeError('argument should be a string or a Rational instance')

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} '
                            f'({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        from decimal import Decimal
        if isinstance(dec, int):
            return cls(dec)
        if not isinstance(dec, Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} '
                            f'({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def is_integer(self):
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def _calculated(self, other, exact, symbol, is_reversed=False):
        if isinstance(other, (int, Fraction)):
            other = other if isinstance(other, Fraction) else _made(other, 1)
            return exact(other, self) if is_reversed else exact(self, other)
        if isinstance(other, float):
            left, right = (other, float(self)) if is_reversed else (float(self), other)
            return _float_operations[symbol](left, right)
        if isinstance(other, complex):
            left, right = complex(self), other
            if is_reversed:
                left, right = right, left
            return _float_operations[symbol](left, right)
        return NotImplemented

    def __add__(a, b):
        return a._calculated(b, _sum, '+')

    def __radd__(a, b):
        return a._calculated(b, _sum, '+', True)

    def __sub__(a, b):
        return a._calculated(b, _difference, '-')

    def __rsub__(a, b):
        return a._calculated(b, _difference, '-', True)

    def __mul__(a, b):
        return a._calculated(b, _product, '*')

    def __rmul__(a, b):
        return a._calculated(b, _product, '*', True)

    def __truediv__(a, b):
        return a._calculated(b, _quotient, '/')

    def __rtruediv__(a, b):
        return a._calculated(b, _quotient, '/', True)

    def __floordiv__(a, b):
        return a._calculated(b, _floor_quotient, '//')

    def __rfloordiv__(a, b):
        return a._calculated(b, _floor_quotient, '//', True)

    def __mod__(a, b):
        return a._calculated(b, _remainder, '%')

    def __rmod__(a, b):
        return a._calculated(b, _remainder, '%', True)

    def __divmod__(a, b):
        return a._calculated(b, _both, 'divmod')

    def __rdivmod__(a, b):
        return a._calculated(b, _both, 'divmod', True)

    def __pow__(a, b):
        if isinstance(b, (int, Fraction)):
            power = b if isinstance(b, int) else b._numerator
            if isinstance(b, int) or b._denominator == 1:
                n, d = a._numerator, a._denominator
                if power >= 0:
                    return _made(n ** power, d ** power)
                if n > 0:
                    return _made(d ** -power, n ** -power)
                if n == 0:
                    raise ZeroDivisionError(f'Fraction({d ** -power}, 0)')
                return _made((-d) ** -power, (-n) ** -power)
            return float(a) ** float(b)
        return float(a) ** b

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, (int, Fraction)):
            return Fraction(a) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _made(a._numerator, a._denominator)

    def __neg__(a):
        return _made(-a._numerator, a._denominator)

    def __abs__(a):
        return _made(abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        return a.__ceil__() if a._numerator < 0 else a.__floor__()

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, remainder = divmod(self._numerator, self._denominator)
            above_half = remainder * 2 - self._denominator
            return floor + (above_half > 0 or above_half == 0 and floor % 2)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _hash_modulus)
        except ValueError:
            value = _hash_infinity
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        if isinstance(b, numbers.Complex) and b.imag == 0:
            return a == b.real
        return NotImplemented

    def _compared(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._compared(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._compared(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._compared(b, lambda x, y: x >= y)

    def __bool__(a):
        return a._numerator != 0

    def __float__(a):
        return a._numerator / a._denominator

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)


def _made(numerator, denominator, cls=Fraction):
    self = object.__new__(cls)
    self._numerator = numerator
    self._denominator = denominator
    return self


def _parsed(text):
    found = _format.fullmatch(text)
    if found is None:
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    numerator = int(found['num'] or '0')
    denominator = 1
    if found['denom']:
        denominator = int(found['denom'])
    else:
        decimal = found['decimal']
        if decimal:
            decimal = decimal.replace('_', '')
            scale = 10 ** len(decimal)
            numerator = numerator * scale + int(decimal)
            denominator *= scale
        if found['exp']:
            exponent = int(found['exp'])
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    return -numerator if found['sign'] == '-' else numerator, denominator


def _sum(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _difference(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _product(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _quotient(a, b):
    if b._numerator == 0:
        divisor = math.gcd(a._numerator, b._numerator) or 1
        raise ZeroDivisionError(f'Fraction({a._numerator // divisor * b._denominator}, 0)')
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floor_quotient(a, b):
    return a._numerator * b._denominator // (a._denominator * b._numerator)


def _remainder(a, b):
    denominator = a._denominator * b._denominator
    return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), denominator)


def _both(a, b):
    return _floor_quotient(a, b), _remainder(a, b)


_float_operations = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b,
                     '/': lambda a, b: a / b, '//': lambda a, b: a // b, '%': lambda a, b: a % b,
                     'divmod': divmod}
