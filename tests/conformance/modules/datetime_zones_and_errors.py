import datetime as dt
from datetime import date, time, datetime, timedelta, timezone, tzinfo
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Eastern(tzinfo):
    def utcoffset(self, d): return timedelta(hours=-5) + self.dst(d)
    def dst(self, d):
        if d is None: return timedelta(0)
        return timedelta(hours=1) if 3 <= d.month < 11 else timedelta(0)
    def tzname(self, d): return 'EDT' if self.dst(d) else 'EST'
E = Eastern()
d = datetime(2024, 7, 4, 12, tzinfo=E)
print(d.isoformat(), d.tzname(), d.astimezone(timezone.utc).isoformat(), d.utctimetuple()[:6], d.timetuple().tm_isdst)
print(datetime(2024, 1, 4, 12, tzinfo=timezone.utc).astimezone(E).isoformat())
print(datetime(2024, 7, 4, 12, tzinfo=timezone.utc).astimezone(E).isoformat())
print(d.astimezone(timezone(timedelta(hours=5, minutes=30), 'IST')).strftime('%Y-%m-%d %H:%M %Z %z'))
tr(lambda: date(2020, 13, 1)); tr(lambda: date('2020', 1, 1)); tr(lambda: date(2020)); tr(lambda: datetime(2020, 1, 1, 25)); tr(lambda: date(2020, 1.5, 2))
def setyear(): d.year = 5
tr(setyear)
def setday(): timedelta(1).days = 5
tr(setday)
tr(lambda: datetime(2020, 1, 1) - datetime(2020, 1, 1, tzinfo=timezone.utc))
tr(lambda: datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=timezone.utc))
tr(lambda: date(2020, 1, 31).replace(month=2)); tr(lambda: date(2020, 1, 31).replace(year=0)); tr(lambda: datetime(2020, 1, 1, tzinfo='UTC'))
tr(lambda: timedelta(days=1.5, hours=-3)); tr(lambda: timedelta('x')); print(timedelta(microseconds=-1), repr(timedelta(seconds=-1)), timedelta(hours=25) // timedelta(hours=2), timedelta(hours=25) % timedelta(hours=2), divmod(timedelta(7), timedelta(2)))
print(time(1, 2, tzinfo=timezone.utc), repr(time(1, 2, 3, 4)), time.fromisoformat('04:23:01'), time(10) < time(11))
print(datetime.combine(date(2024, 1, 2), time(3, 4)), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(86400.5, timezone(timedelta(hours=2))))
print(timezone(timedelta(hours=-3, minutes=-30)), repr(timezone(timedelta(hours=1))), timezone.utc == timezone(timedelta(0)), timezone.min, timezone.max)
class D2(date):
    def __new__(cls, y): return super().__new__(cls, y, 1, 1)
    def nice(self): return f'<{self.year}>'
x = D2(2024); print(x, repr(x), x.nice(), isinstance(x, date))
class DT(datetime):
    pass
y = DT(2024, 1, 2, 3); print(repr(y), repr(y + timedelta(1)), type(y + timedelta(1)).__name__, type(y.replace(day=5)).__name__, DT.now().__class__.__name__, type(y.date()).__name__)
print(sorted([datetime(2024, 3, 1), datetime(2023, 1, 1)]), max(date(2024, 1, 1), date(2023, 5, 5)))
print(datetime(2024, 2, 29).strftime('%A %d %B %Y %j %U %W %a %b %y %I %p %M %S %f %%'))
for s in ('2024-01-15', '2024-01-15T10:20:30', '2024-01-15T10:20:30.123456+02:00', '2024-01-15 10:20', '20240115T102030Z', '2024-W03-1'):
    tr(lambda: datetime.fromisoformat(s))
for s in ('2024-13-01', 'nonsense', '2024-01-15T25:00'):
    tr(lambda: datetime.fromisoformat(s))
for t, f in (('12/31/2023', '%m/%d/%Y'), ('31 Dec 2023 11:59 PM', '%d %b %Y %I:%M %p'), ('2024-01-01', '%d/%m/%Y'), ('2024-01-01 extra', '%Y-%m-%d'), ('1 1', '%Q'), ('Mon Jan  1 2024', '%a %b %d %Y'), ('2024-02-30', '%Y-%m-%d'), ('10:20:30.5', '%H:%M:%S.%f'), ('2024-01-01T00:00:00+0530', '%Y-%m-%dT%H:%M:%S%z')):
    tr(lambda: datetime.strptime(t, f))
print(date(2024, 1, 1).isocalendar(), date(2024, 12, 30).isocalendar().week, date(2024, 1, 1).timetuple()[:9], date.fromordinal(738886), date(2024, 1, 1).toordinal())
print(hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)), {date(2024, 1, 1): 1}[date(2024, 1, 1)], date.min, date.max, datetime.max, date.resolution)
print(datetime(2024, 1, 1, 12).timestamp(), datetime(2024, 1, 1, 12, tzinfo=timezone(timedelta(hours=1))).timestamp(), f'{datetime(2024, 1, 1):%d.%m.%y}', datetime(2024, 1, 1).isoformat(' ', 'minutes'), datetime(2024,1,1).ctime())
print(datetime(2024, 1, 1) == date(2024, 1, 1), date(2024, 1, 1) == datetime(2024, 1, 1)); tr(lambda: datetime(2024, 1, 1) < date(2024, 1, 1)); tr(lambda: date(2024, 1, 1) + 1); tr(lambda: date(2024, 1, 1) + date(2024, 1, 1)); tr(lambda: timedelta(1) + 1); tr(lambda: timedelta(1) * 'x'); tr(lambda: timedelta(1) / 0); tr(lambda: date(9999, 12, 31) + timedelta(1)); tr(lambda: datetime(1, 1, 1) - timedelta(1))
