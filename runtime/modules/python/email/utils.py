"""Addresses, dates and parameters, as headers have them."""
import calendar
import datetime
import os
import random
import re
import time
import urllib.parse
from email._addresses import addresses_of as _addresses_of, quote
from email.charset import Charset

__all__ = ['collapse_rfc2231_value', 'decode_params', 'decode_rfc2231', 'encode_rfc2231',
           'formataddr', 'formatdate', 'format_datetime', 'getaddresses', 'make_msgid',
           'mktime_tz', 'parseaddr', 'parsedate', 'parsedate_tz', 'parsedate_to_datetime',
           'unquote']

_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
           'October', 'November', 'December')
_month_numbers = {name: number for number, month in enumerate(map(str.lower, _MONTHS), 1)
                  for name in (month, month[:3])}
_zones = {'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'AST': -400, 'ADT': -300, 'EST': -500, 'EDT': -400,
          'CST': -600, 'CDT': -500, 'MST': -700, 'MDT': -600, 'PST': -800, 'PDT': -700}


def _has_surrogates(s):
    try:
        s.encode()
        return False
    except UnicodeEncodeError:
        return True


def _sanitize(string):
    return string.encode('utf-8', 'surrogateescape').decode('utf-8', 'replace')


# --- addresses ---

def formataddr(pair, charset='utf-8'):
    name, address = pair
    address.encode('ascii')  # raises where it is not
    if not name:
        return address
    if name.isascii():
        quotes = '"' if re.search(r'[][\\()<>@,:;".]', name) else ''
        return f'{quotes}{quote(name)}{quotes} <{address}>'
    if isinstance(charset, str):
        charset = Charset(charset)
    return f'{charset.header_encode(name)} <{address}>'


def getaddresses(fieldvalues):
    return _addresses_of(', '.join([str(value) for value in fieldvalues]))


def parseaddr(addr):
    found = _addresses_of(addr)
    return found[0] if found else ('', '')


def make_msgid(idstring=None, domain=None):
    now = int(time.time() * 100)
    number = random.getrandbits(64)
    idstring = '' if idstring is None else f'.{idstring}'
    if domain is None:
        domain = os.uname().nodename
    return f'<{now}.{os.getpid()}.{number}{idstring}@{domain}>'


# --- dates ---

def _format_timetuple_and_zone(timetuple, zone):
    year, month, day, hour, minute, second, weekday = timetuple[:7]
    return (f'{_DAYS[weekday]}, {day:02} {_MONTHS[month - 1][:3]} {year:04} '
            f'{hour:02}:{minute:02}:{second:02} {zone}')


def formatdate(timeval=None, localtime=False, usegmt=False):
    if timeval is None:
        timeval = time.time()
    if localtime or usegmt:
        moment = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    else:
        moment = datetime.datetime.utcfromtimestamp(timeval)
    if localtime:
        return format_datetime(moment.astimezone())
    return format_datetime(moment, usegmt)


def format_datetime(dt, usegmt=False):
    now = dt.timetuple()
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError('usegmt option requires a UTC datetime')
        zone = 'GMT'
    else:
        zone = '-0000' if dt.tzinfo is None else dt.strftime('%z')
    return _format_timetuple_and_zone(now, zone)


def _date_words(data):
    """Day, month, year, time and zone as texts, in the order in which most dates have them."""
    words = data.split()
    if not words:
        return None
    if words[0].endswith(',') or words[0].lower() in [day.lower() for day in _DAYS]:
        del words[0]
    else:
        words[0] = words[0].rpartition(',')[2]
    if len(words) == 3 and words[0].count('-') == 2:
        words[:1] = words[0].split('-')
    if len(words) == 4:
        clock = words[3]
        sign = clock.find('+') if '+' in clock else clock.find('-')
        words[3:] = [clock[:sign], clock[sign:]] if sign > 0 else [clock, '']
    return words[:5] if len(words) >= 5 else None


def _clock_of(text):
    parts = text.split(':')
    if len(parts) == 1 and '.' in text:
        parts = text.split('.')
    if len(parts) == 2:
        parts.append('0')
    return parts if len(parts) == 3 else None


