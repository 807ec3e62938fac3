import datetime, decimal
name, n, pi = "Ünïcode", 1234567, 3.14159265
print(f"{name!r} {name!s:>10} {name!a}")
print(f"|{n:,}|{n:_}|{n:>12,}|{n:<12}|{n:^12}|{n:*^12}|{n:012}|{n:+}|{n: }|")
print(f"{n:x} {n:X} {n:#x} {n:o} {n:b} {n:#010b} {n:e} {n:.3g} {n:g} {255:#06x} {-255:08b} {65:c}")
print(f"{pi:.2f} {pi:8.3f}| {pi:<8.1f}| {pi:+.0f} {pi:%} {pi:.1%} {pi:e} {pi:E} {pi:.10g} {1e-7} {1e16} {1e15} {-0.0}")
print(f"{0.1 + 0.2} {1/3} {2/3:.3} {100.0} {1e100} {float('inf')} {float('nan'):>6} {1e5:,.2f} {123456789.123:,}")
width, prec = 10, 3
print(f"{pi:{width}.{prec}}| {'txt':{'^'}{width}}| {'abcdef':.3}| {True:5}| {None!s:>6}|")
print(f"{n = } {n=:,} {name = !s} {1+1=} {pi=:.2f} { n = }")
d = datetime.datetime(2024, 2, 29, 13, 5, 9, 123456)
print(f"{d} | {d:%Y-%m-%d %H:%M} | {d:%A %d %B %y, %I:%M %p, day %j} | {d.date()!r}")
print(f"{{literal}} {{{n}}} {'nested ' + f'{n:,}'} {[i for i in range(3)]} { {'a': 1}['a'] } {(lambda q: q * 2)(4)}")
print(f"""multi {n}
  line {name:>10}
""" "joined " f'{pi:.1f}' " plain {n}")
print("{0} {1} {0} {k!r:>5} {d[key]} {l[1]} {c.real}".format("a", "b", k="z", d={"key": 7}, l=[1, 2], c=3 + 4j))
print("{:>{w}}|{:<5}|{:^7}|{:=+6d}".format("r", "l", "c", 42, w=6))
print("%s %r %d %5.2f %-6s| %05d %x %% %+d %c %e" % ("s", "r", 42.9, pi, "ab", 42, 255, 7, "c", 12345.678))
print("%(a)s-%(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%s" % [1, 2])
print(format(0.000012345), format(1234.5, "10.1f"), format("x", "*<4"), format(decimal.Decimal("1.10"), ".3f"))
for bad in ("'{:d}'.format('x')", "'{:d}'.format(1.5)", "'%d' % 'x'", "'{}{}'.format(1)", "'%s %s' % 1", "f'{1:zz}'", "'{a}'.format()", "'{:.2f}'.format([])"):
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__, "-", e)
class Money:
    def __init__(self, v): self.v = v
    def __format__(self, spec):
        return f"${self.v:,.2f}" if not spec else f"{spec}{self.v:.0f}"
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
m = Money(1234.567)
print(f"{m} {m:EUR} {m!s} {m!r} {m!r:>8}", "{} {!r}".format(m, m), "%s %r" % (m, m), [m])
print(f"{3 + 4j} {3+4j:.1f} {10**20:,} {1_000_000:,} {b'bytes'} {'a' 'b'} {...} {Exception('e')!r} {range(3)} {int} {2**0.5:.{5}f}")
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), f"{2.5:.0f} {0.125:.2f} {1e22} {123456789012345680.0}")
