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


def get_clock_info(name):
    raise ValueError('unknown clock')


def tzset():
    pass
