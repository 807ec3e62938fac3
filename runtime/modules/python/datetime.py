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
    if not 1 <= n <= 3652059:
        raise OverflowError('date value out of range')
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
    for place, (name, value) in enumerate((('year', year), ('month', month), ('day', day)), 1):
        if value is None:
            raise TypeError(f'function missing required argument {name!r} (pos {place})')
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


_units = {604800000000: 'weeks', 86400000000: 'days', 3600000000: 'hours', 60000000: 'minutes',
          1000000: 'seconds', 1000: 'milliseconds', 1: 'microseconds'}


class timedelta:
    __slots__ = ('days', 'seconds', 'microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        us = 0
        for amount, unit in ((weeks, 604800000000), (days, 86400000000), (hours, 3600000000),
                             (minutes, 60000000), (seconds, 1000000), (milliseconds, 1000),
                             (microseconds, 1)):
            if not isinstance(amount, (int, float)):
                raise TypeError('unsupported type for timedelta '
                                f'{_units[unit]} component: {type(amount).__name__}')
            us += _round_half_even(amount * unit) if isinstance(amount, float) else amount * unit
        return cls._of(us)

    @classmethod
    def _of(cls, us):
        self = object.__new__(cls)
        self.days, rest = divmod(us, 86400000000)
        self.seconds, self.microseconds = divmod(rest, 1000000)
        if not -2 ** 31 <= self.days < 2 ** 31:
            raise OverflowError('Python int too large to convert to C int')
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

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

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

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._us(), other._us())
            return quotient, timedelta._of(rest)
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
    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                            f'{type(offset).__name__}')
        if not -86400000000 < offset._us() < 86400000000:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        if name is None and not offset and hasattr(cls, 'utc'):
            return cls.utc
        return object.__new__(cls)

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

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


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


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


class date(_Comparable):
    def __init__(self, year=None, month=None, day=None):
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
    def fromisocalendar(cls, year, week, day):
        if not 1 <= year <= 9999:
            raise ValueError(f'Year is out of range: {year}')
        if not 1 <= day <= 7:
            raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
        fourth = _ordinal(year, 1, 4)
        monday = fourth - (fourth + 6) % 7
        last = 53 if cls(year, 12, 28).isocalendar()[1] == 53 else 52
        if not 1 <= week <= last:
            raise ValueError(f'Invalid week: {week}')
        return cls.fromordinal(monday + 7 * (week - 1) + day - 1)

    @classmethod
    def fromisoformat(cls, text):
        try:
            parts = _parsed_day(text)
        except (ValueError, IndexError):
            parts = None
        if parts is not None:
            return cls(*parts)
        raise ValueError(f'Invalid isoformat string: {text!r}')

    def _key(self):
        return self.year, self.month, self.day

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        return IsoCalendarDate(*[int(part) for part in self.strftime('%G %V %u').split()])

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
        day = [name[:3].title() for name in _day_names][self.weekday()]
        month = _month_names[self.month - 1][:3].title()
        clock = f'{getattr(self, "hour", 0):02d}:{getattr(self, "minute", 0):02d}:' \
                f'{getattr(self, "second", 0):02d}'
        return f'{day} {month} {self.day:2d} {clock} {self.year:04d}'

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

    @classmethod
    def fromisoformat(cls, text):
        try:
            return cls(*_parsed_clock(text[1:] if text[:1] == 'T' else text))
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    def _key(self):
        offset = self.utcoffset()
        moved = 0 if offset is None else offset._us()
        return (((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond
                - moved)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(None)

    def isoformat(self, timespec='auto'):
        offset = self.utcoffset()
        return _time_text(self, timespec) + ('' if offset is None else _offset_text(offset))

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        if self.tzinfo is not None:
            parts.append(f'tzinfo={self.tzinfo!r}')
        return f'datetime.time({", ".join(map(str, parts))})'

    def strftime(self, format):
        format = format.replace('%f', f'{self.microsecond:06d}')
        return _time.strftime(format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1))

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        return type(self)(self.hour if hour is None else hour,
                          self.minute if minute is None else minute,
                          self.second if second is None else second,
                          self.microsecond if microsecond is None else microsecond,
                          self.tzinfo if tzinfo is True else tzinfo)


def _parsed_clock(text):
    """(hour, minute, second, microsecond, tzinfo) of a time in ISO 8601."""
    tz = None
    if text.endswith('Z'):
        text, tz = text[:-1], timezone.utc
    else:
        for sign in '+-':
            if sign in text:
                text, offset = text.split(sign)
                parts = _clock_parts(offset)
                delta = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2],
                                  microseconds=parts[3])
                tz = timezone(-delta if sign == '-' else delta)
    return (*_clock_parts(text), tz)


