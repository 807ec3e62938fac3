"""Decimal numbers: a sign, an int of digits and a power of ten, rounded as a context says."""
from _inspect import mark_builtin as _mark_builtin
import math
import numbers
import re
from collections import namedtuple
from contextvars import ContextVar

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext',
           'ExtendedContext', 'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero',
           'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow', 'FloatOperation',
           'DivisionImpossible', 'InvalidContext', 'ConversionSyntax', 'DivisionUndefined',
           'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
           'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext',
           'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN'
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP'
ROUND_HALF_DOWN, ROUND_05UP = 'ROUND_HALF_DOWN', 'ROUND_05UP'
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_signals = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal,
            Inexact, Rounded, Clamped]
_repr_order = [Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded,
               Subnormal, Underflow]
_roundings = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
              ROUND_HALF_EVEN, ROUND_05UP)


def _digits(n):
    if n.bit_length() < 10000:
        return len(str(n)) if n else 1
    count = n.bit_length() * 30103 // 100000
    while 10 ** count <= n:
        count += 1
    return count


def _divided(n, power, rounding, negative):
    """n / 10**power to a whole number, and whether something was lost."""
    scale = 10 ** power
    quotient, rest = divmod(n, scale)
    if not rest:
        return quotient, False
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        up = twice > scale or twice == scale and quotient & 1
    elif rounding == ROUND_HALF_UP:
        up = twice >= scale
    elif rounding == ROUND_HALF_DOWN:
        up = twice > scale
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not negative
    elif rounding == ROUND_FLOOR:
        up = negative
    else:
        up = quotient % 5 == 0
    return quotient + bool(up), True


_unknown_signal = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, '
                   'DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   '
                   'Clamped]')


class SignalDict(dict):
    """Has each signal, and nothing else."""

    def __setitem__(self, key, value):
        if key not in _signals:
            raise KeyError(_unknown_signal)
        super().__setitem__(key, bool(value))

    def __missing__(self, key):
        raise KeyError(_unknown_signal)

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def __repr__(self):
        return '{' + ', '.join([f'{key!r}:{value!r}' for key, value in self.items()]) + '}'


def _signal_dict(chosen):
    """Of a list of signals, or of a mapping."""
    if isinstance(chosen, dict):
        return SignalDict({signal: bool(chosen.get(signal)) for signal in _signals})
    if not isinstance(chosen, (list, tuple)):
        raise TypeError('argument must be a signal dict')
    if any([signal not in _signals for signal in chosen]):
        raise KeyError(_unknown_signal)
    return SignalDict({signal: signal in chosen for signal in _signals})


def _context_number(name, value, low, high, wanted):
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    if not low <= value <= high:
        raise ValueError(wanted)


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        base = globals().get('DefaultContext')
        self.prec = prec if prec is not None else base.prec
        self.rounding = rounding if rounding is not None else base.rounding
        self.Emin = Emin if Emin is not None else base.Emin
        self.Emax = Emax if Emax is not None else base.Emax
        self.capitals = capitals if capitals is not None else base.capitals
        self.clamp = clamp if clamp is not None else base.clamp
        self.traps = _signal_dict(base.traps if traps is None else traps)
        self.flags = _signal_dict([] if flags is None else flags)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def __setattr__(self, name, value):
        if name == 'prec':
            _context_number(name, value, 1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]')
        elif name == 'Emin':
            _context_number(name, value, MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]')
        elif name == 'Emax':
            _context_number(name, value, 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]')
        elif name in ('capitals', 'clamp'):
            _context_number(name, value, 0, 1, f'valid values for {name} are 0 or 1')
        elif name in ('flags', 'traps'):
            if not isinstance(value, dict):
                raise TypeError('argument must be a signal dict')
            if set(value) != set(_signals):
                raise KeyError('invalid signal dict')
            value = _signal_dict(value)
        elif name not in ('rounding',):
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        elif name == 'rounding' and value not in _roundings:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                            "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                            "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ', '.join([s.__name__ for s in _repr_order if self.flags[s]])
        traps = ', '.join([s.__name__ for s in _repr_order if self.traps[s]])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, '
                f'Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, '
                f'flags=[{flags}], traps=[{traps}])')

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       dict(self.flags), dict(self.traps))

    __copy__ = copy

    def _rounding_by(self, rounding):
        """This one with another rounding; what happens is noted here."""
        other = self.copy()
        other.rounding = rounding
        object.__setattr__(other, 'flags', self.flags)
        return other

    def clear_flags(self):
        self.flags = _signal_dict([])

    def clear_traps(self):
        self.traps = _signal_dict([])

    def signal(self, *kinds, result=None):
        """Notes all conditions of a result; the first one that is trapped is raised, with the rest."""
        noted = {kind if kind in self.flags else kind.__base__: kind for kind in kinds}
        for signal in noted:
            dict.__setitem__(self.flags, signal, True)
        trapped = [signal for signal in _signals if signal in noted and self.traps[signal]]
        if trapped:
            raise trapped[0]([noted[signal] for signal in trapped])
        return result

    def invalid(self, kind=InvalidOperation):
        return self.signal(kind, result=_special(0, 'n'))

    def fixed(self, sign, n, exp):
        """The number (-1)**sign * n * 10**exp, rounded to the precision."""
        size = _digits(n)
        if n == 0:
            low, high = self.Etiny(), self.Emax if not self.clamp else self.Etop()
            if exp < low or exp > high:
                self.signal(Clamped)
                exp = min(max(exp, low), high)
            return _made(sign, 0, exp)
        surplus = size - self.prec
        adjusted = exp + size - 1
        if adjusted < self.Emin:
            surplus = max(surplus, self.Etiny() - exp)
            is_tiny = True
        else:
            is_tiny = False
        if surplus > 0:
            n, lost = _divided(n, surplus, self.rounding, sign)
            exp += surplus
            if _digits(n) > self.prec:
                n //= 10
                exp += 1
        else:
            lost = False
        if exp + _digits(n) - 1 > self.Emax:
            return self._overflow(sign)
        is_folded = self.clamp and exp > self.Etop()
        if surplus > 0 or is_tiny or is_folded:
            happened = ((Underflow, is_tiny and lost), (Subnormal, is_tiny), (Inexact, lost),
                        (Rounded, surplus > 0), (Clamped, is_tiny and n == 0 or is_folded))
            self.signal(*[kind for kind, has_happened in happened if has_happened])
        if is_folded:
            n *= 10 ** (exp - self.Etop())
            exp = self.Etop()
        return _made(sign, n, exp)

    def _overflow(self, sign):
        if (self.rounding in (ROUND_DOWN, ROUND_05UP) or self.rounding == ROUND_CEILING and sign
                or self.rounding == ROUND_FLOOR and not sign):
            result = _made(sign, 10 ** self.prec - 1, self.Etop())
        else:
            result = _special(sign, 'F')
        return self.signal(Overflow, Inexact, Rounded, result=result)

    def create_decimal(self, num='0'):
        made = Decimal(num, self)
        if made._kind:
            return made
        return self.fixed(made._sign, made._int, made._exp)

    def create_decimal_from_float(self, f):
        return self.plus(Decimal.from_float(f))

    def _of(self, value):
        made = _converted(value)
        if made is NotImplemented:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        return made

    def plus(self, a):
        return self._of(a)._plus(self)

    def minus(self, a):
        return self._of(a)._minus(self)

    def abs(self, a):
        return self._of(a)._abs(self)

    def add(self, a, b):
        return _add(self._of(a), self._of(b), self)

    def subtract(self, a, b):
        return _subtract(self._of(a), self._of(b), self)

    def multiply(self, a, b):
        return _multiply(self._of(a), self._of(b), self)

    def divide(self, a, b):
        return _divide(self._of(a), self._of(b), self)

    def divide_int(self, a, b):
        return _quotient(self._of(a), self._of(b), self)

    def remainder(self, a, b):
        return _remainder(self._of(a), self._of(b), self)

    def power(self, a, b, modulo=None):
        if modulo is not None:
            return self._of(a)._power_of_modulo(self._of(b), self._of(modulo), self)
        return _power(self._of(a), self._of(b), self)

    def quantize(self, a, b):
        return self._of(a).quantize(self._of(b), context=self)

    def compare(self, a, b):
        return self._of(a).compare(self._of(b), context=self)

    def sqrt(self, a):
        return self._of(a).sqrt(self)

    def exp(self, a):
        return self._of(a).exp(self)

    def ln(self, a):
        return self._of(a).ln(self)

    def log10(self, a):
        return self._of(a).log10(self)

    def normalize(self, a):
        return self._of(a).normalize(self)

    def max(self, a, b):
        return self._of(a).max(self._of(b), self)

    def min(self, a, b):
        return self._of(a).min(self._of(b), self)

    def fma(self, a, b, c):
        return self._of(a).fma(self._of(b), self._of(c), self)

    def to_integral_value(self, a):
        return self._of(a).to_integral_value(context=self)

    def to_sci_string(self, a):
        return str(self._of(a))

    def to_eng_string(self, a):
        return self._of(a).to_eng_string()


