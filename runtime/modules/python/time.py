"""The virtual clock. It stands still while the program computes."""
from _inspect import mark_builtin as _mark_builtin, mark_varargs as _mark_varargs
from _namespace import SimpleNamespace as _SimpleNamespace
from _time import (altzone, asctime, clock, ctime, daylight, mktime, monotonic, monotonic_ns,
                   perf_counter, perf_counter_ns, process_time, process_time_ns, sleep, strftime,
                   thread_time, time, time_ns, timezone, tzname)
from _time import _break_down


class struct_time(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    __match_args__ = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday',
                      'tm_yday', 'tm_isdst')

    def __new__(cls, *args, **kwargs):
        if not args and 'sequence' not in kwargs:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        sequence = args[0] if args else kwargs['sequence']
        try:
            fields = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if not 9 <= len(fields) <= 11:
            raise TypeError(f'time.struct_time() takes an at {"least 9" if len(fields) < 9 else "most 11"}'
                            f'-sequence ({len(fields)}-sequence given)')
        return _made(fields[:9], *(fields[9:] + (None, None))[:2])

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __setattr__(self, name, value):
        if name in dir(struct_time):
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'time.struct_time' object has no attribute {name!r}")

    def __reduce__(self):
        return struct_time, (tuple(self) + (self.tm_zone, self.tm_gmtoff),)

    def __repr__(self):
        return ('time.struct_time(tm_year={}, tm_mon={}, tm_mday={}, tm_hour={}, tm_min={}, '
                'tm_sec={}, tm_wday={}, tm_yday={}, tm_isdst={})').format(*self)


def _made(fields, zone, offset):
    made = tuple.__new__(struct_time, fields)
    made.__dict__['tm_zone'] = zone
    made.__dict__['tm_gmtoff'] = offset
    return made


def localtime(seconds=None, /):
    return _made(_break_down(seconds), 'UTC', 0)


def gmtime(seconds=None, /):
    return _made(_break_down(seconds), 'GMT', 0)


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    for place, given in enumerate((data_string, format)):
        if not isinstance(given, str):
            raise TypeError(f'strptime() argument {place} must be str, not {type(given)!r}')
    import _strptime
    return struct_time(_strptime._struct_fields(data_string, format))


def strptime(*args):
    return _strptime_time(*args)


def get_clock_info(name, /):
    if not isinstance(name, str):
        raise TypeError(f'get_clock_info() argument 1 must be str, not {type(name).__name__}')
    clocks = {'time': 'CLOCK_REALTIME', 'monotonic': 'CLOCK_MONOTONIC',
              'perf_counter': 'CLOCK_MONOTONIC', 'process_time': 'CLOCK_PROCESS_CPUTIME_ID',
              'thread_time': 'CLOCK_THREAD_CPUTIME_ID'}
    if name not in clocks:
        raise ValueError('unknown clock')
    return _SimpleNamespace(implementation=f'clock_gettime({clocks[name]})', monotonic=name != 'time',
                            adjustable=name == 'time', resolution=1e-09)


def tzset():
    pass


CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3


def clock_gettime(clk_id, /):
    return {0: time, 1: monotonic, 2: process_time, 3: process_time}[clk_id]()


def clock_gettime_ns(clk_id, /):
    return round(clock_gettime(clk_id) * 1e9)


def clock_getres(clk_id, /):
    return 1e-09


_mark_builtin('time', localtime, gmtime, strptime, get_clock_info, tzset, clock_gettime, clock_gettime_ns,
              clock_getres)
_mark_varargs(True, localtime, gmtime, strptime, get_clock_info, clock_gettime, clock_gettime_ns, clock_getres)
