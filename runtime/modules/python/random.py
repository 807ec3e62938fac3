"""Random numbers: CPython's own for the scenario's seed."""
import _random
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from math import ceil as _ceil, cos as _cos, e as _e, exp as _exp, floor as _floor, log as _log
from math import isfinite as _isfinite
from operator import index as _index
from math import pi as _pi, sin as _sin, sqrt as _sqrt, acos as _acos, lgamma as _lgamma

__all__ = ['Random', 'betavariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss',
           'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate',
           'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle',
           'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate', 'SystemRandom']

_NV_MAGIC = 4 * _exp(-0.5) / _sqrt(2.0)
_ONE = 1
_LOG4 = _log(4.0)
_SG_MAGIC = 1.0 + _log(4.5)


def _warn(text, is_own_call):
    """Of randint()'s calls the warning is the library's, which is shown where all are."""
    import warnings
    if is_own_call:
        warnings.warn(text, DeprecationWarning, stacklevel=4)
    else:
        warnings.warn_explicit(text, DeprecationWarning, '/usr/lib/python3.11/random.py', 362,
                               'random', globals().setdefault('__warningregistry__', {}))


def _whole(x, place, is_own_call=True):
    try:
        return _index(x)
    except TypeError:
        whole = int(x)
        if whole != x:
            _warn('randrange() will raise TypeError in the future', is_own_call)
            raise ValueError(f'non-integer {place} for randrange()')
        _warn('non-integer arguments to randrange() have been deprecated since Python 3.10 and will '
              'be removed in a subsequent version', is_own_call)
        return whole


def _pool_size_max(k):
    """Up to which size a list to draw k from is no larger than a set of the k drawn."""
    return 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0)


class Random(_random.Random):
    VERSION = 3

    def __init_subclass__(cls, /, **kwargs):
        """A class that overrides random() alone draws its ints from that."""
        super().__init_subclass__(**kwargs)
        for base in cls.__mro__:
            if '_randbelow' in base.__dict__ or 'getrandbits' in base.__dict__:
                break
            if 'random' in base.__dict__:
                cls._randbelow = cls._randbelow_of_reals
                break

    def _randbelow_of_reals(self, n):
        most = 1 << 53
        if n >= most:
            return _floor(self.random() * n)
        limit = (most - most % n) / most
        r = self.random()
        while r >= limit:
            r = self.random()
        return _floor(r * most) % n

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if isinstance(a, (str, bytes, bytearray)):
            if isinstance(a, str):
                a = a.encode()
            from _digest import digest
            a = int.from_bytes(bytes(a) + digest('sha512', bytes(a)), 'big')
        elif isinstance(a, float):
            a = hash(a)
        elif a is not None and not isinstance(a, int):
            raise TypeError('The only supported seed types are: None,\n'
                            'int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    __getstate__ = getstate

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return type(self), (), self.getstate()

    def setstate(self, state):
        version = state[0]
        if version != self.VERSION:
            raise ValueError(f'state with version {version} passed to Random.setstate() of version '
                             f'{self.VERSION}')
        _, internal, self.gauss_next = state
        super().setstate(internal)

    def _randbelow(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=_ONE):
        start = _whole(start, 'arg 1')
        if stop is None:
            if step is not _ONE:
                raise TypeError('Missing a non-None stop argument')
            if start > 0:
                return self._randbelow(start)
            raise ValueError('empty range for randrange()')
        stop = _whole(stop, 'stop')
        return self._in_range(start, stop, _whole(step, 'step'))

    def _in_range(self, start, stop, step):
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f'empty range for randrange() ({start}, {stop}, {width})')
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError('zero step for randrange()')
        if n <= 0:
            raise ValueError('empty range for randrange()')
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        if type(self).randrange is not Random.randrange:
            return self.randrange(a, b + 1)
        end = b + 1
        return self._in_range(_whole(a, 'arg 1', False), _whole(end, 'stop', False), 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        if not (hasattr(population, '__len__') and hasattr(population, '__getitem__')):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            cumulative = list(_accumulate(counts))
            if len(cumulative) != n:
                raise ValueError('The number of counts does not match the population')
            total = cumulative.pop()
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            selections = self.sample(range(total), k=k)
            return [population[_bisect(cumulative, s)] for s in selections]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        drawn = [None] * k
        draw = self._draw_from_pool if n <= _pool_size_max(k) else self._draw_by_position
        draw(drawn, population)
        return drawn

    def _draw_from_pool(self, drawn, population):
        """The place of each that is drawn is taken by the last of the pool."""
        pool = list(population)
        for i in range(len(drawn)):
            j = self._randbelow(len(pool))
            drawn[i] = pool[j]
            last = pool.pop()
            if j < len(pool):
                pool[j] = last

    def _draw_by_position(self, drawn, population):
        positions = {}  # in the order in which they are drawn
        while len(positions) < len(drawn):
            positions[self._randbelow(len(population))] = None
        drawn[:] = [population[i] for i in positions]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            return [population[_floor(self.random() * n)] for _ in range(k)]
        if weights is not None and cum_weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if cum_weights is None:
            try:
                cum_weights = list(_accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError('The number of choices must be a keyword argument: '
                                f'k={weights!r}') from None
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        return [population[_bisect(cum_weights, self.random() * total, 0, n - 1)]
                for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u <= peak:
            return low + (high - low) * _sqrt(u * peak)
        return high + (low - high) * _sqrt((1.0 - u) * (1.0 - peak))

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NV_MAGIC * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            x2pi = self.random() * 2.0 * _pi
            g2rad = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(x2pi) * g2rad
            self.gauss_next = _sin(x2pi) * g2rad
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return 2.0 * _pi * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        q = 1.0 / r
        z = self._wrapped_cosine(kappa, r)
        angle = _acos((q + z) / (1.0 + q * z))
        return (mu + angle if self.random() > 0.5 else mu - angle) % (2.0 * _pi)

    def _wrapped_cosine(self, kappa, r):
        """Drawn from a wrapped Cauchy distribution until one fits."""
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                return z

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return (self._gamma_above_one if alpha > 1.0 else self._gamma_below_one)(alpha) * beta

    def _gamma_above_one(self, alpha):
        """R. C. H. Cheng's GB algorithm."""
        root = _sqrt(2.0 * alpha - 1.0)
        middle, slope = alpha - _LOG4, alpha + root
        while True:
            first = self.random()
            if not 1e-7 < first < 0.9999999:
                continue
            second = 1.0 - self.random()
            v = _log(first / (1.0 - first)) / root
            x = alpha * _exp(v)
            z = first * first * second
            r = middle + slope * v - x
            if r + _SG_MAGIC - 4.5 * z >= 0.0 or r >= _log(z):
                return x

    def _gamma_below_one(self, alpha):
        """Ahrens and Dieter's GS algorithm."""
        most = (_e + alpha) / _e
        while True:
            p = most * self.random()
            is_low = p <= 1.0
            x = p ** (1.0 / alpha) if is_low else -_log((most - p) / alpha)
            if self.random() <= (_exp(-x) if is_low else x ** (alpha - 1.0)):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


class SystemRandom(Random):
    """There is no other source of numbers in the simulated world."""

    def __init__(self, x=None):
        Random.seed(self)
        self.gauss_next = None

    def seed(self, *args, **kwds):
        return None

    def _no_state(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _no_state


_inst = Random()
for _name in __all__:
    if _name not in ('Random', 'SystemRandom'):
        globals()[_name] = getattr(_inst, _name)
del _name
