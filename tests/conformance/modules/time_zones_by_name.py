from zoneinfo import ZoneInfo, available_timezones, ZoneInfoNotFoundError
from datetime import datetime, timedelta, timezone, time
import pickle, copy
ny = ZoneInfo('America/New_York'); print(ny, repr(ny), ny.key, ZoneInfo('America/New_York') is ny, str(ny))
d = datetime(2024, 7, 4, 12, tzinfo=ny); print(d.isoformat(), d.utcoffset(), d.dst(), d.tzname(), d.astimezone(timezone.utc), d.astimezone(ZoneInfo('Asia/Tokyo')), d.astimezone(ZoneInfo('Asia/Kolkata')), d.timestamp())
print(datetime(2024, 1, 4, 12, tzinfo=ny), datetime(2024, 3, 10, 2, 30, tzinfo=ny), datetime(2024, 3, 10, 2, 30, fold=1, tzinfo=ny), datetime(2024, 11, 3, 1, 30, tzinfo=ny), datetime(2024, 11, 3, 1, 30, fold=1, tzinfo=ny), datetime(2024, 11, 3, 1, 30, tzinfo=ny) + timedelta(hours=1))
u = datetime(2024, 11, 3, 4, tzinfo=timezone.utc)
for i in range(5): x = (u + timedelta(hours=i)).astimezone(ny); print(x, x.fold, x.tzname(), repr(x.fold))
for z in ('Europe/London', 'Europe/Paris', 'Australia/Sydney', 'UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'America/Sao_Paulo', 'Europe/Moscow', 'Asia/Kathmandu', 'US/Pacific', 'Pacific/Auckland', 'Europe/Dublin', 'Africa/Cairo', 'Asia/Dubai', 'Etc/GMT+5'):
    t = ZoneInfo(z); print(z, [datetime(2024, m, 15, 12, tzinfo=timezone.utc).astimezone(t).strftime('%H:%M %Z %z') for m in (1, 4, 7, 10)], t.utcoffset(None), datetime(2024, 6, 1, tzinfo=t).dst())
try: ZoneInfo('Mars/Phobos')
except ZoneInfoNotFoundError as e: print(type(e).__name__, e, isinstance(e, KeyError))
print('Europe/Paris' in available_timezones(), len(available_timezones()) > 400, pickle.loads(pickle.dumps(ny)) is ny, copy.copy(ny) is ny, datetime(2024, 1, 1, tzinfo=ny) == datetime(2024, 1, 1, 5, tzinfo=timezone.utc), datetime(2024, 7, 1, 12, tzinfo=ny) - datetime(2024, 7, 1, 12, tzinfo=ZoneInfo('Europe/London')), time(1, tzinfo=ny).utcoffset(), datetime.now(ny).tzinfo is ny, datetime.fromtimestamp(0 + 1704067200, ny), datetime(2024, 7, 4, tzinfo=ny).replace(tzinfo=ZoneInfo('Asia/Tokyo')))
start = datetime(2024, 3, 9, 12, tzinfo=ny); print(start + timedelta(days=1), (start.astimezone(timezone.utc) + timedelta(days=1)).astimezone(ny))
