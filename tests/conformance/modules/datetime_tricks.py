"""Working with dates and times (no 'now', so it is reproducible)."""
import calendar
from datetime import date, datetime, time, timedelta, timezone

d = date(2024, 2, 28)
print(d, d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isoformat(), d.strftime("%A, %d. %B %Y"), d.ctime(), tuple(d.isocalendar()), d.toordinal(), d.timetuple().tm_yday)
for i in range(3): print(d + timedelta(days=i), end=" ")
print(date(2023, 2, 28) + timedelta(1), d.replace(year=2025, day=1), date.fromisoformat("1999-12-31"), date.fromordinal(738000), date.min, date.max)
xmas = date(2024, 12, 25)
delta = xmas - d
print(delta, delta.days, d < xmas, max(d, xmas), d == date(2024, 2, 28), (d - xmas), -delta, abs(d - xmas))

td = timedelta(days=1, hours=25, minutes=61, seconds=3.5)
print(td, repr(td), td.days, td.seconds, td.microseconds, td.total_seconds(), td / 2, td // timedelta(hours=1), td % timedelta(hours=1), td * 3, timedelta(-1), timedelta(seconds=-1), timedelta(weeks=2), timedelta(milliseconds=1500))
print(timedelta(hours=5) / timedelta(minutes=30), divmod(timedelta(minutes=100), timedelta(hours=1)), timedelta(0) or "falsy", sum([timedelta(1), timedelta(2)], timedelta()), timedelta.max)

dt = datetime(2024, 3, 15, 14, 30, 45, 123456)
print(dt, dt.date(), dt.time(), dt.isoformat(), dt.isoformat(" ", "minutes"), dt.isoformat(timespec="milliseconds"), dt.replace(microsecond=0, hour=0))
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f | %a %b %d | %I:%M %p | day %j | week %U %W | %y %% | %x %X"), f"{dt:%d %b %y}")
print(datetime.strptime("21/11/06 16:30", "%d/%m/%y %H:%M"), datetime.strptime("Mar 5 2023 1:02PM", "%b %d %Y %I:%M%p"), datetime.strptime("2024-060", "%Y-%j"), datetime.fromisoformat("2024-03-15T14:30:45"), datetime.fromisoformat("2024-03-15 14:30:45.5+02:00"), datetime.fromisoformat("20240315T143045Z"))
print(datetime.combine(d, time(9, 5)), time(23, 59, 59) > time(8), time(8, 30).isoformat(), time.fromisoformat("04:05:06"), time(13, 1).strftime("%I.%M %p"), time.max, bool(time(0)))

utc, cet, ny = timezone.utc, timezone(timedelta(hours=1)), timezone(timedelta(hours=-5), "EST")
a = datetime(2024, 1, 1, 12, tzinfo=utc)
print(a, a.astimezone(cet), a.astimezone(ny), a.astimezone(ny).tzname(), a.utcoffset(), cet, ny, a == a.astimezone(cet), a.astimezone(ny).strftime("%H:%M %Z %z"), a.tzinfo)
print(a.timestamp(), datetime.fromtimestamp(86400 * 365.25, tz=utc), datetime.fromtimestamp(0, ny), (a - datetime(2023, 12, 31, 12, tzinfo=ny)).total_seconds() / 3600)


def age(born, today): return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
def workdays(start, end): return sum(1 for i in range((end - start).days + 1) if (start + timedelta(i)).weekday() < 5)
def add_months(day, n):
    y, m = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(y, m + 1, min(day.day, calendar.monthrange(y, m + 1)[1]))
def human(delta):
    s = int(delta.total_seconds()); out = []
    for name, size in (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        n, s = divmod(s, size)
        if n: out.append(f"{n} {name}{'s' * (n != 1)}")
    return ", ".join(out) or "now"


print(age(date(2000, 3, 1), d), age(date(2000, 2, 28), d), workdays(date(2024, 1, 1), date(2024, 1, 31)), [str(add_months(date(2024, 1, 31), n)) for n in (1, 2, 13, -2)], human(td), human(timedelta(hours=1)), human(timedelta()))
print([str(date(2024, m, 13)) for m in range(1, 13) if date(2024, m, 13).weekday() == 4], [y for y in range(1890, 1910) if calendar.isleap(y)], calendar.leapdays(2000, 2025))
print(calendar.month(2024, 2)); print(calendar.monthrange(2023, 2), calendar.weekday(2024, 7, 4), calendar.day_name[3], list(calendar.month_abbr)[1:4], calendar.monthcalendar(2024, 9)[0])
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, w=3)); print(calendar.timegm((2024, 1, 1, 0, 0, 0)), list(calendar.Calendar().iterweekdays()), [x.day for x in calendar.Calendar(6).itermonthdates(2024, 2)][:8])
for expr in ("date(2023, 2, 29)", "date(2023, 13, 1)", "datetime.strptime('x', '%Y')", "datetime.strptime('2024-01-01 x', '%Y-%m-%d')", "date.fromisoformat('01/02/2024')", "time(25)", "dt - a", "dt < a", "date.max + timedelta(1)", "timedelta('1')", "timezone(timedelta(hours=24))", "time(1) - time(2)", "calendar.monthrange(2024, 13)", "datetime(2024, 1, 1, 12, 60)"):
    try: print(eval(expr))
    except Exception as e: print(f"{expr:28} {type(e).__name__}: {e}")
