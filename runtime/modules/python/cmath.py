"""Functions of complex numbers."""
from _inspect import mark_builtin as _mark_builtin
import math

pi, e, tau = math.pi, math.e, math.tau
inf, nan = math.inf, math.nan
infj, nanj = complex(0, math.inf), complex(0, math.nan)


def _complex(z):
    if isinstance(z, str) or not any([hasattr(type(z), name) for name in
                                      ('__complex__', '__float__', '__index__')]):
        raise TypeError(f'must be real number, not {type(z).__name__}')
    return complex(z)


def phase(z, /):
    z = _complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    return abs(_complex(z)), phase(z)


def rect(r, phi, /):
    r, phi = math.ldexp(r, 0), math.ldexp(phi, 0)
    return complex(r * math.cos(phi), r * math.sin(phi))


def _hypot(x, y):
    return abs(complex(x, y))


_least = 2.2250738585072014e-308
_large = 1.7976931348623157e+308 / 4
_log_large = math.log(_large)


def sqrt(z, /):
    z = _complex(z)
    if z == 0:
        return complex(0.0, z.imag)
    ax, ay = abs(z.real), abs(z.imag)
    if ax < _least and ay < _least:
        ax = math.ldexp(ax, 54)
        size = math.ldexp(math.sqrt(ax + _hypot(ax, math.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        size = 2.0 * math.sqrt(ax + _hypot(ax, ay / 8.0))
    other = ay / (2.0 * size)
    if z.real >= 0:
        return complex(size, math.copysign(other, z.imag))
    return complex(other, math.copysign(size, z.imag))


def exp(z, /):
    z = _complex(z)
    size = math.exp(z.real)
    return complex(size * math.cos(z.imag), size * math.sin(z.imag))


def log(z, base=None, /):
    z = _complex(z)
    ax, ay = abs(z.real), abs(z.imag)
    if ax > _large or ay > _large:
        real = math.log(_hypot(ax / 2.0, ay / 2.0)) + math.log(2)
    elif ax < _least and ay < _least:
        if z == 0:
            raise ValueError('math domain error')
        real = math.log(_hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * math.log(2)
    else:
        size = _hypot(ax, ay)
        if 0.71 <= size <= 1.73:
            more, less = max(ax, ay), min(ax, ay)
            real = math.log1p((more - 1) * (more + 1) + less * less) / 2.0
        else:
            real = math.log(size)
    result = complex(real, math.atan2(z.imag, z.real))
    return result if base is None else result / log(base)


def log10(z, /):
    result = log(z)
    return complex(result.real / math.log(10), result.imag / math.log(10))


def cos(z, /):
    z = _complex(z)
    return complex(math.cos(z.real) * math.cosh(z.imag), -math.sin(z.real) * math.sinh(z.imag))


def sin(z, /):
    z = _complex(z)
    return complex(math.sin(z.real) * math.cosh(z.imag), math.cos(z.real) * math.sinh(z.imag))


def tan(z, /):
    z = _complex(z)
    turned = tanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def cosh(z, /):
    z = _complex(z)
    return complex(math.cosh(z.real) * math.cos(z.imag), math.sinh(z.real) * math.sin(z.imag))


def sinh(z, /):
    z = _complex(z)
    return complex(math.sinh(z.real) * math.cos(z.imag), math.cosh(z.real) * math.sin(z.imag))


def tanh(z, /):
    z = _complex(z)
    if abs(z.real) > _log_large:
        return complex(math.copysign(1.0, z.real),
                       4.0 * math.sin(z.imag) * math.cos(z.imag) * math.exp(-2.0 * abs(z.real)))
    tx, ty = math.tanh(z.real), math.tan(z.imag)
    cx = 1.0 / math.cosh(z.real)
    both = tx * ty
    below = 1.0 + both * both
    return complex(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx)


def acos(z, /):
    z = _complex(z)
    if abs(z.real) > _large or abs(z.imag) > _large:
        real = math.atan2(abs(z.imag), z.real)
        size = math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + math.log(2) * 2.0
        return complex(real, -math.copysign(size, z.imag))
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * math.atan2(s1.real, s2.real),
                   math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _complex(z)
    if abs(z.real) > _large or abs(z.imag) > _large:
        return complex(math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + math.log(2) * 2.0,
                       math.atan2(z.imag, z.real))
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag),
                   2.0 * math.atan2(s1.imag, s2.real))


def asin(z, /):
    z = _complex(z)
    turned = asinh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def asinh(z, /):
    z = _complex(z)
    if abs(z.real) > _large or abs(z.imag) > _large:
        size = math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + math.log(2) * 2.0
        return complex(math.copysign(size, z.real), math.atan2(z.imag, abs(z.real)))
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def atan(z, /):
    z = _complex(z)
    turned = atanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def atanh(z, /):
    z = _complex(z)
    if z.real < 0 or z.real == 0 and math.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    ay = abs(z.imag)
    if z.real > math.sqrt(_large) or ay > math.sqrt(_large):
        size = _hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / size / size, -math.copysign(math.pi / 2.0, -z.imag))
    if z.real == 1.0 and ay < math.sqrt(_least):
        if ay == 0.0:
            raise ValueError('math domain error')
        return complex(-math.log(math.sqrt(ay) / math.sqrt(_hypot(ay, 2.0))),
                       math.copysign(math.atan2(2.0, -ay) / 2, z.imag))
    rest = 1.0 - z.real
    return complex(math.log1p(4.0 * z.real / (rest * rest + ay * ay)) / 4.0,
                   -math.atan2(-2.0 * z.imag, rest * (1.0 + z.real) - ay * ay) / 2.0)


def isnan(z, /):
    z = _complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z, /):
    z = _complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isfinite(z, /):
    z = _complex(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)

_mark_builtin('cmath', phase, polar, rect, sqrt, exp, log, log10, cos, sin, tan, cosh, sinh, tanh, acos,
              acosh, asin, asinh, atan, atanh, isnan, isinf, isfinite, isclose)
