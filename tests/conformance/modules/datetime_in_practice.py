from datetime import datetime, date, time, timedelta, timezone

d = date(2024, 2, 28)
print(d, d + timedelta(days=2), d.weekday(), d.isoweekday(), d.isoformat(), d.strftime("%d %b %Y"), d.replace(year=2023), d.timetuple().tm_yday, d.isocalendar()[1])
dt = datetime(2024, 12, 31, 23, 59, 58, 500000)
print(dt, dt + timedelta(seconds=1.5), dt.date(), dt.time(), dt.hour, dt.microsecond, dt.isoformat(), dt.isoformat(" ", "seconds"))
print(dt.strftime("%Y/%m/%d %I:%M:%S %p | %a %A %b %B %y %j %% %f"), f"{dt:%H:%M}", dt.replace(hour=1, microsecond=0))
print(datetime.strptime("2024-03-09 14:05", "%Y-%m-%d %H:%M"), datetime.strptime("Mar 5, 2021", "%b %d, %Y").date(), datetime.fromisoformat("2020-01-02T03:04:05"), date.fromisoformat("2019-07-04"))
delta = datetime(2024, 3, 1) - datetime(2023, 12, 25, 6, 30)
print(delta, delta.days, delta.seconds, delta.total_seconds(), str(timedelta(hours=-1)), timedelta(weeks=1, hours=36), timedelta(minutes=90) / 2, timedelta(days=1) // timedelta(hours=5), timedelta(days=1) % timedelta(hours=5), abs(timedelta(-1)))
print(repr(timedelta(days=1, seconds=5)), timedelta(0), bool(timedelta(0)), timedelta(milliseconds=1500), -timedelta(hours=30), timedelta(hours=1) * 2.5, sum([timedelta(1), timedelta(2)], timedelta()))
print(date(2024, 1, 1) < date(2024, 1, 2), max(date(2020, 5, 5), date(2021, 1, 1)), date(2024, 1, 31) == date(2024, 1, 31), (date(2024, 12, 25) - date(2024, 1, 1)).days)
utc = datetime(2024, 6, 1, 12, 0, tzinfo=timezone.utc)
est = timezone(timedelta(hours=-5), "EST")
print(utc, utc.astimezone(est), utc.astimezone(est).isoformat(), utc.timestamp(), utc == utc.astimezone(est), est, datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=30))), utc.tzname(), utc.utcoffset())
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1e9, tz=timezone.utc), time(9, 5), time(13, 30, 15).strftime("%H-%M"), time(1, 2) < time(2, 1), datetime.combine(d, time(8)))
for f in (lambda: date(2023, 2, 29), lambda: datetime.strptime("x", "%Y"), lambda: date.fromisoformat("2024-13-01"), lambda: utc - dt, lambda: datetime(2024, 1, 1, 25), lambda: datetime.strptime("2024-01-01 x", "%Y-%m-%d"), lambda: timedelta(days=10 ** 10)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def add_months(d, n):
    y, m = divmod(d.month - 1 + n, 12)
    y, m = d.year + y, m + 1
    last = (date(y + m // 12, m % 12 + 1, 1) - timedelta(days=1)).day
    return date(y, m, min(d.day, last))


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def daterange(a, b):
    while a <= b:
        yield a
        a += timedelta(days=1)


print([str(add_months(date(2024, 1, 31), n)) for n in (0, 1, 2, 12, 13)], age(date(1990, 6, 15), date(2024, 6, 14)))
print([x.day for x in daterange(date(2024, 2, 1), date(2024, 2, 29)) if x.weekday() == 4], sum(x.weekday() < 5 for x in daterange(date(2024, 3, 1), date(2024, 3, 31))))


def calendar(y, m):
    print(f"{date(y, m, 1):%B %Y}".center(20).rstrip())
    print("Mo Tu We Th Fr Sa Su")
    row = ["  "] * date(y, m, 1).weekday()
    for x in daterange(date(y, m, 1), add_months(date(y, m, 1), 1) - timedelta(days=1)):
        row.append(f"{x.day:2}")
        if len(row) == 7:
            print(*row)
            row = []
    print(*row)


calendar(2024, 2)
