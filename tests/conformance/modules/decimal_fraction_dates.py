from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal, getcontext, ROUND_HALF_UP, ROUND_DOWN, InvalidOperation
from fractions import Fraction
import calendar

print(Decimal("0.1") + Decimal("0.2"), Decimal(0.1), Decimal("1.10") * 3, Decimal(1) / 7, Decimal("2.5").quantize(Decimal("1")), Decimal("2.5").quantize(Decimal("1"), ROUND_HALF_UP))
getcontext().prec = 10
print(Decimal(2).sqrt(), Decimal("1E+3"), Decimal("123.4500").normalize(), Decimal("-7") % 3, Decimal("NaN"), Decimal("Infinity") > 5, repr(Decimal("1.0")), Decimal("1.0") == 1, f"{Decimal('1234567.891'):,.2f}", Decimal("3.99").to_integral_value(ROUND_DOWN), max(Decimal(1), Decimal("1.5")))
for f in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(1) + 1.5):
    try:
        f()
    except (InvalidOperation, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, str(e)[:60])
print(Fraction(3, 6), Fraction("0.125") + 1, Fraction(1, 3) ** -2, float(Fraction(1, 8)), Fraction(0.1).limit_denominator(100), repr(Fraction(7, -21)), Fraction(7, 2).__floor__(), sum(Fraction(1, n) for n in range(1, 6)), Fraction(1, 2) == 0.5)
def egyptian(f):
    while f:
        d = -(-f.denominator // f.numerator)
        yield Fraction(1, d)
        f -= Fraction(1, d)
print(*egyptian(Fraction(7, 15)), sep=" + ")

d = date(2024, 2, 28)
print(d + timedelta(days=2), d.replace(year=2023) + timedelta(2), d.weekday(), d.isoweekday(), d.strftime("%a %d %b %Y"), d.isocalendar()[1], date(2024, 12, 25) - d, (date(2025, 1, 1) - d).days)
dt = datetime(2024, 3, 10, 14, 30, 5, 250_000)
print(dt, dt.isoformat(), dt.date(), dt.time(), dt + timedelta(hours=36, minutes=-31), dt.strftime("%H:%M:%S.%f %p %j %U"), dt.timestamp())
print(datetime.strptime("05/Apr/2021 07:08", "%d/%b/%Y %H:%M"), datetime.fromisoformat("2020-01-02T03:04:05+02:00"), datetime.fromtimestamp(0, timezone.utc), date.fromordinal(738000), time(9, 5) < time(10), datetime.min.year)
td = timedelta(days=1, seconds=5000, milliseconds=1500)
print(td, repr(td), td.total_seconds(), -td, td * 2, td / timedelta(hours=1), td // timedelta(minutes=7), timedelta(hours=25), timedelta(microseconds=-1), str(timedelta(0)))
ist = timezone(timedelta(hours=5, minutes=30), "IST")
a = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
print(a.astimezone(ist), a.astimezone(ist).tzname(), a == a.astimezone(ist), a.utcoffset(), ist)
try:
    a < dt
except TypeError as e:
    print(e)
for bad in (lambda: date(2023, 2, 29), lambda: datetime.strptime("x", "%Y"), lambda: date.fromisoformat("2024-13-01")):
    try:
        bad()
    except ValueError as e:
        print("ValueError:", e)
print(calendar.month(2024, 2), calendar.isleap(2100), calendar.monthrange(2023, 2), calendar.day_name[0])
def age(born, today=date(2024, 2, 28)):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 2, 28)), age(date(2000, 2, 29)), [f"{date(2024, m, 13):%b}" for m in range(1, 13) if date(2024, m, 13).weekday() == 4])
print(datetime.now().strftime("now: %Y-%m-%d"), date.today() - date(2023, 12, 31))
