"""Dates and times of the virtual clock; the only zones are fixed offsets."""
import time as _time

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
           'UTC')

MINYEAR, MAXYEAR = 1, 9999
_days_in_month = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _days_in_month[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _ordinal(year, month, day):
    days = _days_before_year(year) + day
    for m in range(1, month):
        days += _month_length(year, m)
    return days


def _from_ordinal(n):
    year = max(n // 366, 1)
    while _days_before_year(year + 1) < n:
        year += 1
    day = n - _days_before_year(year)
    month = 1
    while day > _month_length(year, month):
        day -= _month_length(year, month)
        month += 1
    return year, month, day


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _month_length(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')


def _round_half_even(x):
    return round(x)


class timedelta:
    __slots__ = ('days', 'seconds', 'microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        us = 0
        for amount, unit in ((weeks, 604800000000), (days, 86400000000), (hours, 3600000000),
                             (minutes, 60000000), (seconds, 1000000), (milliseconds, 1000),
                             (microseconds, 1)):
            us += _round_half_even(amount * unit) if isinstance(amount, float) else amount * unit
        return cls._of(us)

    @classmethod
    def _of(cls, us):
        self = object.__new__(cls)
        self.days, rest = divmod(us, 86400000000)
        self.seconds, self.microseconds = divmod(rest, 1000000)
        if abs(self.days) > 999999999:
            raise OverflowError(f'days={self.days}; must have magnitude <= 999999999')
        return self

    def _us(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        return self._us() / 10 ** 6

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)}' for name in self.__slots__ if getattr(self, name)]
        return f'datetime.timedelta({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self.days:
            text = f'{self.days} day{"" if abs(self.days) == 1 else "s"}, {text}'
        if self.microseconds:
            text += f'.{self.microseconds:06d}'
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us() + other._us())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us() - other._us())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self.days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us() * other)
        if isinstance(other, float):
            return timedelta._of(_round_half_even(self._us() * other))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, (int, float)):
            return timedelta._of(_round_half_even(self._us() / other))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us() // other._us()
        if isinstance(other, int):
            return timedelta._of(self._us() // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us() % other._us())
        return NotImplemented

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us() < other._us() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us() <= other._us() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us() > other._us() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us() >= other._us() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._us())

    def __bool__(self):
        return self._us() != 0


class tzinfo:
    def tzname(self, dt):
        raise NotImplementedError('tzinfo subclass must override tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('tzinfo subclass must override utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('tzinfo subclass must override dst()')


def _offset_text(offset):
    sign = '-' if offset.days < 0 else '+'
    minutes, seconds = divmod(abs(offset).seconds, 60)
    text = f'{sign}{minutes // 60:02d}:{minutes % 60:02d}'
    return text + (f':{seconds:02d}' if seconds else '')


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' if not self._offset else 'UTC' + _offset_text(self._offset)

    def fromutc(self, dt):
        return dt + self._offset

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return isinstance(other, timezone) and self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)


UTC = timezone.utc = timezone(timedelta(0))


class _Comparable:
    __slots__ = ()

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def _order(self, other, compare):
        if not isinstance(other, type(self)) and not isinstance(self, type(other)):
            return NotImplemented
        return compare(self._key(), other._key())

    def __eq__(self, other):
        if not isinstance(other, type(self)) and not isinstance(self, type(other)):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())


class date(_Comparable):
    def __init__(self, year, month=None, day=None):
        _check_date(year, month, day)
        self.year, self.month, self.day = year, month, day

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_time.gmtime(t)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        try:
            year, month, day = text.split('-')
            return cls(int(year), int(month), int(day))
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    def _key(self):
        return self.year, self.month, self.day

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        return tuple(int(part) for part in self.strftime('%G %V %u').split())

    def isoformat(self):
        return f'{self.year:04d}-{self.month:02d}-{self.day:02d}'

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f'datetime.date({self.year}, {self.month}, {self.day})'

    def replace(self, year=None, month=None, day=None):
        return type(self)(year or self.year, month or self.month, day or self.day)

    def timetuple(self):
        return _time.struct_time((self.year, self.month, self.day, 0, 0, 0, self.weekday(),
                                  self.toordinal() - _days_before_year(self.year), -1))

    def strftime(self, format):
        return _time.strftime(format.replace('%f', '000000'), tuple(self.timetuple()))

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def ctime(self):
        return self.strftime('%c')

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self).fromordinal(self.toordinal() + other.days)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


class time(_Comparable):
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo, self.fold = tzinfo, fold

    def _key(self):
        return self.hour, self.minute, self.second, self.microsecond

    def isoformat(self, timespec='auto'):
        return _time_text(self, timespec)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        return f'datetime.time({", ".join(map(str, parts))})'

    def strftime(self, format):
        format = format.replace('%f', f'{self.microsecond:06d}')
        return _time.strftime(format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1))

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, **changes):
        fields = dict(hour=self.hour, minute=self.minute, second=self.second,
                      microsecond=self.microsecond, tzinfo=self.tzinfo)
        fields.update(changes)
        return type(self)(**fields)


