import time, datetime
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(a, k, '->', repr(r))
        return r
    except Exception as e:
        print(a, k, '!!', type(e).__name__, e)
d = datetime.datetime(2024, 3, 5, 4, 7, 9, 1234)
for c in 'aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ%+':
    if c in 'NEOs+': continue
    print(c, repr(d.strftime('%' + c)), repr(time.strftime('%' + c, d.timetuple())), repr(d.strftime('%-' + c)), repr(d.strftime('%_' + c)), repr(d.strftime('%0' + c)), repr(d.strftime('%^' + c)), repr(d.strftime('%#' + c)), repr(d.strftime('%5' + c)))
for f in ('%', '%%', 'a%', '%Ey', '%Od', '%5Y', '%%Y', '', 'é %Y', '%-', '%-%', '%-5d', '% d', '%1', '%10'): print(repr(f), repr(d.strftime(f)), repr(time.strftime(f, d.timetuple())))
t(time.strftime, 5); t(time.strftime, '%Y', (1,)); t(time.strftime, '%Y', 'abc'); t(time.strftime, '%Y', 5); t(time.strftime, '%Y', [2024, 1, 1, 0, 0, 0, 0, 1, 0]); t(time.strftime, '%Y %m %d', (2024, 0, 0, 0, 0, 0, 0, 0, 0)); t(time.strftime, '%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0)); t(time.strftime, '%Y', (2024, 1, 32, 0, 0, 0, 0, 1, 0)); t(time.strftime, '%Y', (2024, 1, 1, 24, 0, 0, 0, 1, 0)); t(time.strftime, '%Y', (2024, 1, 1, 0, 60, 0, 0, 1, 0)); t(time.strftime, '%Y', (2024, 1, 1, 0, 0, 62, 0, 1, 0)); t(time.strftime, '%Y', (2024, 1, 1, 0, 0, 0, 7, 1, 0)); t(time.strftime, '%Y', (2024, 1, 1, 0, 0, 0, -2, 1, 0)); t(time.strftime, '%Y', (2024, 1, 1, 0, 0, 0, 0, 367, 0)); t(time.strftime, '%Y', (2024, '1', 1, 0, 0, 0, 0, 1, 0)); t(time.strftime, '%Y', (2024, 1.5, 1, 0, 0, 0, 0, 1, 0))
t(time.asctime, (1,)); t(time.asctime, 5); t(time.asctime, d.timetuple()); t(time.asctime, (2024, 13, 1, 0, 0, 0, 0, 1, 0)); t(time.mktime, (1,)); t(time.mktime, 5); t(time.mktime, d.timetuple()); t(time.mktime, (2024, 14, 40, 25, 61, 61, 0, 0, 0)); t(time.mktime, (2024, 'a', 40, 25, 61, 61, 0, 0, 0))
t(time.ctime, 0); t(time.ctime, 'x'); t(time.ctime, 1e20); t(time.ctime, None); t(time.gmtime, 0); t(time.gmtime, 'x'); t(time.gmtime, 1.9); t(time.gmtime, -1); t(time.localtime, 1e18); t(time.gmtime, float('nan')); t(time.gmtime, float('inf')); 
s = time.gmtime(86400 * 365); print(s.tm_year, s.tm_zone, s.tm_gmtoff, s[0], len(s), s[:3], s == tuple(s), type(s), s.n_fields, s.n_sequence_fields, s.n_unnamed_fields, hash(s) == hash(tuple(s)))
t(time.struct_time, (1, 2)); t(time.struct_time, range(9)); t(time.struct_time, range(12)); t(time.struct_time, range(11)); t(time.struct_time, 5); t(time.struct_time); t(lambda: setattr(s, 'tm_year', 4)); 
a, *b = s; print(a, b, s + (1,), s * 1 == tuple(s)); print(time.struct_time.__match_args__, isinstance(s, tuple), [n for n in dir(s) if n[:2] != '__'])
t(time.strptime, '2024-01-05', '%Y-%m-%d'); t(time.strptime, 'x', '%Y'); t(time.strptime, '2024 x', '%Y'); t(time.strptime, 'Mon Jan  1 00:00:00 2024'); t(time.strptime, '12', '%q'); t(time.strptime, '12', '%'); t(time.strptime, '30 Feb', '%d %b')
t(time.perf_counter); t(time.get_clock_info, 'x'); t(time.get_clock_info, 5); t(time.get_clock_info, 'monotonic'); print(time.tzname, time.timezone, time.altzone, time.daylight); t(time.tzset)
