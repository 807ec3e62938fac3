from datetime import date, time, datetime, timedelta, timezone
d, dt = date(2024, 2, 28), datetime(2024, 1, 31, 23, 59, 30)
print(d + timedelta(days=2), dt + timedelta(minutes=1), date(2024, 3, 1) - d, d.weekday(), d.isoweekday(), d.isocalendar(), d.replace(day=1), d.toordinal(), d < date(2025, 1, 1))
print(dt, repr(dt), dt.isoformat(), dt.strftime("%d/%m/%y %H:%M %j %A %b %p"), dt.date(), dt.time(), dt.timestamp() if False else dt.replace(tzinfo=timezone.utc).timestamp(), datetime.strptime("2024-05-06 07:08", "%Y-%m-%d %H:%M"))
t = timedelta(days=1, hours=2, seconds=3.5)
print(t, repr(t), t.total_seconds(), t * 2, t / 2, -t, t // timedelta(hours=1), t % timedelta(hours=1), abs(-t), divmod(t, timedelta(days=1)), timedelta(hours=25) > timedelta(days=1), sum([t, t], timedelta()))
z = timezone(timedelta(hours=2), "CEST")
print(datetime(2024, 1, 1, tzinfo=z), datetime(2024, 1, 1, 12, tzinfo=z).astimezone(timezone.utc), z, time(1, 2, 3), time.fromisoformat("04:05"), date.fromisoformat("2024-12-25"), datetime.fromisoformat("2024-01-02T03:04:05"), date.max, datetime.min)
for call in (lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 25), lambda: date.fromisoformat("x"), lambda: datetime.strptime("x", "%Y"), lambda: timedelta(days=10 ** 10), lambda: timedelta(days=10 ** 9), lambda: datetime(2024, 1, 1, tzinfo=z) - dt, lambda: date.max + timedelta(1), lambda: d < dt,):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