def _first_context(prec, traps, rounding=ROUND_HALF_EVEN):
    made = object.__new__(Context)
    made.prec, made.rounding, made.Emin, made.Emax = prec, rounding, -999999, 999999
    made.capitals, made.clamp = 1, 0
    made.traps = {s: s in traps for s in _signals}
    made.flags = dict.fromkeys(_signals, False)
    return made


DefaultContext = _first_context(28, (InvalidOperation, DivisionByZero, Overflow))
BasicContext = _first_context(9, (InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped),
                              ROUND_HALF_UP)
ExtendedContext = _first_context(9, ())
_current = ContextVar('decimal_context')


def getcontext():
    try:
        return _current.get()
    except LookupError:
        made = DefaultContext.copy()
        _current.set(made)
        return made


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Local:
    def __init__(self, context):
        self._new = context.copy()

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._before)


def localcontext(ctx=None, **kwargs):
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    made = _Local(getcontext() if ctx is None else ctx)
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if name in ('flags', 'traps'):
            value = _signal_dict(value)
        setattr(made._new, name, value)
    return made


_number = re.compile(r'([-+])?(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?'
                     r'|(inf(?:inity)?)|(s)?nan(\d*))', re.IGNORECASE)


def _made(sign, n, exp, cls=None):
    self = object.__new__(Decimal if cls is None else cls)
    self._sign = 1 if sign else 0
    self._int = n
    self._exp = exp
    self._kind = ''
    return self


def _special(sign, kind, payload=0):
    """Infinity ('F'), a quiet ('n') or signalling ('N') NaN."""
    self = _made(sign, payload, 0)
    self._kind = kind
    return self


def _converted(value, can_be_float=False):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _made(value < 0, abs(value), 0)
    if can_be_float and isinstance(value, float):
        getcontext().signal(FloatOperation)
        return Decimal.from_float(value)
    return NotImplemented


