"""Dates and times out of texts, by the formats of strptime()."""
import re

from datetime import date, timedelta, timezone, _day_names, _from_ordinal, _month_names, _ordinal

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
        else:
            try:
                c = format[j]
                parts.append('%' if c == '%' else f'(?P<{c}>{_directives[c]})')
            except IndexError:
                raise ValueError(f"stray % in format '{format}'") from None
            except KeyError:
                raise ValueError(f"'{c}' is a bad directive in format '{format}'") from None
            j += 1
    return re.compile(''.join(parts), re.IGNORECASE)


def _offset_of(text):
    if text in ('Z', 'z'):
        return timezone.utc
    digits = text[1:].replace(':', '')
    digits, _, fraction = digits.partition('.')
    delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:6] or 0),
                      microseconds=int((fraction + '000000')[:6]) if fraction else 0)
    return timezone(-delta if text[0] == '-' else delta)


def _check_weeks(found, weekday):
    needed = "and a weekday directive ('%A', '%a', '%w', or '%u')."
    if 'G' in found:
        if 'j' in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive "
                             "'%G'. Use '%Y' instead.")
        if 'V' not in found or weekday is None:
            raise ValueError(f"ISO year directive '%G' must be used with the ISO week directive '%V' "
                             f'{needed}')
    elif 'V' in found:
        if weekday is None or not ('Y' in found or 'y' in found):
            raise ValueError(f"ISO week directive '%V' must be used with the ISO year directive '%G' "
                             f'{needed}')
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the "
                         "ISO year '%G' instead.")


def _parse(text, format):
    """Year, month, day, hour, minute, second, microsecond and time zone of a text in a format of
    strptime()."""
    return _parse_with_weekday(text, format)[0]


def _struct_fields(text, format):
    """What time.strptime() makes of a text; a day of the week that stands there counts."""
    parts, weekday, yearday = _parse_with_weekday(text, format)
    year, month, day, hour, minute, second, _, zone = parts
    # The 29th of February without a year is one of a year that has it.
    is_leap_day = (month, day) == (2, 29) and '%Y' not in format and '%y' not in format
    known_year = 1904 if is_leap_day else year
    ordinal = date(known_year, month, day).toordinal()
    return (year, month, day, hour, minute, second,
            (ordinal + 6) % 7 if weekday is None else weekday,
            ordinal - _ordinal(known_year, 1, 1) + 1 if yearday is None else yearday, -1)


def _parse_with_weekday(text, format):
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
    yearday = number('j', None)
    if yearday is not None:
        year, month, day = _from_ordinal(_ordinal(year, 1, 1) + yearday - 1)
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
    _check_weeks(found, weekday)
    if weekday is not None and ('G' in found and 'V' in found):
        moved = date.fromisocalendar(number('G', 1900), number('V', 1), weekday + 1)
        year, month, day = moved.year, moved.month, moved.day
    elif yearday is None and weekday is not None and ('U' in found or 'W' in found):
        first, place = (_ordinal(year, 1, 1) + 6) % 7, weekday
        if 'U' in found:
            first, place = (first + 1) % 7, (weekday + 1) % 7
        week = number('U', 0) if 'U' in found else number('W', 0)
        length = (7 - first) % 7
        passed = 1 + place - first if week == 0 else 1 + length + 7 * (week - 1) + place
        year, month, day = _from_ordinal(_ordinal(year, 1, 1) + passed - 1)
    zone = _offset_of(found['z']) if found.get('z') else None
    return (year, month, day, hour, number('M', 0), number('S', 0), us, zone), weekday, yearday