def _zone_seconds(zone):
    """None for -0000, and where there is no zone."""
    zone = zone.upper()
    if zone in _zones:
        offset = _zones[zone]
    else:
        try:
            offset = int(zone)
        except ValueError:
            return None
        if offset == 0 and zone.startswith('-'):
            return None
    hours, minutes = divmod(abs(offset), 100)
    seconds = hours * 3600 + minutes * 60
    return -seconds if offset < 0 else seconds


def _parsedate_tz(data):
    words = _date_words(data) if data else None
    if words is None:
        return None
    day, month, year, clock, zone = words
    if not (day and month and year):
        return None
    if month.lower() not in _month_numbers:
        day, month = month, day
        if month.lower() not in _month_numbers:
            return None
    day = day.removesuffix(',')
    if year.find(':') > 0:
        year, clock = clock, year
    if year.endswith(','):
        year = year[:-1]
        if not year:
            return None
    if not year[0].isdigit():
        year, zone = zone, year
    parts = _clock_of(clock.removesuffix(','))
    if parts is None:
        return None
    try:
        year, day, hour, minute, second = map(int, (year, day, *parts))
    except ValueError:
        return None
    if year < 100:  # two digits are a year from 1969 to 2068
        year += 1900 if year > 68 else 2000
    return [year, _month_numbers[month.lower()], day, hour, minute, second, 0, 1, -1,
            _zone_seconds(zone)]


def parsedate_tz(data):
    parsed = _parsedate_tz(data)
    if not parsed:
        return None
    return *parsed[:9], parsed[9] or 0


def parsedate(data):
    parsed = parsedate_tz(data)
    return parsed and parsed[:9]


def mktime_tz(data):
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    parsed = _parsedate_tz(data)
    if parsed is None:
        raise ValueError(f'Invalid date value or format "{data}"')
    zone = parsed[9]
    if zone is None:
        return datetime.datetime(*parsed[:6])
    return datetime.datetime(*parsed[:6],
                             tzinfo=datetime.timezone(datetime.timedelta(seconds=zone)))


def localtime(dt=None, isdst=-1):
    if dt is None:
        return datetime.datetime.now(datetime.timezone.utc).astimezone()
    if dt.tzinfo is not None:
        return dt.astimezone()
    seconds = time.mktime(dt.timetuple()[:-1] + (isdst,))
    zone = time.localtime(seconds)
    return dt.replace(tzinfo=datetime.timezone(datetime.timedelta(seconds=zone.tm_gmtoff),
                                               zone.tm_zone))


# --- parameters ---

def unquote(str):
    if len(str) > 1:
        if str[0] == str[-1] == '"':
            return str[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if str[0] == '<' and str[-1] == '>':
            return str[1:-1]
    return str


def decode_rfc2231(s):
    parts = s.split("'", 2)
    return parts if len(parts) == 3 else (None, None, s)


def encode_rfc2231(s, charset=None, language=None):
    s = urllib.parse.quote(s, safe='', encoding=charset or 'ascii')
    if charset is None and language is None:
        return s
    return f"{charset}'{language or ''}'{s}"


def decode_params(params):
    """The first as it is; the others put together from their numbered pieces."""
    decoded = [params[0]]
    pieces_by_name = {}
    for name, value in params[1:]:
        value = unquote(value)
        match = re.match(r'^(\w+)\*(([0-9]+)\*?)?$', name, re.ASCII)
        if match is None:
            decoded.append((name, f'"{quote(value)}"'))
            continue
        number = match[3] if match[3] is None else int(match[3])
        pieces_by_name.setdefault(match[1], []).append((number, value, name.endswith('*')))
    for name, pieces in pieces_by_name.items():
        pieces.sort()
        value = quote(''.join([
            urllib.parse.unquote(text, encoding='latin-1') if is_encoded else text
            for _, text, is_encoded in pieces]))
        if any(is_encoded for _, _, is_encoded in pieces):
            charset, language, value = decode_rfc2231(value)
            decoded.append((name, (charset, language, f'"{value}"')))
        else:
            decoded.append((name, f'"{value}"'))
    return decoded


def collapse_rfc2231_value(value, errors='replace', fallback_charset='us-ascii'):
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    try:
        return str(text.encode('raw-unicode-escape'), charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)
