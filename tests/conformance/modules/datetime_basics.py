from datetime import date, datetime, time, timedelta, timezone

d = date(2024, 2, 28)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isoformat(), d.strftime("%d/%m/%y %a %b %j"), d + timedelta(days=2), d - timedelta(weeks=1), date(2024, 3, 1) - d, d < date(2024, 3, 1), d.replace(year=2023), d.toordinal(), date.fromordinal(738000), date.fromisoformat("2024-12-25"), d.timetuple()[:3], d.isocalendar()[:2], hash(d) == hash(date(2024, 2, 28)))
t = datetime(2024, 1, 31, 13, 45, 7, 250000)
print(t, repr(t), t.date(), t.time(), t.isoformat(), t.strftime("%Y-%m-%d %H:%M:%S.%f %I %p"), t + timedelta(hours=12, minutes=30), t - datetime(2024, 1, 1), t.replace(hour=0, microsecond=0), datetime.strptime("05/03/2024 14:30", "%d/%m/%Y %H:%M"), datetime.fromisoformat("2024-01-02T03:04:05"), t.timestamp(), datetime.combine(d, time(8, 30)), t > datetime(2023, 1, 1), str(t.time()), t.ctime())
x = timedelta(days=1, hours=2, minutes=3, seconds=4.5)
print(x, repr(x), x.days, x.seconds, x.microseconds, x.total_seconds(), x * 2, x / 2, x // timedelta(hours=1), x % timedelta(hours=1), -x, abs(-x), x + timedelta(milliseconds=1), x > timedelta(1), timedelta(0), bool(timedelta()), timedelta(hours=25), timedelta(seconds=-1), sum([x, x], timedelta()))
print(datetime.now(), date.today(), datetime.utcnow(), datetime.now(timezone.utc), datetime(2024, 1, 1, tzinfo=timezone.utc).isoformat(), timezone(timedelta(hours=5, minutes=30)), datetime(2024, 1, 1, 12, tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=-3))), time(9, 5), repr(time(9, 5, 1)), time(9) < time(10), time.fromisoformat("10:20"), timezone.utc)
for bad in (lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 25), lambda: date.fromisoformat("nope"), lambda: datetime.strptime("x", "%Y"), lambda: d - 5, lambda: d + 1, lambda: d < 5, lambda: datetime.now() - datetime.now(timezone.utc), lambda: timedelta(days="x"), lambda: date(), lambda: time(25)):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
birthday = date(1990, 6, 15)
print((date.today() - birthday).days // 365, [(d + timedelta(days=i)).strftime("%a") for i in range(7)], max([date(2024, 1, 1), d]), sorted([d, birthday]), {d: "x"}[date(2024, 2, 28)], f"{t:%H:%M}", f"{d:%B %d, %Y}", [m for m in range(1, 13) if date(2024, m, 13).weekday() == 4])