def _time_text(t, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if t.microsecond else 'seconds'
    text = f'{t.hour:02d}'
    if timespec != 'hours':
        text += f':{t.minute:02d}'
    if timespec in ('seconds', 'milliseconds', 'microseconds'):
        text += f':{t.second:02d}'
    if timespec == 'milliseconds':
        text += f'.{t.microsecond // 1000:03d}'
    if timespec == 'microseconds':
        text += f'.{t.microsecond:06d}'
    return text


class datetime(date):
    def __init__(self, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                 tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self.year, self.month, self.day = year, month, day
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo, self.fold = tzinfo, fold

    @classmethod
    def _from_us(cls, us, tz=None):
        days, us = divmod(us, 86400000000)
        seconds, us = divmod(us, 1000000)
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return cls(*_from_ordinal(days), hours, minutes, seconds, us, tz)

    def _us(self):
        seconds = ((self.toordinal() * 24 + self.hour) * 60 + self.minute) * 60 + self.second
        return seconds * 1000000 + self.microsecond

    def _key(self):
        offset = self.utcoffset()
        return self._us() - (offset._us() if offset is not None else 0)

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        us = 719163 * 86400000000 + _round_half_even(t * 1000000)
        result = cls._from_us(us, tz)
        return result if tz is None else result + tz.utcoffset(None)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=None):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, tzinfo or time.tzinfo)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        day, clock = text[:10], text[11:]
        try:
            tz = None
            if clock.endswith('Z'):
                clock, tz = clock[:-1], timezone.utc
            for sign in '+-':
                if sign in clock:
                    clock, offset = clock.split(sign)
                    h, m = (offset.split(':') + ['0'])[:2] if ':' in offset else (offset[:2],
                                                                                offset[2:] or 0)
                    delta = timedelta(hours=int(h), minutes=int(m))
                    tz = timezone(-delta if sign == '-' else delta)
            clock, _, fraction = clock.partition('.')
            parts = [int(p) for p in clock.split(':')] if clock else []
            parts += [0] * (3 - len(parts))
            us = int((fraction + '000000')[:6]) if fraction else 0
            return cls(int(day[:4]), int(day[5:7]), int(day[8:10]), *parts, us, tz)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def strptime(cls, text, format):
        return cls(*_parse(text, format))

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def timestamp(self):
        return (self._key() - 719163 * 86400000000) / 1000000

    def astimezone(self, tz=None):
        tz = tz or timezone.utc
        offset = self.utcoffset() or timedelta(0)
        moved = (self.replace(tzinfo=None) - offset + tz.utcoffset(None))
        return moved.replace(tzinfo=tz)

    def timetuple(self):
        return _time.struct_time((self.year, self.month, self.day, self.hour, self.minute,
                                  self.second, self.weekday(),
                                  self.toordinal() - _days_before_year(self.year), -1))

    utctimetuple = timetuple

    def isoformat(self, sep='T', timespec='auto'):
        text = f'{date.isoformat(self)}{sep}{_time_text(self, timespec)}'
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        text = ', '.join(map(str, parts))
        if self.tzinfo is not None:
            text += f', tzinfo={self.tzinfo!r}'
        return f'datetime.datetime({text})'

    def strftime(self, format):
        format = format.replace('%f', f'{self.microsecond:06d}')
        offset = self.utcoffset()
        if '%z' in format:
            format = format.replace('%z', '' if offset is None
                                    else _offset_text(offset).replace(':', ''))
        if '%Z' in format:
            format = format.replace('%Z', self.tzname() or '')
        return _time.strftime(format, tuple(self.timetuple()))

    def replace(self, **changes):
        fields = dict(year=self.year, month=self.month, day=self.day, hour=self.hour,
                      minute=self.minute, second=self.second, microsecond=self.microsecond,
                      tzinfo=self.tzinfo)
        fields.update(changes)
        return type(self)(**fields)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._us() + other._us(), self.tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if isinstance(other, datetime):
            if (self.tzinfo is None) != (other.tzinfo is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta._of(self._key() - other._key())
        return NotImplemented


def _parse(text, format):
    """Year, month, day, hour, minute, second, microsecond of a text in a format of strptime()."""
    months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
    found = {'Y': 1900, 'm': 1, 'd': 1, 'H': 0, 'M': 0, 'S': 0, 'f': 0}
    widths = {'Y': 4, 'm': 2, 'd': 2, 'H': 2, 'M': 2, 'S': 2, 'f': 6, 'y': 2, 'I': 2, 'j': 3}
    error = ValueError(f'time data {text!r} does not match format {format!r}')
    format = format.replace('%T', '%H:%M:%S').replace('%D', '%m/%d/%y').replace('%F', '%Y-%m-%d')
    afternoon = None
    i = j = 0
    while j < len(format):
        c = format[j]
        if c.isspace():
            while i < len(text) and text[i].isspace():
                i += 1
            j += 1
            continue
        if c != '%':
            if text[i:i + 1] != c:
                raise error
            i += 1
            j += 1
            continue
        directive = format[j + 1:j + 2]
        j += 2
        start = i
        if directive in widths:
            while i < len(text) and i - start < widths[directive] and text[i].isdigit():
                i += 1
            digits = text[start:i]
            if not digits:
                raise error
            if directive == 'f':
                digits = (digits + '000000')[:6]
            found[directive] = int(digits)
        elif directive in 'aAbBp':
            while i < len(text) and text[i].isalpha():
                i += 1
            word = text[start:i].lower()
            if directive in 'bB':
                if word[:3] not in months:
                    raise error
                found['m'] = months.index(word[:3]) + 1
            elif directive == 'p':
                afternoon = word == 'pm'
        elif directive == '%':
            if text[i:i + 1] != '%':
                raise error
            i += 1
        else:
            raise ValueError(f"'{directive}' is a bad directive in format '{format}'")
    if i != len(text):
        raise ValueError(f'unconverted data remains: {text[i:]}')
    if 'y' in found:
        found['Y'] = found['y'] + (2000 if found['y'] < 69 else 1900)
    if 'I' in found:
        found['H'] = found['I'] % 12 + (12 if afternoon else 0)
    return tuple(found[k] for k in 'YmdHMSf')


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
date.resolution = timedelta(days=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
time.min, time.max = time(0, 0), time(23, 59, 59, 999999)
