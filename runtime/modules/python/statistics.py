"""Averages, spreads and what two rows of numbers have in common. Sums are exact, in fractions."""
import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from itertools import repeat
from math import erf, exp, fabs, fsum, log, pi, sqrt

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean',
           'geometric_mean', 'harmonic_mean', 'linear_regression', 'mean', 'median',
           'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
           'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _is_finite(x):
    try:
        return math.isfinite(x)
    except AttributeError:
        return x.is_finite()


def _common(a, b):
    """The type in which the results of two types of data are given."""
    if a is b or b is int or b is bool:
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b) or issubclass(b, int):
        return a
    if issubclass(a, int):
        return b
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _total(data):
    """(type, exact sum, count)."""
    kind = int
    partial = {}
    count = 0
    types = []
    for x in data:
        count += 1
        if type(x) not in types:
            types.append(type(x))
        numerator, denominator = _ratio(x)
        partial[denominator] = partial.get(denominator, 0) + numerator
    for other in types:
        kind = _common(kind, other)
    if None in partial:
        return kind, partial[None], count
    total = Fraction(0)
    for denominator, numerator in partial.items():
        total += Fraction(numerator, denominator)
    return kind, total, count


def _squares(data, center=None):
    """(type, exact sum of squared deviations, mean, count)."""
    if center is not None:
        kind, total, count = _total([(x - center) ** 2 for x in data])
        return kind, total, center, count
    data = list(data)
    kind, total, count = _total(data)
    if count == 0:
        return kind, Fraction(0), Fraction(0), 0
    if not isinstance(total, Fraction):
        return kind, total * total, total, count
    squares = Fraction(0)
    partial = {}
    for x in data:
        numerator, denominator = _ratio(x)
        partial[denominator] = partial.get(denominator, 0) + numerator * numerator
    for denominator, numerator in partial.items():
        squares += Fraction(numerator, denominator * denominator)
    return kind, (count * squares - total * total) / count, total / count, count


