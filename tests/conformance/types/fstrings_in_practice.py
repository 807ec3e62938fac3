import math
import datetime
from decimal import Decimal

name, n, pi, big = "Ada", 42, math.pi, 1234567.891
print(f"{name}|{name:>8}|{name:<8}|{name:^8}|{name:*^9}|{name!r:>8}|{name:.2}|{name:10.1}|")
print(f"{n}|{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n: }|{n:+06d}|{-n:06}|{n:_>6}|")
print(f"{n:b}|{n:o}|{n:x}|{n:X}|{n:#b}|{n:#o}|{n:#x}|{n:08b}|{n:#010x}|{n:c}|{n:e}|{n:.1f}|{n:%}|")
print(f"{pi}|{pi:.2f}|{pi:10.3f}|{pi:<10.3f}|{pi:+.1f}|{pi:e}|{pi:.3e}|{pi:g}|{pi:.3g}|{pi:010.2f}|{pi:.0f}|{pi:.0%}|")
print(f"{big:,}|{big:,.2f}|{big:_.1f}|{big:15,.0f}|{10**12:,}|{10**6:_}|{0xdeadbeef:_x}|{big:g}|{1e20}|{1e16}|{1e15}|{1e-5}|{0.0001}|")
print(f"{0.1+0.2}|{1/3:.20f}|{2.5:.0f}|{3.5:.0f}|{1e100:.3g}|{float('nan'):5}|{float('inf'):>6}|{-0.0}|{-0.0:.1f}|{100.0:g}|{1e6:n}|")
width, prec = 12, 4
print(f"{pi:{width}.{prec}f}|{pi:>{width}}|{name:{'^'}{width}}|{n:{width - 4}d}|")
print(f"{n = }|{n=}|{name=}|{name=!s}|{pi=:.2f}|{n+1=}|{ n * 2 = :>6}|")
print(f"{{literal}} {{{n}}} {'nested ' + f'{n}'} {n if n > 40 else 0} {[i for i in range(3)]} {(lambda x: x*2)(5)}")
d = {"k": [1, 2], "s": "it's"}
print(f"{d['k'][1]} {d} {d['s']!r} {len(d)}")
when = datetime.datetime(2024, 2, 29, 7, 5, 9, 120)
print(f"{when} | {when:%Y-%m-%d} | {when:%d/%m/%y %H:%M:%S} | {when:%A %B %j}")
print(f"{True}|{True:d}|{True:5}|{None}|{None!s:>6}|{[1]!s:>5}|{Decimal('1.10')}|{Decimal('1.105'):.2f}|{(1,)}|")


class Temp:
    def __init__(self, c):
        self.c = c

    def __format__(self, spec):
        if spec == "f":
            return f"{self.c * 9 / 5 + 32:.1f}F"
        return f"{self.c:{spec or '.1f'}}C"

    def __str__(self):
        return "temp"


t = Temp(21.456)
print(f"{t} {t:f} {t:.3f} {t!s} {t:08.2f}")
print("{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{1} {0} {1}".format("a", "b"), "{x[0]} {y.c}".format(x=[9], y=t))
print("{:{}}|{:{w}.{p}}".format("hi", 5, 3.14159, w=8, p=3), "{!r}".format("q"), "{:,}".format(-1234567))
print("%d %5d|%-5d|%05d|%+d %x %o %e %.2f %s %r %% %c" % (1, 2, 3, 4, 5, 255, 8, 12345.678, 2.345, "s", "r", "c"))
print("%(a)s-%(b)03d" % {"a": "x", "b": 7}, "%s" % (1,), "%10.3s|" % "abcdef")
for bad in ("'x':d", "3.5:d", "[1]:>5", "5:.2d", "'a':+", "1:,_", "1:z"):
    try:
        value, spec = bad.split(":")
        print(format(eval(value), spec))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    print("%d" % "x")
except TypeError as e:
    print(e)
try:
    "%s %s" % ("a",)
except TypeError as e:
    print(e)
try:
    "{} {}".format(1)
except IndexError as e:
    print(e)