def _clock_parts(text):
    text, _, fraction = text.replace(',', '.').partition('.')
    if ':' in text:
        parts = text.split(':')
    else:
        parts = [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or not all([len(p) == 2 and p.isdigit() for p in parts]):
        raise ValueError
    if fraction and not fraction.isdigit():
        raise ValueError
    numbers = [int(p) for p in parts] + [0] * (3 - len(parts))
    return (*numbers, int((fraction + '000000')[:6]) if fraction else 0)


def _parsed_day(text):
    """(year, month, day) of a date in ISO 8601."""
    if len(text) == 10 and text[4] == text[7] == '-':
        year, month, day = text[:4], text[5:7], text[8:]
    elif len(text) == 8 and text.isdigit():
        year, month, day = text[:4], text[4:6], text[6:]
    elif 'W' in text:
        bare = text.replace('-', '')
        year, week, day = int(bare[:4]), int(bare[5:7]), int(bare[7:8] or 1)
        found = date.fromisocalendar(year, week, day)
        return found.year, found.month, found.day
    else:
        raise ValueError
    if not (year.isdigit() and month.isdigit() and day.isdigit()):
        raise ValueError
    return int(year), int(month), int(day)


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
    def __init__(self, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
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
        try:
            size = 10 if text[4:5] == '-' and 'W' not in text[:8] else (
                text.find('T') if 'T' in text else len(text) if len(text) < 11 else 10)
            if text[4:5] != '-' and 'T' not in text:
                size = 8
            day, clock = text[:size], text[size + 1:]
            parts = _parsed_day(day)
            if not clock:
                if len(text) > size:
                    raise ValueError
                return cls(*parts)
            return cls(*parts, *_parsed_clock(clock))
        except (ValueError, IndexError) as problem:
            if str(problem) and 'range' in str(problem) or 'must be in' in str(problem):
                raise
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

    def _order(self, other, compare):
        if isinstance(other, datetime) and (self.utcoffset() is None) != (
                other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if type(other) is date:
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return super()._order(other, compare)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented if not isinstance(other, date) else False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

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


_month_names = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august',
                'september', 'october', 'november', 'december']
_day_names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_directives = {'d': r'3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]', 'f': r'[0-9]{1,6}',
               'H': r'2[0-3]|[0-1]\d|\d', 'I': r'1[0-2]|0[1-9]|[1-9]',
               'j': r'36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]',
               'm': r'1[0-2]|0[1-9]|[1-9]', 'M': r'[0-5]\d|\d', 'S': r'6[0-1]|[0-5]\d|\d',
               'w': r'[0-6]', 'u': r'[1-7]', 'y': r'\d\d', 'Y': r'\d\d\d\d',
               'U': r'5[0-3]|[0-4]\d|\d', 'W': r'5[0-3]|[0-4]\d|\d',
               'G': r'\d\d\d\d', 'V': r'5[0-3]|0[1-9]|[1-4]\d|\d',
               'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z', 'Z': r'utc|gmt',
               'p': 'am|pm', 'a': '|'.join([name[:3] for name in _day_names]),
               'A': '|'.join(_day_names), 'b': '|'.join([name[:3] for name in _month_names]),
               'B': '|'.join(_month_names)}
_short_forms = {'T': '%H:%M:%S', 'D': '%m/%d/%y', 'R': '%H:%M', 'c': '%a %b %d %H:%M:%S %Y',
                'x': '%m/%d/%y', 'X': '%H:%M:%S'}


def _format_pattern(format):
    import re
    for letter in 'cxX':
        format = format.replace('%' + letter, _short_forms[letter])
    parts = []
    j = 0
    while j < len(format):
        c = format[j]
        j += 1
        if c.isspace():
            while j < len(format) and format[j].isspace():
                j += 1
            parts.append(r'\s+')
        elif c != '%':
            parts.append(re.escape(c))
        elif j >= len(format):
            raise ValueError(f"stray % in format '{format}'")
        else:
            c = format[j]
            j += 1
            if c == '%':
                parts.append('%')
            elif c in _directives:
                parts.append(f'(?P<{c}>{_directives[c]})')
            else:
                raise ValueError(f"'{c}' is a bad directive in format '{format}'")
    return re.compile(''.join(parts), re.IGNORECASE)


def _offset_of(text):
    if text in ('Z', 'z'):
        return timezone.utc
    digits = text[1:].replace(':', '')
    digits, _, fraction = digits.partition('.')
    delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:6] or 0),
                      microseconds=int((fraction + '000000')[:6]) if fraction else 0)
    return timezone(-delta if text[0] == '-' else delta)


