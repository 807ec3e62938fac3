"""Dates and times of the virtual clock; the only zones are fixed offsets."""
import time as _time
from _inspect import mark_builtin as _mark_builtin

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
           'UTC')

MINYEAR, MAXYEAR = 1, 9999
_set = object.__setattr__
_missing = object()
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


def _check_year(timestamp):
    """That a moment is in a year that a date can have."""
    if not -62135596800 <= timestamp < 253402300800:
        raise ValueError(f'year {_time.gmtime(timestamp).tm_year} is out of range')


def _format_given(spec):
    if not isinstance(spec, str):
        raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')
    return spec


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


def _integer(value):
    if type(value) is int:
        return value
    return range(value).stop


def _told_kind(value):
    return 'None' if value is None else type(value).__name__


def _with_changes(*pairs):
    return [kept if given is _missing else given for kept, given in pairs]


def _check_date(year, month, day):
    numbers = []
    for name, value in (('year', year), ('month', month), ('day', day)):
        if value is _missing:
            raise TypeError(f'function missing required argument {name!r} (pos {len(numbers) + 1})')
        numbers.append(_integer(value))
    year, month, day = numbers
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _month_length(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond):
    parts = _integer(hour), _integer(minute), _integer(second), _integer(microsecond)
    for name, value, last in zip(('hour', 'minute', 'second', 'microsecond'), parts,
                                 (23, 59, 59, 999999)):
        if not 0 <= value <= last:
            raise ValueError(f'{name} must be in 0..{last}')
    return parts


def _check_zone(zone, fold=0):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                        f"'{type(zone).__name__}'")
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _round_half_even(x):
    return round(x)


_units = {604800000000: 'weeks', 86400000000: 'days', 3600000000: 'hours', 60000000: 'minutes',
          1000000: 'seconds', 1000: 'milliseconds', 1: 'microseconds'}


def _shown_class(self):
    """How a class names itself: with its module only if it is one of this module's."""
    cls = type(self)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


