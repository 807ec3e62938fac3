"""The virtual clock. It stands still while the program computes."""
from _time import (altzone, asctime, clock, ctime, daylight, mktime, monotonic, monotonic_ns,
                   perf_counter, perf_counter_ns, process_time, process_time_ns, sleep, strftime,
                   thread_time, time, time_ns, timezone, tzname)
from _time import _break_down


class struct_time(tuple):
    tm_zone = 'UTC'
    tm_gmtoff = 0

    @property
    def tm_year(self):
        return self[0]

    @property
    def tm_mon(self):
        return self[1]

    @property
    def tm_mday(self):
        return self[2]

    @property
    def tm_hour(self):
        return self[3]

    @property
    def tm_min(self):
        return self[4]

    @property
    def tm_sec(self):
        return self[5]

    @property
    def tm_wday(self):
        return self[6]

    @property
    def tm_yday(self):
        return self[7]

    @property
    def tm_isdst(self):
        return self[8]

    def __repr__(self):
        return ('time.struct_time(tm_year={}, tm_mon={}, tm_mday={}, tm_hour={}, tm_min={}, '
                'tm_sec={}, tm_wday={}, tm_yday={}, tm_isdst={})').format(*self)


def localtime(seconds=None):
    return struct_time(_break_down(seconds))


gmtime = localtime


def strptime(text, format='%a %b %d %H:%M:%S %Y'):
    from datetime import datetime
    return datetime.strptime(text, format).timetuple()


class _ClockInfo:
    def __init__(self, implementation, monotonic, adjustable):
        self.implementation = implementation
        self.monotonic = monotonic
        self.adjustable = adjustable
        self.resolution = 1e-09

    def __repr__(self):
        return (f'namespace(implementation={self.implementation!r}, monotonic={self.monotonic}, '
                f'adjustable={self.adjustable}, resolution={self.resolution})')


def get_clock_info(name):
    clocks = {'time': 'CLOCK_REALTIME', 'monotonic': 'CLOCK_MONOTONIC',
              'perf_counter': 'CLOCK_MONOTONIC', 'process_time': 'CLOCK_PROCESS_CPUTIME_ID',
              'thread_time': 'CLOCK_THREAD_CPUTIME_ID'}
    if name not in clocks:
        raise ValueError('unknown clock')
    return _ClockInfo(f'clock_gettime({clocks[name]})', name != 'time', name == 'time')


def tzset():
    pass


CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3


def clock_gettime(clk_id, /):
    return {0: time, 1: monotonic, 2: process_time, 3: process_time}[clk_id]()


def clock_gettime_ns(clk_id, /):
    return round(clock_gettime(clk_id) * 1e9)