def _converted(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def _root_of_ratio(numerator, denominator):
    """The square root of a fraction, rounded once."""
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        scaled, divisor = numerator, denominator << 2 * shift
    else:
        scaled, divisor = numerator << -2 * shift, denominator
    root = math.isqrt(scaled // divisor)
    if root * root * divisor != scaled:
        root |= 1
    if shift >= 0:
        return (root << shift) / 1
    return root / (1 << -shift)


def mean(data):
    kind, total, count = _total(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _converted(total / count, kind)


def fmean(data, weights=None):
    if weights is None:
        data = data if hasattr(data, '__len__') else list(data)
        count = len(data)
        if not count:
            raise StatisticsError('fmean requires at least one data point')
        return fsum(data) / count
    weights = list(weights)
    data = list(data)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    below = fsum(weights)
    if not below:
        raise StatisticsError('sum of weights must be non-zero')
    return fsum([x * w for x, w in zip(data, weights)]) / below


def geometric_mean(data):
    try:
        return exp(fmean(list(map(log, data))))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset '
                              'containing positive numbers') from None


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def harmonic_mean(data, weights=None):
    data = list(data)
    message = 'harmonic mean does not support negative values'
    count = len(data)
    if count < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if count == 1 and weights is None:
        x = data[0]
        if isinstance(x, (int, float, Fraction)):
            if x < 0:
                raise StatisticsError(message)
            return x
        raise TypeError('unsupported type')
    if weights is None:
        weights = repeat(1, count)
        sum_of_weights = count
    else:
        weights = list(weights)
        if len(weights) != count:
            raise StatisticsError('Number of weights does not match data size')
        sum_of_weights = _total(list(_not_negative(weights, message)))[1]
    try:
        data = list(_not_negative(data, message))
        kind, total, _ = _total([w / x if w else 0 for w, x in zip(weights, data)])
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _converted(sum_of_weights / total, kind)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 else data[n // 2 - 1]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    first = bisect_left(data, x)
    last = bisect_right(data, x, lo=first)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - first) / (last - first)


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    result = []
    for i in range(1, n):
        if method == 'inclusive':
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def variance(data, xbar=None):
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _converted(squares / (count - 1), kind)


def pvariance(data, mu=None):
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _converted(squares / count, kind)


def _deviation(square, kind):
    if kind.__name__ == 'Decimal':
        return (kind(square.numerator) / kind(square.denominator)).sqrt()
    return _root_of_ratio(square.numerator, square.denominator)


def stdev(data, xbar=None):
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _deviation(squares / (count - 1), kind)


def pstdev(data, mu=None):
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _deviation(squares / count, kind)


def _count_of_pairs(x, y, what):
    if len(x) != len(y):
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    return len(x)


def _deviations(values):
    middle = fsum(values) / len(values)
    return [value - middle for value in values]


def _sum_of_products(x, y):
    return fsum([xi * yi for xi, yi in zip(x, y)])


def covariance(x, y, /):
    count = _count_of_pairs(x, y, 'covariance')
    return _sum_of_products(_deviations(x), _deviations(y)) / (count - 1)


def correlation(x, y, /):
    _count_of_pairs(x, y, 'correlation')
    x, y = _deviations(x), _deviations(y)
    scale = _sum_of_products(x, x) * _sum_of_products(y, y)
    try:
        return _sum_of_products(x, y) / sqrt(scale)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    _count_of_pairs(x, y, 'linear regression')
    if proportional:
        sxy, sxx = _sum_of_products(x, y), _sum_of_products(x, x)
    else:
        x_mean, y_mean = fsum(x) / len(x), fsum(y) / len(y)
        x_deviations = _deviations(x)
        sxy = _sum_of_products(x_deviations, _deviations(y))
        sxx = _sum_of_products(x_deviations, x_deviations)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    intercept = 0.0 if proportional else y_mean - slope * x_mean
    return LinearRegression(slope=slope, intercept=intercept)


def _inverse_normal(p, mu, sigma):
    """Wichura's algorithm AS241."""
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        top = _polynomial(r, (2.5090809287301226727e+3, 3.3430575583588128105e+4,
                              6.7265770927008700853e+4, 4.5921953931549871457e+4,
                              1.3731693765509461125e+4, 1.9715909503065514427e+3,
                              1.3314166789178437745e+2, 3.3871328727963666080e+0)) * q
        below = _polynomial(r, (5.2264952788528545610e+3, 2.8729085735721942674e+4,
                                3.9307895800092710610e+4, 2.1213794301586595867e+4,
                                5.3941960214247511077e+3, 6.8718700749205790830e+2,
                                4.2313330701600911252e+1, 1.0))
        return mu + top / below * sigma
    r = p if q <= 0.0 else 1.0 - p
    r = sqrt(-log(r))
    if r <= 5.0:
        r = r - 1.6
        top = _polynomial(r, (7.74545014278341407640e-4, 2.27238449892691845833e-2,
                              2.41780725177450611770e-1, 1.27045825245236838258e+0,
                              3.64784832476320460504e+0, 5.76949722146069140550e+0,
                              4.63033784615654529590e+0, 1.42343711074968357734e+0))
        below = _polynomial(r, (1.05075007164441684324e-9, 5.47593808499534494600e-4,
                                1.51986665636164571966e-2, 1.48103976427480074590e-1,
                                6.89767334985100004550e-1, 1.67638483018380384940e+0,
                                2.05319162663775882187e+0, 1.0))
    else:
        r = r - 5.0
        top = _polynomial(r, (2.01033439929228813265e-7, 2.71155556874348757815e-5,
                              1.24266094738807843860e-3, 2.65321895265761230930e-2,
                              2.96560571828504891230e-1, 1.78482653991729133580e+0,
                              5.46378491116411436990e+0, 6.65790464350110377720e+0))
        below = _polynomial(r, (2.04426310338993978564e-15, 1.42151175831644588870e-7,
                                1.84631831751005468180e-5, 7.86869131145613259100e-4,
                                1.48753612908506148525e-2, 1.36929880922735805310e-1,
                                5.99832206555887937690e-1, 1.0))
    x = top / below
    if q < 0.0:
        x = -x
    return mu + x * sigma


def _polynomial(x, coefficients):
    value = coefficients[0]
    for c in coefficients[1:]:
        value = value * x + c
    return value


class NormalDist:
    __slots__ = ('_mu', '_sigma')

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        if len(data) < 2:
            raise StatisticsError('stdev requires at least two data points')
        return cls(float(mean(data)), float(stdev(data)))

    def samples(self, n, *, seed=None):
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in repeat(None, n)]

    def pdf(self, x):
        square = self._sigma * self._sigma
        if not square:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * square)) / sqrt(2.0 * pi * square)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        narrow, wide = sorted((self, other), key=lambda each: (each._sigma, each._mu))
        narrow_variance, wide_variance = narrow.variance, wide.variance
        if not narrow_variance or not wide_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = wide_variance - narrow_variance
        dm = fabs(wide._mu - narrow._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * narrow._sigma * sqrt(2.0)))
        middle = narrow._mu * wide_variance - wide._mu * narrow_variance
        reach = narrow._sigma * wide._sigma * sqrt(dm * dm + dv * log(wide_variance
                                                                      / narrow_variance))
        # Where the curves cross.
        one, other = (middle + reach) / dv, (middle - reach) / dv
        return 1.0 - (fabs(wide.cdf(one) - narrow.cdf(one))
                      + fabs(wide.cdf(other) - narrow.cdf(other)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * fabs(factor))

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return (self._mu, self._sigma) == (other._mu, other._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