class timedelta:
    __slots__ = ('days', 'seconds', 'microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        us = 0
        for amount, unit in ((microseconds, 1), (milliseconds, 1000), (seconds, 1000000),
                             (minutes, 60000000), (hours, 3600000000), (days, 86400000000),
                             (weeks, 604800000000)):
            if not isinstance(amount, (int, float)):
                raise TypeError('unsupported type for timedelta '
                                f'{_units[unit]} component: {type(amount).__name__}')
            us += _round_half_even(amount * unit) if isinstance(amount, float) else amount * unit
        return cls._of(us)

    def __setattr__(self, name, value):
        if name in timedelta.__slots__:
            raise AttributeError('readonly attribute')
        object.__setattr__(self, name, value)

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)

    @classmethod
    def _of(cls, us):
        self = object.__new__(cls)
        days, rest = divmod(us, 86400000000)
        _set(self, 'days', days)
        _set(self, 'seconds', rest // 1000000)
        _set(self, 'microseconds', rest % 1000000)
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
        parts = [f'{name}={getattr(self, name)}' for name in timedelta.__slots__
                 if getattr(self, name)]
        return f'{_shown_class(self)}({", ".join(parts) or "0"})'

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
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_divided(self._us() * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            return timedelta._of(_divided(self._us(), other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_divided(self._us() * denominator, numerator))
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


def _divided(a, b):
    """The nearest integer to a / b, an even one of two."""
    quotient, rest = divmod(a, b)
    twice = 2 * rest
    above = twice > b if b > 0 else twice < b
    return quotient + 1 if above or twice == b and quotient % 2 else quotient


class tzinfo:
    __slots__ = ()

    def tzname(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        saved = dt.dst()
        if saved is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - saved
        if standard:
            dt += standard
            saved = dt.dst()
            if saved is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + saved

    def __reduce__(self):
        return type(self), getattr(self, '__getinitargs__', tuple)(), self.__getstate__()


def _asked(zone, name, dt):
    """What a zone says about a moment: None or a difference of less than a day."""
    if zone is None:
        return None
    answer = getattr(zone, name)(dt)
    if answer is None:
        return None
    if not isinstance(answer, timedelta):
        raise TypeError(f'tzinfo.{name}() must return None or timedelta, not '
                        f"'{type(answer).__name__}'")
    if abs(answer._us()) >= 86400000000:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                         'timedelta(hours=24).')
    return answer


def _name_of(zone, dt):
    if zone is None:
        return None
    name = zone.tzname(dt)
    if name is not None and not isinstance(name, str):
        kind = type(name)
        shown = f'datetime.{kind.__name__}' if kind.__module__ == 'datetime' else kind.__name__
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{shown}'")
    return name


def _offset_text(offset):
    sign = '-' if offset.days < 0 else '+'
    minutes, seconds = divmod(abs(offset).seconds, 60)
    text = f'{sign}{minutes // 60:02d}:{minutes % 60:02d}'
    if seconds or offset.microseconds:
        text += f':{seconds:02d}'
    return text + (f'.{abs(offset).microseconds:06d}' if offset.microseconds else '')


def _known_here(moment, letter):
    """What a directive stands for that time.strftime cannot know."""
    if letter == 'f':
        return f'{getattr(moment, "microsecond", 0):06d}'
    if getattr(moment, 'tzinfo', None) is None:
        return ''
    if letter == 'Z':
        return (moment.tzname() or '').replace('%', '%%')
    offset = moment.utcoffset()
    return '' if offset is None else _offset_text(offset).replace(':', '')


def _formatted(moment, format, fields):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    parts, start = [], 0
    place = format.find('%')
    while place >= 0:
        letter = format[place + 1:place + 2]
        if letter in ('f', 'z', 'Z'):
            parts += format[start:place], _known_here(moment, letter)
            start = place + 2
        place = format.find('%', place + 2)
    return _time.strftime(''.join(parts) + format[start:], tuple(fields))


class timezone(tzinfo):
    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                            f'{_told_kind(offset)}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if not -86400000000 < offset._us() < 86400000000:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        if name is None and not offset and hasattr(cls, 'utc'):
            return cls.utc
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __reduce__(self):
        return type(self), self.__getinitargs__(), getattr(self, '__dict__', None) or None

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def _checked(self, dt, caller):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{caller}(dt) argument must be a datetime instance or None, not '
                            f'{type(dt).__name__}')

    def utcoffset(self, dt, /):
        self._checked(dt, 'utcoffset')
        return self._offset

    def dst(self, dt, /):
        self._checked(dt, 'dst')
        return None

    def tzname(self, dt, /):
        self._checked(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' if not self._offset else 'UTC' + _offset_text(self._offset)

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
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
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


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

    def __setattr__(self, name, value):
        for kind in (date, time, datetime):
            if isinstance(self, kind) and name in kind.__slots__:
                raise AttributeError(f"attribute '{name}' of 'datetime.{kind.__name__}' objects is "
                                     'not writable')
        object.__setattr__(self, name, value)

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


def _set_date(self, year, month, day):
    _set(self, 'year', year)
    _set(self, 'month', month)
    _set(self, 'day', day)


def _set_time(self, hour, minute, second, microsecond, tzinfo, fold):
    _set(self, 'hour', hour)
    _set(self, 'minute', minute)
    _set(self, 'second', second)
    _set(self, 'microsecond', microsecond)
    _set(self, 'tzinfo', tzinfo)
    _set(self, 'fold', fold)


class date(_Comparable):
    __slots__ = ('year', 'month', 'day')

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        if month is _missing and isinstance(year, bytes) and len(year) == 4:
            year, month, day = year[0] * 256 + year[1], year[2], year[3]
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        _set_date(self, year, month, day)
        return self

    def __init__(self, *args, **kwargs):
        pass

    def __reduce__(self):
        return type(self), (bytes([*divmod(self.year, 256), self.month, self.day]),)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        fields = _time.gmtime(timestamp)
        _check_date(*fields[:3])
        return cls(*fields[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        n = _integer(ordinal)
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        _check_year((n - 719163) * 86400)
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        year, week, day = _integer(year), _integer(week), _integer(day)
        if not 1 <= year <= 9999:
            raise ValueError(f'Year is out of range: {year}')
        fourth = _ordinal(year, 1, 4)
        monday = fourth - (fourth + 6) % 7
        last = 53 if cls(year, 12, 28).isocalendar()[1] == 53 else 52
        if not 1 <= week <= last:
            raise ValueError(f'Invalid week: {week}')
        if not 1 <= day <= 7:
            raise ValueError(f'Invalid day: {day} (range is [1, 7])')
        return cls.fromordinal(monday + 7 * (week - 1) + day - 1)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
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
        return f'{_shown_class(self)}({self.year}, {self.month}, {self.day})'

    def replace(self, year=_missing, month=_missing, day=_missing):
        return type(self)(*_with_changes((self.year, year), (self.month, month), (self.day, day)))

    def timetuple(self):
        return _time.struct_time((self.year, self.month, self.day, 0, 0, 0, self.weekday(),
                                  self.toordinal() - _days_before_year(self.year), -1))

    def strftime(self, format):
        return _formatted(self, format, self.timetuple())

    def __format__(self, spec):
        return self.strftime(_format_given(spec)) if spec else str(self)

    def ctime(self):
        day = [name[:3].title() for name in _day_names][self.weekday()]
        month = _month_names[self.month - 1][:3].title()
        clock = f'{getattr(self, "hour", 0):02d}:{getattr(self, "minute", 0):02d}:' \
                f'{getattr(self, "second", 0):02d}'
        return f'{day} {month} {self.day:2d} {clock} {self.year:04d}'

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if not 1 <= ordinal <= 3652059:
                raise OverflowError('date value out of range')
            return type(self).fromordinal(ordinal)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


class time(_Comparable):
    __slots__ = ('hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        fold = _integer(fold)
        if isinstance(hour, bytes) and len(hour) == 6:
            tzinfo = minute or None
            hour, minute, second, microsecond, fold = _clock_of_bytes(hour)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo, fold)
        self = object.__new__(cls)
        _set_time(self, hour, minute, second, microsecond, tzinfo, fold)
        return self

    def __init__(self, *args, **kwargs):
        pass

    def __reduce_ex__(self, protocol):
        state = _bytes_of_clock(self, self.fold if protocol > 3 else 0)
        return type(self), (state,) if self.tzinfo is None else (state, self.tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parsed_clock(text[1:] if text[:1] == 'T' else text)
        except (ValueError, IndexError) as problem:
            if 'offset must be' in str(problem):
                raise
            parts = None
        if parts is not None:
            return cls(*parts)
        raise ValueError(f'Invalid isoformat string: {text!r}')

    def _order(self, other, compare):
        if isinstance(other, time) and (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return super()._order(other, compare)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return ((self.utcoffset() is None) == (other.utcoffset() is None)
                and self._key() == other._key())

    def __hash__(self):
        return hash(self._key())

    def _key(self):
        offset = self.utcoffset()
        moved = 0 if offset is None else offset._us()
        return (((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond
                - moved)

    def utcoffset(self):
        return _asked(self.tzinfo, 'utcoffset', None)

    def tzname(self):
        return _name_of(self.tzinfo, None)

    def dst(self):
        return _asked(self.tzinfo, 'dst', None)

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
        if self.fold:
            parts.append('fold=1')
        return f'{_shown_class(self)}({", ".join(map(str, parts))})'

    def strftime(self, format):
        return _formatted(self, format,
                          (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1))

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=_missing, minute=_missing, second=_missing, microsecond=_missing,
                tzinfo=_missing, *, fold=_missing):
        return type(self)(*_with_changes((self.hour, hour), (self.minute, minute),
                                         (self.second, second), (self.microsecond, microsecond),
                                         (self.tzinfo, tzinfo)),
                          fold=self.fold if fold is _missing else fold)


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
        try:
            found = date.fromisocalendar(year, week, day)
        except ValueError:
            raise ValueError from None
        return found.year, found.month, found.day
    else:
        raise ValueError
    if not (year.isdigit() and month.isdigit() and day.isdigit()):
        raise ValueError
    return int(year), int(month), int(day)


def _time_text(t, timespec):
    if not isinstance(timespec, str):
        place = 2 if isinstance(t, datetime) else 1
        raise TypeError(f'isoformat() argument {place} must be str, not {_told_kind(timespec)}')
    if timespec == 'auto':
        timespec = 'microseconds' if t.microsecond else 'seconds'
    if timespec not in ('hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'):
        raise ValueError('Unknown timespec value')
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


def _bytes_of_clock(t, fold):
    return bytes([t.hour + 128 * fold, t.minute, t.second,
                  *t.microsecond.to_bytes(3, 'big')])


def _clock_of_bytes(data):
    return (data[0] % 128, data[1], data[2], int.from_bytes(data[3:6], 'big'), data[0] // 128)


class datetime(date):
    __slots__ = ('hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *, fold=0):
        fold = _integer(fold)
        if isinstance(year, bytes) and len(year) == 10:
            data, tzinfo = year, None if month is _missing else month
            year, month, day = data[0] * 256 + data[1], data[2] % 128, data[3]
            hour, minute, second, microsecond, _ = _clock_of_bytes(data[4:])
            fold = data[2] // 128
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo, fold)
        self = object.__new__(cls)
        _set_date(self, year, month, day)
        _set_time(self, hour, minute, second, microsecond, tzinfo, fold)
        return self

    def __reduce_ex__(self, protocol):
        month = self.month + 128 * (self.fold if protocol > 3 else 0)
        state = bytes([*divmod(self.year, 256), month, self.day]) + _bytes_of_clock(self, 0)
        return type(self), (state,) if self.tzinfo is None else (state, self.tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

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
    def fromtimestamp(cls, timestamp, tz=None):
        t = timestamp
        if isinstance(t, float):
            if t != t:
                raise ValueError('Invalid value NaN (not a number)')
            if abs(t) >= 2.0 ** 63:
                raise OverflowError('timestamp out of range for platform time_t')
        elif not hasattr(type(t), '__index__'):
            raise TypeError(f"'{type(t).__name__}' object cannot be interpreted as an integer")
        _check_zone(tz)
        us = 719163 * 86400000000 + _round_half_even(t * 1000000)
        _check_year(us // 1000000 - 719163 * 86400)
        result = cls._from_us(us, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls.fromtimestamp(timestamp)

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
    def combine(cls, date, time, tzinfo=True):
        for number, (given, kind) in enumerate(((date, _date), (time, _clock)), 1):
            if not isinstance(given, kind):
                raise TypeError(f'combine() argument {number} must be datetime.{kind.__name__}, not '
                                f'{type(given).__name__}')
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromordinal(cls, ordinal, /):
        n = _integer(ordinal)
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
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
        raise ValueError(f'Invalid isoformat string: {text!r}')

    @classmethod
    def strptime(cls, text, format, /):
        for place, given in ((1, text), (2, format)):
            if not isinstance(given, str):
                raise TypeError(f'strptime() argument {place} must be str, '
                                f'not {type(given).__name__}')
        return _parsed(cls, text, format)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo,
                    fold=self.fold)

    def _order(self, other, compare):
        if isinstance(other, datetime) and (self.utcoffset() is None) != (
                other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if type(other) is date:
            raise TypeError("can't compare datetime.datetime to datetime.date")
        if isinstance(other, datetime) and self.tzinfo is other.tzinfo:
            return compare(self._us(), other._us())
        return super()._order(other, compare)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented if not isinstance(other, date) else False
        if self.tzinfo is other.tzinfo:
            return self._us() == other._us()
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return (self._key() == other._key() and self._is_plain() and other._is_plain())

    def _is_plain(self):
        """Whether its fold makes no difference: what it does make one for equals no time of another
        zone (PEP 495)."""
        return self.tzinfo is None or (
            self.utcoffset() == self.replace(fold=not self.fold).utcoffset())

    def __hash__(self):
        return hash((self.replace(fold=0) if self.fold else self)._key())

    def utcoffset(self):
        return _asked(self.tzinfo, 'utcoffset', self)

    def tzname(self):
        return _name_of(self.tzinfo, self)

    def dst(self):
        return _asked(self.tzinfo, 'dst', self)

    def timestamp(self):
        return (self._key() - 719163 * 86400000000) / 1000000

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        elif not isinstance(tz, tzinfo):
            raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                            f"'{type(tz).__name__}'")
        if tz is self.tzinfo:
            return self
        offset = self.utcoffset()
        utc = (self if offset is None else self - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def timetuple(self):
        saved = self.dst()
        return _time.struct_time((self.year, self.month, self.day, self.hour, self.minute,
                                  self.second, self.weekday(),
                                  self.toordinal() - _days_before_year(self.year),
                                  -1 if saved is None else int(bool(saved))))

    def utctimetuple(self):
        offset = self.utcoffset()
        moved = self if offset is None else self - offset
        return _time.struct_time((*datetime.timetuple(moved)[:8], 0))

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError('isoformat() argument 1 must be a unicode character, not '
                            f'{type(sep).__name__}')
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
        if self.fold:
            text += ', fold=1'
        if self.tzinfo is not None:
            text += f', tzinfo={self.tzinfo!r}'
        return f'{_shown_class(self)}({text})'

    def strftime(self, format):
        return _formatted(self, format, self.timetuple())

    def replace(self, year=_missing, month=_missing, day=_missing, hour=_missing, minute=_missing,
                second=_missing, microsecond=_missing, tzinfo=_missing, *, fold=_missing):
        return type(self)(*_with_changes((self.year, year), (self.month, month), (self.day, day),
                                         (self.hour, hour), (self.minute, minute),
                                         (self.second, second), (self.microsecond, microsecond),
                                         (self.tzinfo, tzinfo)),
                          fold=self.fold if fold is _missing else fold)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._us() + other._us(), self.tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if isinstance(other, datetime):
            if self.tzinfo is other.tzinfo:
                return timedelta._of(self._us() - other._us())
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta._of(self._key() - other._key())
        return NotImplemented


_date, _clock = date, time
_month_names = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august',
                'september', 'october', 'november', 'december']
_day_names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']


def _parsed(cls, text, format):
    import _strptime
    return cls(*_strptime._parse(text, format))


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
date.resolution = timedelta(days=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
time.min, time.max = time(0, 0), time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
for _class in timedelta, tzinfo, timezone, date, time, datetime:
    _mark_builtin('datetime', _class)