class Decimal:
    __slots__ = ('_sign', '_int', '_exp', '_kind', '__weakref__')

    def __new__(cls, value='0', context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError('optional argument must be a context')
        if isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            self = _made(value._sign, value._int, value._exp, cls)
            self._kind = value._kind
            return self
        if isinstance(value, int):
            return _made(value < 0, abs(value), 0, cls)
        if isinstance(value, str):
            return cls._of_text(value, context)
        if isinstance(value, float):
            (context or getcontext()).signal(FloatOperation)
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            return cls._of_parts(value)
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')

    @classmethod
    def _of_text(cls, text, context):
        found = _number.fullmatch(text.strip().replace('_', ''))
        if found is None:
            context = context or getcontext()
            return context.invalid(ConversionSyntax)
        sign, whole, fraction, exp, infinity, signals, payload = found.groups()
        sign = sign == '-'
        if whole is not None:
            fraction = fraction or ''
            return _made(sign, int(whole + fraction), int(exp or '0') - len(fraction), cls)
        if infinity:
            self = _made(sign, 0, 0, cls)
            self._kind = 'F'
        else:
            self = _made(sign, int(payload or '0'), 0, cls)
            self._kind = 'N' if signals else 'n'
        return self

    @classmethod
    def _of_parts(cls, value):
        if len(value) != 3:
            raise ValueError('argument must be a sequence of length 3')
        sign, digits, exp = value
        if sign not in (0, 1):
            raise ValueError('sign must be an integer with the value 0 or 1')
        if not isinstance(digits, (tuple, list)):
            raise ValueError('coefficient must be a tuple of digits')
        for digit in digits:
            if not isinstance(digit, int) or not 0 <= digit <= 9:
                raise ValueError('coefficient must be a tuple of digits')
        self = _made(sign, int(''.join(map(str, digits)) or '0'), 0, cls)
        if exp in ('F', 'n', 'N'):
            self._kind = exp
        elif isinstance(exp, int):
            self._exp = exp
        else:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return _made(f < 0, abs(f), 0, cls)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        sign = math.copysign(1.0, f) < 0
        if math.isinf(f) or math.isnan(f):
            self = _made(sign if math.isinf(f) else 0, 0, 0, cls)
            self._kind = 'F' if math.isinf(f) else 'n'
            return self
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _made(sign, n * 5 ** k, -k, cls)

    # --- text ---

    def __str__(self, is_engineering=False):
        sign = '-' if self._sign else ''
        if self._kind:
            if self._kind == 'F':
                return sign + 'Infinity'
            return (sign + ('sNaN' if self._kind == 'N' else 'NaN')
                    + (str(self._int) if self._int else ''))
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not is_engineering:
            point = 1
        elif not self._int:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, fraction = '0', '.' + '0' * -point + digits
        elif point >= len(digits):
            whole, fraction = digits + '0' * (point - len(digits)), ''
        else:
            whole, fraction = digits[:point], '.' + digits[point:]
        exp = ''
        if left != point:
            exp = ('E' if getcontext().capitals else 'e') + f'{left - point:+d}'
        return sign + whole + fraction + exp

    def to_eng_string(self, context=None):
        return self.__str__(True)

    def __repr__(self):
        return f"Decimal('{self}')"

    def as_tuple(self):
        if self._kind:
            digits = tuple(map(int, str(self._int))) if self._int or self._kind == 'F' else ()
            return DecimalTuple(self._sign, digits, self._kind)
        return DecimalTuple(self._sign, tuple(map(int, str(self._int))), self._exp)

    def as_integer_ratio(self):
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        common = math.gcd(n, d)
        return n // common, d // common

    def __format__(self, spec, context=None):
        return _formatted(self, spec, context or getcontext())

    # --- predicates ---

    def is_nan(self):
        return self._kind in ('n', 'N')

    def is_qnan(self):
        return self._kind == 'n'

    def is_snan(self):
        return self._kind == 'N'

    def is_infinite(self):
        return self._kind == 'F'

    def is_finite(self):
        return not self._kind

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._kind and not self._int

    def is_normal(self, context=None):
        return bool(not self._kind and self._int
                    and self.adjusted() >= (context or getcontext()).Emin)

    def is_subnormal(self, context=None):
        return bool(not self._kind and self._int
                    and self.adjusted() < (context or getcontext()).Emin)

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def adjusted(self):
        return 0 if self._kind else self._exp + _digits(self._int) - 1

    def number_class(self, context=None):
        if self._kind == 'N':
            return 'sNaN'
        if self._kind == 'n':
            return 'NaN'
        sign = '-' if self._sign else '+'
        if self._kind:
            return sign + 'Infinity'
        if not self._int:
            return sign + 'Zero'
        return sign + ('Subnormal' if self.is_subnormal(context) else 'Normal')

    def radix(self):
        return _made(0, 10, 0)

    def same_quantum(self, other, context=None):
        other = _converted(other)
        if self._kind or other._kind:
            return (self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite())
        return self._exp == other._exp

    def __bool__(self):
        return bool(self._kind or self._int)

    # --- comparison ---

    def _order(self, other):
        """-1, 0 or 1 of two numbers that are no NaNs."""
        if self._kind or other._kind:
            a = 0 if not self._kind else -1 if self._sign else 1
            b = 0 if not other._kind else -1 if other._sign else 1
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        a, b = self.adjusted(), other.adjusted()
        if a != b:
            result = 1 if a > b else -1
        else:
            low = min(self._exp, other._exp)
            a = self._int * 10 ** (self._exp - low)
            b = other._int * 10 ** (other._exp - low)
            result = (a > b) - (a < b)
        return -result if self._sign else result

    def _comparable(self, other, is_equality):
        if isinstance(other, Decimal):
            return other
        if isinstance(other, int):
            return _converted(other)
        if isinstance(other, float):
            context = getcontext()
            if is_equality:
                context.flags[FloatOperation] = True
            else:
                context.signal(FloatOperation)
            return Decimal.from_float(other)
        if isinstance(other, numbers.Rational):
            return other
        if is_equality and isinstance(other, numbers.Complex) and other.imag == 0:
            return self._comparable(other.real, is_equality)
        return NotImplemented

    def _compared(self, other, test, is_equality=False):
        other = self._comparable(other, is_equality)
        if other is NotImplemented:
            return other
        if not isinstance(other, Decimal):
            if self._kind:
                return test(self._order(_converted(0))) if self._kind == 'F' else is_equality and (
                    test(1) and test(-1))
            n, d = self.as_integer_ratio()
            a, b = n * other.denominator, other.numerator * d
            return test((a > b) - (a < b))
        if self.is_nan() or other.is_nan():
            if not is_equality or self.is_snan() or other.is_snan():
                getcontext().invalid()
            return is_equality and test(1) and test(-1)
        return test(self._order(other))

    def __eq__(self, other):
        return self._compared(other, lambda c: c == 0, True)

    def __ne__(self, other):
        return self._compared(other, lambda c: c != 0, True)

    def __lt__(self, other):
        return self._compared(other, lambda c: c < 0)

    def __le__(self, other):
        return self._compared(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._compared(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._compared(other, lambda c: c >= 0)

    def __hash__(self):
        if self._kind == 'N':
            raise TypeError('Cannot hash a signaling NaN value')
        if self._kind == 'n':
            return object.__hash__(self)
        if self._kind:
            return -314159 if self._sign else 314159
        modulus = (1 << 61) - 1
        power = (pow(10, self._exp, modulus) if self._exp >= 0
                 else pow(pow(10, modulus - 2, modulus), -self._exp, modulus))
        result = self._int * power % modulus
        result = -result if self._sign else result
        return -2 if result == -1 else result

    def compare(self, other, context=None):
        other = _needed(other)
        answer = _nan_of(self, other, context)
        return answer if answer is not None else Decimal(self._order(other))

    def compare_signal(self, other, context=None):
        other = _needed(other)
        if self.is_nan() or other.is_nan():
            return (context or getcontext()).invalid()
        return Decimal(self._order(other))

    def compare_total(self, other, context=None):
        other = _needed(other)
        order = self._order(other)
        if not order and self._sign != other._sign:
            return Decimal(other._sign - self._sign)
        if not order and self._exp != other._exp:
            order = 1 if (self._exp > other._exp) != bool(self._sign) else -1
        return Decimal(order)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_needed(other).copy_abs())

    def _chosen(self, other, context, sign, by_magnitude=False):
        context = context or getcontext()
        other = _needed(other)
        if self.is_nan() or other.is_nan():
            if self.is_qnan() and not other.is_nan():
                return Decimal(other) if other._kind else _kept(other, context)
            if other.is_qnan() and not self.is_nan():
                return Decimal(self) if self._kind else _kept(self, context)
            return _nan_of(self, other, context)
        a, b = (self.copy_abs(), other.copy_abs()) if by_magnitude else (self, other)
        order = a._order(b) or int(self.compare_total(other))
        found = self if order * sign >= 0 else other
        return Decimal(found) if found._kind else _kept(found, context)

    def max(self, other, context=None):
        return self._chosen(other, context, 1)

    def min(self, other, context=None):
        return self._chosen(other, context, -1)

    def max_mag(self, other, context=None):
        return self._chosen(other, context, 1, True)

    def min_mag(self, other, context=None):
        return self._chosen(other, context, -1, True)

    # --- signs ---

    def _with(self, sign):
        made = _made(sign, self._int, self._exp)
        made._kind = self._kind
        return made

    def copy_abs(self):
        return self._with(0)

    def copy_negate(self):
        return self._with(not self._sign)

    def copy_sign(self, other, context=None):
        return self._with(_needed(other)._sign)

    def conjugate(self):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def _plus(self, context):
        if self._kind:
            return _nan_of(self, self, context) or Decimal(self)
        sign = self._sign
        if not self._int and context.rounding != ROUND_FLOOR:
            sign = 0
        return context.fixed(sign, self._int, self._exp)

    def _minus(self, context):
        if self.is_nan():
            return _nan_of(self, self, context)
        return self.copy_negate()._plus(context)

    def _abs(self, context):
        if self.is_nan():
            return _nan_of(self, self, context)
        return self.copy_abs()._plus(context)

    def __pos__(self):
        return self._plus(getcontext())

    def __neg__(self):
        return self._minus(getcontext())

    def __abs__(self):
        return self._abs(getcontext())

    # --- arithmetic ---

    def _with_other(self, other, calculate, is_reversed=False):
        given = other
        other = _converted(other)
        if other is NotImplemented:
            is_sequences = isinstance(given, str) and (
                calculate is _multiply or calculate is _add and is_reversed)
            if isinstance(given, (float, str)) and calculate in _symbols and not is_sequences:
                names = ["'decimal.Decimal'", f"'{type(given).__name__}'"]
                left, right = names[::-1] if is_reversed else names
                raise TypeError(f'unsupported operand type(s) for {_symbols[calculate]}: '
                                f'{left} and {right}')
            return other
        if is_reversed:
            return calculate(other, self, getcontext())
        return calculate(self, other, getcontext())

    def __add__(self, other):
        return self._with_other(other, _add)

    def __radd__(self, other):
        return self._with_other(other, _add, True)

    def __sub__(self, other):
        return self._with_other(other, _subtract)

    def __rsub__(self, other):
        return self._with_other(other, _subtract, True)

    def __mul__(self, other):
        return self._with_other(other, _multiply)

    def __rmul__(self, other):
        return self._with_other(other, _multiply, True)

    def __truediv__(self, other):
        return self._with_other(other, _divide)

    def __rtruediv__(self, other):
        return self._with_other(other, _divide, True)

    def __floordiv__(self, other):
        return self._with_other(other, _quotient)

    def __rfloordiv__(self, other):
        return self._with_other(other, _quotient, True)

    def __mod__(self, other):
        return self._with_other(other, _remainder)

    def __rmod__(self, other):
        return self._with_other(other, _remainder, True)

    def __divmod__(self, other):
        return self._with_other(other, _divide_whole)

    def __rdivmod__(self, other):
        return self._with_other(other, _divide_whole, True)

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            return self._power_of_modulo(_needed(other), _needed(modulo), getcontext())
        return self._with_other(other, _power)

    def _power_of_modulo(self, other, modulo, context):
        """Integers only; the result has the sign of an odd power of the base."""
        parts = self, other, modulo
        for part in parts:
            if part._kind in ('n', 'N'):
                return _nan_of(self, other if other._kind else modulo, context)
        if any([part._kind or part != part.to_integral_value() for part in parts]):
            return context.invalid()
        if other < 0 or modulo == 0 or (self == 0 and other == 0):
            return context.invalid()
        base, exponent, divisor = abs(int(self)), int(other), abs(int(modulo))
        if len(str(divisor)) > context.prec:
            return context.invalid()
        return _made(self._sign and exponent % 2, pow(base, exponent, divisor), 0)

    def __rpow__(self, other):
        return self._with_other(other, _power, True)

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _needed(other)
        if self._kind or other._kind or not other._int:
            return _remainder(self, other, context)
        low = min(self._exp, other._exp)
        if self.adjusted() - other.adjusted() > context.prec:
            return context.invalid(DivisionImpossible)
        divisor = other._int * 10 ** (other._exp - low)
        quotient, rest = divmod(self._int * 10 ** (self._exp - low), divisor)
        sign = self._sign
        if 2 * rest > divisor or 2 * rest == divisor and quotient & 1:
            rest = divisor - rest
            sign = not sign
            quotient += 1
        if _digits(quotient) > context.prec:
            return context.invalid(DivisionImpossible)
        return context.fixed(sign, rest, low)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        other, third = _needed(other), _needed(third)
        if self._kind or other._kind or third._kind:
            return _add(_multiply(self, other, context), third, context)
        product = _exact_product(self, other)
        return _add(product, third, context)

    # --- to whole numbers ---

    def __int__(self):
        if self._kind:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer')
        n = (self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp)
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self.is_snan():
            raise ValueError('cannot convert signaling NaN to float')
        if self._kind == 'n':
            return float('-nan' if self._sign else 'nan')
        return float(str(self))

    def _rounded(self, exp, rounding):
        """The digits at that power of ten: (n, whether something was lost)."""
        if self._exp >= exp:
            return self._int * 10 ** (self._exp - exp), False
        return _divided(self._int, exp - self._exp, rounding, self._sign)

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError('optional arg must be an integer')
            return self.quantize(_made(0, 1, -n), ROUND_HALF_EVEN)
        return self._whole(ROUND_HALF_EVEN)

    def _whole(self, rounding):
        if self._kind:
            return int(self)
        n, _ = self._rounded(0, rounding)
        return -n if self._sign else n

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._kind:
            return _nan_of(self, self, context) or Decimal(self)
        if self._exp >= 0:
            return Decimal(self)
        return _made(self._sign, self._rounded(0, rounding or context.rounding)[0], 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        if self._kind or self._exp >= 0 or not self._int:
            return self.to_integral_value(rounding, context)
        n, lost = self._rounded(0, rounding or context.rounding)
        context.signal(*[Inexact] * lost, Rounded)
        return _made(self._sign, n, 0)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _needed(exp)
        rounding = context.rounding if rounding is None else rounding
        if rounding not in _roundings:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                            "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                            "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        if self._kind or exp._kind:
            answer = _nan_of(self, exp, context)
            if answer is not None:
                return answer
            if self._kind and exp._kind:
                return Decimal(self)
            return context.invalid()
        target = exp._exp
        if not context.Etiny() <= target <= context.Emax:
            return context.invalid()
        n, lost = self._rounded(target, rounding)
        if n and (_digits(n) > context.prec or target + _digits(n) - 1 > context.Emax):
            return context.invalid()
        if target > self._exp and self._int:
            context.signal(*[Inexact] * lost, Rounded)
        return _made(self._sign, n, target)

    def normalize(self, context=None):
        context = context or getcontext()
        made = self._plus(context) if self._int or self._kind else Decimal(self)
        if made._kind:
            return made
        if not made._int:
            return _made(made._sign, 0, 0)
        n, exp = made._int, made._exp
        while n % 10 == 0 and exp < context.Emax:
            n //= 10
            exp += 1
        return _made(made._sign, n, exp)

    def scaleb(self, other, context=None):
        context = context or getcontext()
        if self._kind:
            return _nan_of(self, self, context) or Decimal(self)
        other = _needed(other)
        if other._kind or other._exp or abs(other) > 2 * (context.Emax + context.prec):
            return context.invalid()
        return context.fixed(self._sign, self._int, self._exp + int(other))

    def logb(self, context=None):
        context = context or getcontext()
        if self._kind:
            return _nan_of(self, self, context) or _special(0, 'F')
        if not self._int:
            return context.signal(DivisionByZero, result=_special(1, 'F'))
        return context.fixed(self.adjusted() < 0, abs(self.adjusted()), 0)

    def next_plus(self, context=None):
        return self._next(context or getcontext(), ROUND_CEILING, 0)

    def next_toward(self, other, context=None):
        other = _needed(other)
        context = context or getcontext()
        if self.is_nan() or other.is_nan():
            return self + other
        order = self.compare(other)
        if order == 0:
            return self.copy_sign(other)
        made = self.next_plus(context) if order < 0 else self.next_minus(context)
        if made.is_infinite():
            context.signal(Overflow, Inexact, Rounded)
        elif made.adjusted() < context.Emin:
            context.signal(Underflow, Subnormal, Inexact, Rounded, *[Clamped] * (not made))
        return made

    def next_minus(self, context=None):
        return self._next(context or getcontext(), ROUND_FLOOR, 1)

    def _next(self, context, rounding, sign):
        inner = context.copy()
        inner.clear_traps()
        inner.rounding = rounding
        if self._kind == 'F':
            return (Decimal(self) if self._sign == sign else
                    _made(self._sign, 10 ** inner.prec - 1, inner.Etop()))
        made = self._plus(inner)
        if self.is_nan() or made != self:
            return made
        return _add(self, _made(sign, 1, inner.Etiny() - 1), inner)

    def _bits(self, context):
        """The digits as the places of a number of ones and zeros; None where they are not."""
        if self._kind or self._sign or self._exp or set(str(self._int)) - {'0', '1'}:
            return None
        return str(self._int)[-context.prec:]

    def _logical(self, other, context, combine):
        context = context or getcontext()
        one, two = self._bits(context), _needed(other)._bits(context)
        if one is None or two is None:
            return context.invalid()
        width = max(len(one), len(two))
        pairs = zip(one.zfill(width), two.zfill(width))
        return _made(0, int(''.join([str(combine(int(a), int(b))) for a, b in pairs])), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context, int.__and__)

    def logical_or(self, other, context=None):
        return self._logical(other, context, int.__or__)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, int.__xor__)

    def logical_invert(self, context=None):
        context = context or getcontext()
        return self.logical_xor(_made(0, int('1' * context.prec), 0), context)

    def rotate(self, other, context=None):
        context = context or getcontext()
        other = _needed(other)
        if self._kind or other._kind:
            nan = _nan_of(self, other, context)
            if nan is not None:
                return nan
            return context.invalid() if other._kind else Decimal(self)
        if other._exp or not -context.prec <= int(other) <= context.prec:
            return context.invalid()
        digits = str(self._int).zfill(context.prec)[-context.prec:]
        places = int(other) % context.prec
        return _made(self._sign, int(digits[places:] + digits[:places]), self._exp)

    def shift(self, other, context=None):
        context = context or getcontext()
        n = int(_needed(other))
        digits = self._int * 10 ** n if n >= 0 else self._int // 10 ** -n
        return _made(self._sign, digits % 10 ** context.prec, self._exp)

    # --- functions ---

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._kind:
            answer = _nan_of(self, self, context)
            if answer is not None:
                return answer
            return context.invalid() if self._sign else Decimal(self)
        if not self._int:
            return context.fixed(self._sign, 0, self._exp // 2)
        if self._sign:
            return context.invalid()
        prec = context.prec + 1
        exp = self._exp >> 1
        if self._exp & 1:
            n, size = self._int * 10, (_digits(self._int) >> 1) + 1
        else:
            n, size = self._int, (_digits(self._int) + 1) >> 1
        shift = prec - size
        if shift >= 0:
            n *= 100 ** shift
            is_exact = True
        else:
            n, rest = divmod(n, 100 ** -shift)
            is_exact = not rest
        exp -= shift
        root = math.isqrt(n)
        is_exact = is_exact and root * root == n
        if is_exact:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exp += shift
        elif root % 5 == 0:
            root += 1
        return context._rounding_by(ROUND_HALF_EVEN).fixed(0, root, exp)

    def _approximated(self, context, calculate, rounding=ROUND_HALF_EVEN):
        """A result rounded rightly: more digits are computed until they decide."""
        extra = 3
        while True:
            n, exp = calculate(context.prec + extra)
            if n % (5 * 10 ** (_digits(n) - context.prec - 1)):
                break
            extra += 3
        return context._rounding_by(rounding).fixed(n < 0, abs(n), exp)

    def exp(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return _nan_of(self, self, context)
        if self._kind:
            return Decimal(0) if self._sign else Decimal(self)
        if not self._int:
            return Decimal(1)
        if self.adjusted() > 8:
            return (context.fixed(0, 1, context.Etiny() - 5) if self._sign
                    else context._overflow(0))
        return self._approximated(context, lambda p: _exp_digits(self, p))

    def ln(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return _nan_of(self, self, context)
        if not self._kind and not self._int:
            return _special(1, 'F')
        if self._sign:
            return context.invalid()
        if self._kind:
            return Decimal(self)
        if self == 1:
            return Decimal(0)
        return self._approximated(context, lambda p: _ln_digits(self, p))

    def log10(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return _nan_of(self, self, context)
        if not self._kind and not self._int:
            return _special(1, 'F')
        if self._sign:
            return context.invalid()
        if self._kind:
            return Decimal(self)
        bare = self.normalize(Context(prec=max(context.prec, _digits(self._int))))
        if bare._int == 1:
            return context.fixed(bare._exp < 0, abs(bare._exp), 0)
        return self._approximated(context, lambda p: _log10_digits(self, p))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (str(self),)


def _needed(value):
    made = _converted(value)
    if made is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return made


def _nan_of(a, b, context):
    """The NaN that an operation on NaNs gives; None if neither is one."""
    for number in (a, b):
        if number._kind == 'N':
            context = context or getcontext()
            context.invalid()
            return _special(number._sign, 'n', number._int)
    for number in (a, b):
        if number._kind == 'n':
            return Decimal(number)
    return None


def _exact_product(a, b):
    return _made(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)


def _exact_sum(a, b):
    exp = min(a._exp, b._exp)
    n = ((-a._int if a._sign else a._int) * 10 ** (a._exp - exp)
         + (-b._int if b._sign else b._int) * 10 ** (b._exp - exp))
    return n < 0, abs(n), exp


def _add(a, b, context):
    if a._kind or b._kind:
        answer = _nan_of(a, b, context)
        if answer is not None:
            return answer
        if a._kind and b._kind and a._sign != b._sign:
            return context.invalid()
        return Decimal(a if a._kind else b)
    exp = min(a._exp, b._exp)
    if not a._int or not b._int:
        if not a._int and not b._int:
            sign = a._sign & b._sign
            if context.rounding == ROUND_FLOOR and a._sign != b._sign:
                sign = 1
            return context.fixed(sign, 0, exp)
        other = a if a._int else b
        exp = max(exp, other._exp - context.prec - 1)
        if exp >= other._exp:
            return context.fixed(other._sign, other._int, other._exp)
        return context.fixed(other._sign, other._int * 10 ** (other._exp - exp), exp)
    # What is far below the other number's last digit counts as a trifle.
    big, small = (a, b) if a.adjusted() >= b.adjusted() else (b, a)
    limit = min(big._exp, big.adjusted() - context.prec - 2)
    if small.adjusted() < limit - 1:
        small = _made(small._sign, 1, limit - 2)
    sign, n, exp = _exact_sum(big, small)
    if not n:
        sign = context.rounding == ROUND_FLOOR
        exp = min(a._exp, b._exp)
    return context.fixed(sign, n, exp)


def _subtract(a, b, context):
    if a.is_nan() or b.is_nan():
        return _nan_of(a, b, context)
    return _add(a, b.copy_negate(), context)


def _multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        answer = _nan_of(a, b, context)
        if answer is not None:
            return answer
        if not (a._kind or a._int) or not (b._kind or b._int):
            return context.invalid()
        return _special(sign, 'F')
    return context.fixed(sign, a._int * b._int, a._exp + b._exp)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        answer = _nan_of(a, b, context)
        if answer is not None:
            return answer
        if a._kind and b._kind:
            return context.invalid()
        if a._kind:
            return _special(sign, 'F')
        context.signal(Clamped)
        return _made(sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return context.invalid(DivisionUndefined)
        return context.signal(DivisionByZero, result=_special(sign, 'F'))
    if not a._int:
        return context.fixed(sign, 0, a._exp - b._exp)
    shift = _digits(b._int) - _digits(a._int) + context.prec + 1
    exp = a._exp - b._exp - shift
    if shift >= 0:
        n, rest = divmod(a._int * 10 ** shift, b._int)
    else:
        n, rest = divmod(a._int, b._int * 10 ** -shift)
    if rest:
        if n % 5 == 0:
            n += 1
    else:
        ideal = a._exp - b._exp
        while exp < ideal and n % 10 == 0:
            n //= 10
            exp += 1
    return context.fixed(sign, n, exp)


def _divide_whole(a, b, context, wants_rest=True):
    """(a // b, a % b), the quotient towards zero."""
    sign = a._sign ^ b._sign
    answer = _nan_of(a, b, context) if a._kind or b._kind else None
    if answer is not None:
        return answer, answer
    if a._kind:
        if b._kind:
            answer = context.invalid()
            return answer, answer
        return _special(sign, 'F'), context.invalid()
    if b._kind:
        return _made(sign, 0, 0), _kept(a, context) if wants_rest else None
    if not b._int:
        if not a._int:
            answer = context.invalid(DivisionUndefined)
            return answer, answer
        return context.signal(InvalidOperation, DivisionByZero,
                              result=(_special(sign, 'F'), _special(0, 'n')))
    low = min(a._exp, b._exp)
    if a._int and a.adjusted() - b.adjusted() > context.prec:
        answer = context.invalid(DivisionImpossible)
        return answer, answer
    quotient, rest = divmod(a._int * 10 ** (a._exp - low), b._int * 10 ** (b._exp - low))
    if _digits(quotient) > context.prec:
        answer = context.invalid(DivisionImpossible)
        return answer, answer
    rest = context.fixed(a._sign, rest, low) if wants_rest else None
    return _made(sign, quotient, 0), rest


def _kept(number, context):
    """The number rounded, a zero with its sign."""
    return context.fixed(number._sign, number._int, number._exp)


def _quotient(a, b, context):
    if not a._kind and not b._kind and not b._int and a._int:
        return context.signal(DivisionByZero, result=_special(a._sign ^ b._sign, 'F'))
    if a._kind == 'F' and not b._kind:
        return _special(a._sign ^ b._sign, 'F')
    return _divide_whole(a, b, context, False)[0]


def _remainder(a, b, context):
    if not a._kind and not b._kind and not b._int:
        return context.invalid(DivisionUndefined if not a._int else InvalidOperation)
    if a._kind == 'F' and not b.is_nan():
        return context.invalid()
    return _divide_whole(a, b, context)[1]


def _power(a, b, context):
    if a.is_nan() or b.is_nan():
        return _nan_of(a, b, context)
    if not b._kind and not b._int:
        return context.invalid() if not a._kind and not a._int else Decimal(1)
    whole = not b._kind and b == b.to_integral_value()
    sign = 0
    if a._sign:
        if whole:
            sign = int(b) & 1 if b.adjusted() < 40 else 0
        elif a._kind or a._int:
            return context.invalid()
        a = a.copy_negate()
    if not a._kind and not a._int:
        return _made(sign, 0, 0) if not b._sign else _special(sign, 'F')
    if a._kind:
        return _special(sign, 'F') if not b._sign else _made(sign, 0, 0)
    if a == 1:
        if whole and not b._kind:
            exp = max(1 - context.prec, a._exp * int(b)) if b.adjusted() < 40 and not b._sign else 0
            if b._sign or exp > 0:
                exp = 0
            return _made(sign, 10 ** -exp, exp)
        context.signal(Inexact, Rounded)
        return _made(sign, 10 ** (context.prec - 1), 1 - context.prec)
    if b._kind:
        grows = (a > 1) != bool(b._sign)
        return _special(0, 'F') if grows else _made(sign, 0, 0)
    if whole and abs(int(b)) * _digits(a._int) < 20000:
        n = int(b)
        if n > 0:
            return context.fixed(sign, a._int ** n, a._exp * n)
        divisor = _made(0, a._int ** -n, a._exp * -n)
        return _divide(_made(sign, 1, 0), divisor, context)
    estimate = float(b) * (a.adjusted() + 1)
    if estimate > context.Emax + 10:
        return context._overflow(sign)
    if estimate < context.Etiny() - 10 and a.adjusted() < 0:
        return context.fixed(sign, 1, context.Etiny() - 2)
    exact = _exact_power(a, b, context)
    if exact is not None:
        return exact
    made = a._approximated(context, lambda p: _power_digits(a, b, p), context.rounding)
    return made.copy_negate() if sign else made


def _exact_power(a, b, context):
    """a ** b where b is a half, a quarter and so on, and the root is exact."""
    n, d = b.as_integer_ratio()
    if d == 1 or d & (d - 1) or d > 64:
        return None
    root = a
    while d > 1:
        inner = Context(prec=context.prec + 10, traps=[])
        root = root.sqrt(inner)
        if inner.flags[Inexact]:
            return None
        d //= 2
    result = _power(root, Decimal(n), context)
    exact = Context(prec=context.prec * 2 + 10, traps=[])
    made = _power(root, Decimal(n), exact)
    if exact.flags[Inexact]:
        return None
    if _digits(made._int) < context.prec:
        pad = context.prec - _digits(made._int)
        made = _made(made._sign, made._int * 10 ** pad, made._exp - pad)
    context.signal(Inexact, Rounded)
    return context.fixed(made._sign, made._int, made._exp) if result is not None else None


_symbols = {_add: '+', _subtract: '-', _multiply: '*', _divide: '/', _quotient: '//',
            _remainder: '%', _divide_whole: 'divmod()', _power: '** or pow()'}


# --- logarithms, in ints scaled by a power of ten ---


def _scaled(number, places):
    """number * 10**places as an int."""
    shift = number._exp + places
    n = number._int * 10 ** shift if shift >= 0 else number._int // 10 ** -shift
    return -n if number._sign else n


def _log_scaled(n, scale):
    """ln(n / scale) * scale, for n > 0."""
    # The number is brought near 1 by square roots, each of which halves the logarithm.
    halvings = 0
    limit = scale // 1000
    while abs(n - scale) > limit:
        n = math.isqrt(n * scale)
        halvings += 1
    y = (n - scale) * scale // (n + scale)
    square = y * y // scale
    total = term = y
    k = 1
    while term:
        term = term * square // scale
        k += 2
        total += term // k
    return 2 * total << halvings


_ln_ten = {}


def _ln_of_ten(places):
    if places not in _ln_ten:
        guard = places + 15
        _ln_ten[places] = _log_scaled(10 * 10 ** guard, 10 ** guard) // 10 ** 15
    return _ln_ten[places]


def _ln_scaled(number, places):
    """ln(number) * 10**places."""
    guard = places + 15
    scale = 10 ** guard
    adjusted = number.adjusted()
    mantissa = _scaled(_made(0, number._int, number._exp - adjusted), guard)
    total = _log_scaled(mantissa, scale) + adjusted * _ln_of_ten(guard)
    return total // 10 ** 15


def _ln_digits(number, digits):
    # Near 1 the logarithm is small: more places are needed for as many digits.
    distance = _add(number, Decimal(-1), Context(prec=_digits(number._int) + 40, traps=[]))
    places = digits + 5 + max(0, -distance.adjusted())
    return _ln_scaled(number, places), -places


def _log10_digits(number, digits):
    distance = _add(number, Decimal(-1), Context(prec=_digits(number._int) + 40, traps=[]))
    places = digits + 8 + max(0, -distance.adjusted())
    return _ln_scaled(number, places) * 10 ** places // _ln_of_ten(places), -places


def _exp_scaled(n, places):
    """exp(n / 10**places) as (digits * 10**places, power of ten)."""
    scale = 10 ** places
    ten = _ln_of_ten(places)
    power, n = divmod(n, ten)
    halvings = 30
    n >>= halvings
    total = term = scale
    k = 0
    while term:
        k += 1
        term = term * n // scale // k
        total += term
    for _ in range(halvings):
        total = total * total // scale
    return total, power


def _exp_digits(number, digits):
    places = digits + 25 + max(0, number.adjusted() + 1)
    total, power = _exp_scaled(_scaled(number, places), places)
    drop = 15
    return total // 10 ** drop, power - places + drop


def _power_digits(a, b, digits):
    places = digits + 30 + max(0, b.adjusted() + 1) + max(0, _digits(abs(a.adjusted()) + 1))
    product = _ln_scaled(a, places) * (-b._int if b._sign else b._int)
    product = product * 10 ** b._exp if b._exp >= 0 else product // 10 ** -b._exp
    total, power = _exp_scaled(product, places)
    drop = 15
    return total // 10 ** drop, power - places + drop


# --- format ---

_spec = re.compile(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(0)?([1-9][0-9]*)?(,)?(?:\.([0-9]+))?([eEfFgGn%])?',
                   re.DOTALL)


def _formatted(number, spec, context):
    found = _spec.fullmatch(spec[:1] + spec[1:].partition('\0')[0])
    if found is None:
        raise ValueError('invalid format string')
    fill, align, sign, no_minus_zero, zero, width, separator, precision, kind = found.groups()
    if zero and align or kind == 'n' and separator:
        raise ValueError('invalid format string')
    if zero:
        fill, align = '0', '='
    fill = fill or ' '
    align = align or '>'
    width = int(width or 0)
    precision = None if precision is None else int(precision)
    if number._kind:
        text = str(number).lstrip('-')
        mark = '-' if number._sign else (sign if sign in ('+', ' ') else '')
        if fill == '0' and align == '=':
            fill, align = ' ', '>'
        return _aligned(mark, text + ('%' if kind == '%' else ''), fill, align, width)
    is_plain = kind is None
    kind = kind or 'g'
    if kind == '%':
        number = _made(number._sign, number._int, number._exp + 2)
    n, exp = number._int, number._exp
    rounding = context.rounding
    if precision is not None:
        if kind in 'eE':
            surplus = _digits(n) - (precision + 1)
            if surplus > 0:
                n, _ = _divided(n, surplus, rounding, number._sign)
                exp += surplus
                if _digits(n) > precision + 1:
                    n //= 10
                    exp += 1
            elif surplus < 0 and n:
                n *= 10 ** -surplus
                exp += surplus
        elif kind in 'fF%':
            n = _made(number._sign, n, exp)._rounded(-precision, rounding)[0]
            exp = -precision
        else:
            surplus = _digits(n) - max(precision, 1)
            if surplus > 0:
                n, _ = _divided(n, surplus, rounding, number._sign)
                exp += surplus
                if _digits(n) > max(precision, 1):
                    n //= 10
                    exp += 1
    if kind in 'fF%' and exp > 0:
        n *= 10 ** exp
        exp = 0
    digits = str(n)
    left = exp + len(digits)
    if kind in 'eE':
        point = 1
        if not n and precision is not None:
            left = exp + 1 + precision
            digits = '0' * (precision + 1)
    elif kind in 'fF%':
        point = left
    elif exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point <= 0:
        whole, fraction = '0', '0' * -point + digits
    elif point >= len(digits):
        whole, fraction = digits + '0' * (point - len(digits)), ''
    else:
        whole, fraction = digits[:point], digits[point:]
    power = left - point
    text = '.' + fraction if fraction else ''
    if power or kind in 'eE':
        letter = {'E': 'E', 'G': 'E', 'e': 'e', 'g': 'e', 'n': 'e'}[kind]
        if is_plain:
            letter = 'E' if context.capitals else 'e'
        text += f'{letter}{power:+d}'
    if kind == '%':
        text += '%'
    is_negative = number._sign and not (no_minus_zero and not n)
    mark = '-' if is_negative else (sign if sign in ('+', ' ') else '')
    if separator:
        least = width - len(mark) - len(text) if fill == '0' and align == '=' else 0
        whole = _grouped(whole, separator, least)
    elif fill == '0' and align == '=':
        whole = whole.rjust(width - len(mark) - len(text), '0')
    return _aligned(mark, whole + text, fill, align, width)


def _grouped(digits, separator, least):
    groups = []
    while digits:
        groups.insert(0, digits[-3:])
        digits = digits[:-3]
    while len(separator.join(groups)) < least:
        if len(groups[0]) == 3:
            groups.insert(0, '')
        groups[0] = '0' + groups[0]
    return separator.join(groups)


def _aligned(mark, text, fill, align, width):
    padding = fill * (width - len(mark) - len(text))
    if align == '<':
        return mark + text + padding
    if align == '>':
        return padding + mark + text
    if align == '=':
        return mark + padding + text
    half = len(padding) // 2
    return padding[:half] + mark + text + padding[half:]


numbers.Number.register(Decimal)


def _fill_context():
    """What is left of Context: the methods of Decimal, asked with a context."""
    def asking(name, takes_context):
        def method(self, a, *others):
            arguments = [self._of(other) for other in others]
            if takes_context:
                return getattr(self._of(a), name)(*arguments, context=self)
            return getattr(self._of(a), name)(*arguments)
        method.__name__ = name
        method.__qualname__ = f'Context.{name}'
        setattr(Context, name, method)

    for name in ('canonical', 'copy_abs', 'copy_negate', 'is_canonical', 'is_finite', 'is_infinite',
                 'is_nan', 'is_qnan', 'is_signed', 'is_snan', 'is_zero'):
        asking(name, False)
    for name in ('compare_signal', 'compare_total', 'compare_total_mag', 'copy_sign', 'is_normal',
                 'is_subnormal', 'logb', 'logical_and', 'logical_invert', 'logical_or',
                 'logical_xor', 'max_mag', 'min_mag', 'next_minus', 'next_plus', 'next_toward',
                 'number_class', 'remainder_near', 'rotate', 'same_quantum', 'scaleb', 'shift',
                 'to_integral_exact', 'to_eng_string'):
        asking(name, True)


def _divided_by(self, a, b):
    return self.divide_int(a, b), self.remainder(a, b)


_fill_context()
Context.divmod = _divided_by
Context.copy_decimal = Context._of
Context.radix = lambda self: Decimal(10)
Context.to_sci_string = lambda self, a: str(self._of(a))


_mark_builtin('decimal', getcontext, localcontext, setcontext)