def _parse(text, format):
    """Year, month, day, hour, minute, second, microsecond and time zone of a text in a format of
    strptime()."""
    match = _format_pattern(format).match(text)
    if match is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if match.end() != len(text):
        raise ValueError(f'unconverted data remains: {text[match.end():]}')
    found = match.groupdict()

    def number(key, default):
        return int(found[key]) if found.get(key) is not None else default
    year = number('Y', 1900)
    if 'y' in found:
        year = number('y', 0) + (2000 if number('y', 0) < 69 else 1900)
    month, day = number('m', 1), number('d', 1)
    for key in 'bB':
        if key in found:
            names = [name[:3] for name in _month_names]
            month = names.index(found[key][:3].lower()) + 1
    if 'j' in found and 'm' not in found and 'd' not in found:
        _, month, day = _from_ordinal(_ordinal(year, 1, 1) + number('j', 1) - 1)
    hour = number('H', 0)
    if 'I' in found:
        hour = number('I', 0) % 12 + (12 if (found.get('p') or '').lower() == 'pm' else 0)
    us = int((found['f'] + '000000')[:6]) if found.get('f') else 0
    weekday = None
    for key in 'aA':
        if key in found:
            weekday = [name[:3] for name in _day_names].index(found[key][:3].lower())
    if 'w' in found:
        weekday = (number('w', 0) - 1) % 7
    if 'u' in found:
        weekday = number('u', 1) - 1
    if weekday is not None and ('G' in found and 'V' in found):
        moved = date.fromisocalendar(number('G', 1900), number('V', 1), weekday + 1)
        year, month, day = moved.year, moved.month, moved.day
    elif weekday is not None and ('U' in found or 'W' in found):
        first = (_ordinal(year, 1, 1) + 6) % 7
        if 'U' in found:
            first, weekday = (first + 1) % 7, (weekday + 1) % 7
        week = number('U', 0) if 'U' in found else number('W', 0)
        length = (7 - first) % 7
        passed = 1 + weekday - first if week == 0 else 1 + length + 7 * (week - 1) + weekday
        year, month, day = _from_ordinal(_ordinal(year, 1, 1) + passed - 1)
    zone = _offset_of(found['z']) if found.get('z') else None
    return year, month, day, hour, number('M', 0), number('S', 0), us, zone


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
date.resolution = timedelta(days=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
time.min, time.max = time(0, 0), time(23, 59, 59, 999999)
