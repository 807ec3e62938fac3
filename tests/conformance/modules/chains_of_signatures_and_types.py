import importlib
import inspect
import ipaddress
import logging
import time
import traceback
import typing
import unittest.mock
import urllib.parse
import weakref
from datetime import date, datetime, timedelta, timezone, tzinfo

def told(error):
    """An exception, and those that it came from."""
    parts = []
    while error is not None:
        parts.append(f'{type(error).__name__}({str(error)!r})')
        if error.__cause__ is not None:
            parts.append('from')
            error = error.__cause__
        elif error.__suppress_context__:
            parts.append('alone' if error.__context__ is None else
                         f'hiding {type(error.__context__).__name__}')
            break
        else:
            if error.__context__ is not None:
                parts.append('while handling')
            error = error.__context__
    return ' '.join(parts)


def show(call, *args, **named):
    try:
        print('gives', repr(call(*args, **named)))
    except Exception as error:
        print(told(error))



def wanted(a, b=1, *, c):
    pass


signature = inspect.signature(wanted)
show(signature.bind)
show(signature.bind, 1)
show(signature.bind, 1, 2, 3)
show(signature.bind, 1, a=1, c=1)
show(signature.bind, 1, c=1, d=1)
show(signature.bind, b=1, c=1)
show(signature.bind_partial, z=3)
show(inspect.signature(lambda a, /, b: 1).bind, a=1)
show(inspect.signature(lambda a=0, /, b=1: 1).bind, 5, a=1)
show(inspect.signature(lambda a, *b, c: 1).bind, 1, 2)
show(inspect.signature(lambda *, k: 1).bind, 1)
print(inspect.signature(lambda a, /, b, *c, d, **e: 1).bind(1, 2, 3, 4, d=5, f=6, a=7).arguments)
show(inspect.Parameter, 'a', 9)
show(unittest.mock.create_autospec(wanted), 1)
show(unittest.mock.patch, 'x')

for form in ('x y', 5):
    show(typing.ForwardRef, form)
show(typing.NamedTuple, 'N', [('a', int), ('a', str)])
show(isinstance, 1, typing.Optional[list[int]])


def body(source):
    exec(source, {'typing': typing})


show(body, 'class T(typing.TypedDict, dict): pass')
show(body, 'class P(typing.Protocol, int): pass')
show(body, 'class P(typing.Protocol, typing.Sized): pass')
show(body, 'class N(typing.NamedTuple):\n a: int = 1\n b: str')

show(urllib.parse.urlencode, 5)
show(urllib.parse.urlencode, [1])
show(urllib.parse.urlsplit, 'http://a℀b.com/')
show(urllib.parse.urlsplit, 'http://[1.2.3.4]/')
show(urllib.parse.urlsplit, 'http://[x]/')
show(urllib.parse.urlunsplit, ('a', 'b', 'c'))
show(urllib.parse.urlunparse, ('a',))
show(ipaddress.IPv6Address, 'g::')
show(weakref.WeakMethod, 5)
show(weakref.WeakValueDictionary().popitem)
show(importlib.reload, 5)
show(traceback.format_exception, ValueError, ValueError(1))
show(logging.Formatter, '$', style='$')


class Sixty(tzinfo):
    def utcoffset(self, moment):
        return 60

    def tzname(self, moment):
        return timedelta(1)


class Whole(tzinfo):
    def utcoffset(self, moment):
        return timedelta(1)


show(datetime(2024, 1, 1, tzinfo=Sixty()).utcoffset)
show(datetime(2024, 1, 1, tzinfo=Sixty()).tzname)
show(datetime(2024, 1, 1, tzinfo=Whole()).utcoffset)
for seconds in (1e12, -1e12, 253402300800):
    show(datetime.fromtimestamp, seconds, timezone.utc)
    show(date.fromtimestamp, seconds)
show(datetime.fromtimestamp, 1e18, timezone.utc)
show(time.gmtime, 1e18)
show(date.fromordinal, 9999999)
for form in ('%', '%d %', '%Q', '%d %d'):
    show(datetime.strptime, '1', form)
print(time.strptime('2023 366', '%Y %j')[:8], time.strptime('2024 60', '%Y %j')[:8])
show(ipaddress.IPv6Address, '::1%')
show(weakref.WeakSet().pop)
show(lambda: repr(weakref.ref(wanted)).rpartition(' ')[2])
show(unittest.mock.patch('json.loads', spec=int, spec_set=str).start)
show(urllib.parse.unquote_to_bytes, 5)
