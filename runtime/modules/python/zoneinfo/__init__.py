"""Time zones by name. A zone has the rule that it goes by today; of the years before that rule its
history is not known here, and asking for it ends the run."""
import re
from datetime import datetime, timedelta, tzinfo
from _inspect import refuse

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError',
           'InvalidTZPathWarning']

TZPATH = ('/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo')
_rules = {}


class ZoneInfoNotFoundError(KeyError):
    def __init__(self, *args):
        super().__init__(*args)


class InvalidTZPathWarning(RuntimeWarning):
    pass


def _load():
    """name: (rule, first year) of all zones."""
    if not _rules:
        from zoneinfo._zones import table
        for line in table.replace('\n    ', ' ').strip().split('\n'):
            head, _, names = line.partition(': ')
            rule, first = head.split(' ')
            for name in names.split():
                _rules[name] = rule, int(first)
    return _rules


def available_timezones():
    return set(_load())


def reset_tzpath(to=None):
    pass


_without_history = {'UTC', 'UCT', 'GMT', 'GMT0', 'GMT+0', 'GMT-0', 'Greenwich', 'Universal', 'Zulu',
                    'EST', 'MST', 'HST'}
_offset = r'[+-]?\d+(?::\d+){0,2}'
_name = r'<[^>]+>|[A-Za-z]+'
_whole = re.compile(rf'({_name})({_offset})(?:({_name})({_offset})?,([^,]+),([^,]+))?')


def _seconds(text):
    parts = [int(part) for part in text.lstrip('+-').split(':')] + [0, 0]
    total = parts[0] * 3600 + parts[1] * 60 + parts[2]
    return -total if text[0] == '-' else total


class _Change:
    """When in a year the clocks change: a weekday of a month and the seconds of that day."""

    def __init__(self, text):
        day, _, time = text.partition('/')
        self.month, self.week, self.weekday = [int(part) for part in day[1:].split('.')]
        self.seconds = _seconds(time) if time else 7200
        self._moments = {}

    def moment(self, year):
        moment = self._moments.get(year)
        if moment is None:
            moment = self._moments[year] = self._moment(year)
        return moment

    def _moment(self, year):
        first = datetime(year, self.month, 1)
        day = 1 + (self.weekday - first.isoweekday()) % 7 + 7 * (self.week - 1)
        month_length = (first.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
        if day > month_length.day:
            day -= 7
        return first + timedelta(days=day - 1, seconds=self.seconds)


class _Rule:
    def __init__(self, text):
        found = _whole.fullmatch(text)
        self.std = found[1].strip('<>'), timedelta(seconds=-_seconds(found[2])), timedelta(0)
        self.dst = None
        if found[3]:
            offset = (timedelta(seconds=-_seconds(found[4])) if found[4]
                      else self.std[1] + timedelta(hours=1))
            self.dst = found[3].strip('<>'), offset, offset - self.std[1]
            self.start, self.end = _Change(found[5]), _Change(found[6])

    def at_wall(self, wall, fold):
        """What holds when the clocks on the wall show a time, the first or the second time."""
        if self.dst is None:
            return self.std
        start, end = self.start.moment(wall.year), self.end.moment(wall.year)
        shift = self.dst[2]
        if fold == (shift >= timedelta(0)):
            end -= shift
        else:
            start += shift
        return self.dst if self._is_between(start, wall, end) else self.std

    def at_utc(self, utc):
        """What holds at a moment, and whether its time on the wall was there before."""
        if self.dst is None:
            return self.std, 0
        start = self.start.moment(utc.year) - self.std[1]
        end = self.end.moment(utc.year) - self.dst[1]
        shift = self.dst[2]
        repeated = end if shift > timedelta(0) else start
        fold = int(repeated <= utc < repeated + abs(shift))
        return self.dst if self._is_between(start, utc, end) else self.std, fold

    @staticmethod
    def _is_between(start, moment, end):
        return start <= moment < end if start < end else not end <= moment < start


class ZoneInfo(tzinfo):
    __module__ = 'zoneinfo'
    _known = {}

    def __new__(cls, key):
        known = cls._known.get((cls, key))
        if known is None:
            known = cls._known[cls, key] = cls.no_cache(key)
        return known

    @classmethod
    def no_cache(cls, key):
        if not isinstance(key, str):
            raise TypeError('expected str, bytes or os.PathLike object, not '
                            f'{type(key).__name__}')
        if key.startswith('/'):
            raise ValueError('ZoneInfo keys may not be absolute paths, got: ' + key)
        from posixpath import normpath
        if len(normpath(key)) != len(key):
            raise ValueError('ZoneInfo keys must be normalized relative paths, got: ' + key)
        if key in ('.', '..') or key.startswith('../'):
            raise ValueError(f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')
        if key not in _load():
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        self = tzinfo.__new__(cls)
        rule, self._first_year = _rules[key]
        self._key = key
        self._rule = _Rule(rule)
        self._is_fixed = key.startswith('Etc/') or '/' not in key and key in _without_history
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for _, key in list(cls._known):
            if only_keys is None or key in only_keys:
                del cls._known[cls, key]

    @classmethod
    def from_file(cls, fobj, /, key=None):
        refuse('ZoneInfo.from_file() is not supported', 'ZoneInfo(name) is')

    key = property(lambda self: self._key)

    def _at(self, dt):
        if dt is None:
            return self._rule.std if self._is_fixed else (None, None, None)
        self._check_year(dt)
        return self._rule.at_wall(dt.replace(tzinfo=None), dt.fold)

    def _check_year(self, dt):
        if dt.year < self._first_year:
            refuse(f'the time zone {self._key} in {dt.year} is not known: only its rule since '
                   f'{self._first_year} is')

    def utcoffset(self, dt):
        return self._at(dt)[1]

    def dst(self, dt):
        return self._at(dt)[2]

    def tzname(self, dt):
        return self._at(dt)[0]

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc() requires a datetime argument')
        if dt.tzinfo is not self:
            raise ValueError('dt.tzinfo is not self')
        self._check_year(dt)
        (_, offset, _), fold = self._rule.at_utc(dt.replace(tzinfo=None))
        return (dt + offset).replace(fold=fold)

    def __repr__(self):
        return f'{type(self).__module__}.{type(self).__name__}(key={self._key!r})'

    def __str__(self):
        return self._key

    def __reduce__(self):
        return type(self), (self._key,)

    def __init_subclass__(cls):
        pass
