from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

new_york, london, utc = ZoneInfo('America/New_York'), ZoneInfo('Europe/London'), ZoneInfo('UTC')
twice = datetime(2024, 11, 3, 1, 30, tzinfo=new_york)
again = twice.replace(fold=1)
print(twice == again, hash(twice) == hash(again), twice < again, twice <= again, again - twice)
print(twice.astimezone(utc) < again.astimezone(utc), twice == twice.astimezone(utc), again == again.astimezone(utc))
gap = datetime(2024, 3, 10, 2, 30, tzinfo=new_york)
print(gap == gap.astimezone(utc), gap.astimezone(utc) == gap, gap != gap.astimezone(london))
a, b = datetime(2024, 7, 1, 9, tzinfo=new_york), datetime(2024, 7, 1, 14, tzinfo=london)
print(a == b, hash(a) == hash(b), a < b, len({a, b}))
noon, eleven = time(12), time(11, tzinfo=timezone.utc)
print(noon == eleven, time(12, tzinfo=timezone.utc) == time(13, tzinfo=timezone(timedelta(hours=1))), noon == 5)
for f in (lambda: noon < eleven, lambda: datetime(2024, 1, 1) < twice, lambda: datetime(2024, 1, 1) < date(2024, 1, 1), lambda: date(2024, 1, 1) < datetime(2024, 1, 1), lambda: noon < 5, lambda: date(2024, 1, 1) < 5):
    try:
        print(f())
    except TypeError as e:
        print(e)
for key in ('Mars/Phobos', '../etc', '', '/abs'):
    try:
        ZoneInfo(key)
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
moment = datetime(2024, 3, 5, 4, 7, 9, 1234, tzinfo=london)
print(moment.strftime('%-d/%-m %-I:%M%p %%f %f %z %Z %%Z'), f'{moment:%A %e %B}', time(5, 6, 7, 8).strftime('%H%M %f %z|%Z'), date(2024, 1, 2).strftime('%f %-j %z'))
