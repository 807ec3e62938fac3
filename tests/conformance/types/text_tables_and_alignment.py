rows = [("Name", "Qty", "Price"), ("apple", 3, 1.25), ("watermelon", 12, 0.5), ("fig", 100, 10.0)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for n, row in enumerate(rows):
    print(" | ".join(f"{cell:<{w}}" if isinstance(cell, str) else f"{cell:>{w}}" for cell, w in zip(row, widths)))
    if n == 0: print("-+-".join("-" * w for w in widths))
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|{'fill':*^10}|{'dots':.<10}|{'=':=^10}")
for value in (0, 5, -5, 1234, 3.14159, 1e-7, 1234567.891, True):
    print(f"[{value!s:>12}] [{value:>12}] [{value:<12}] [{value:^12}] [{value:+}] [{value:,}] [{value:012}] [{value:.2f}] [{value:e}] [{value:%}]")
for n in (0, 7, 255, -42, 10 ** 6):
    print(f"{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:08b} {n:_} {n:,} {n:d} {n:>+8d} {n:<8d}| {n:^8d} {n:=+8d} {n: d} {n:c}" if n >= 0 else f"{n:b} {n:o} {n:x} {n:#x} {n:08d} {n:=8} {n: d} {n:+d}")
print("{:<5}|{:^5}|{:>5}".format("a", "b", "c"), "{0}{1}{0}".format("x", "y"), "{a}-{b}".format(a=1, b=2), "{:>{}}".format("z", 4), "{:.{}f}".format(3.14159, 2), "{!r} {!s}".format("q", "q"), "{[1]} {.real}".format([5, 6], 7), "{:,} {:.1%} {:e}".format(12345, 0.256, 1500.0), "{{}}".format())
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%.2f %8.3f %-8.1f| %e %g" % (3.14159, 3.14159, 3.14159, 31415.9, 0.0001), "%s %r %5s %-5s| %.2s" % ("a", "b", "c", "d", "efg"), "%x %X %o %#x %c %%" % (255, 255, 8, 255, 65), "%(n)s is %(a)d" % {"n": "Al", "a": 3})
print("=" * 20, "-" * 5 + ">" + "-" * 5, "abc".center(11, "~"), "abc".ljust(6, ".") + "|", "abc".rjust(6) + "|", "7".zfill(3), "-7".zfill(4), "ab".expandtabs() + "|", "a\tb\tc".expandtabs(4), sep="\n")
bar = lambda n, total, width=10: "[" + "#" * (n * width // total) + "." * (width - n * width // total) + f"] {n / total:4.0%}"
for n in (0, 3, 7, 10): print(bar(n, 10))
print("\n".join(f"{i:>2} x {j} = {i * j:>3}" for i, j in ((3, 4), (12, 9), (10, 10))))
print(f"{'é':>3}|{'日本':<6}|{'naïve':^9}|", f"{1_000_000:>15,.2f}", f"{-1234.5:>12,.1f}", f"{0.1 + 0.2:.17f}", f"{2 / 3:.3g}", f"{1e10:g} {1e5:g} {123456789:g} {0.00001234:g}", f"{12.0:g} {12.50:g}")
