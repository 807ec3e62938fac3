for value, specs in {42: ["d", "5d", "<5d", "^5d", "05d", "+d", " d", "x", "X", "#x", "b", "#b", "08b", "o", "c", ",", "e", ".2f", "%"], -7: ["d", "05d", "+d", "=5d", "x", "b", "^+7"], 1234567: [",", "_", "12,", "<12,", ".2e", "x", "_x", ",.1f"], 3.14159: ["f", ".2f", "8.3f", "08.3f", "+.1f", "e", ".3e", "g", ".3g", "%", ".1%", "<9.2f", "^9.2f", ",.3f"], 0.000123: ["", "f", "g", "e", ".2%"], 1e10: ["", "f", "g", ",", ".0f"], "text": ["", "s", "8", "<8", ">8", "^8", "*^8", ".2", "8.2", "-<6"], True: ["", "d", "5", "<6"], None: [""], 10 ** 20: ["d", ",", "e", "30", "x"], 2.0: ["", "g", "f", ".0f", "n"], -0.5: ["", ".0f", "+.1f", "08.2f", "%"]}.items():
    print(repr(value), [format(value, s) for s in specs])
width, precision, fill, align = 12, 3, "*", "^"
print(f"{3.14159:{width}.{precision}f}|", f"{'x':{fill}{align}{width}}|", f"{255:{'#'}{'x'}}", f"{1234:{','}}", "{:{}{}}".format("y", ">", 4), "{0:{1}.{2}f}".format(2.5, 8, 2))
print("%d|%5d|%-5d|%05d|%+d|%x|%o|%e|%.2f|%8.3f|%g|%s|%r|%5s|%-5s|%c|%%" % (1, 2, 3, 4, 5, 255, 8, 1234.5, 1.005, 2.5, 1e-5, "s", "r", "p", "q", "z"))
print("{0} {1} {0} {name} {name!r:>6} {items[1]} {obj.real} {d[k]}".format("a", "b", name="n", items=[1, 2], obj=5, d={"k": "v"}), "{:>6}|{:<6}|{:^6}".format(1, "a", 2.5), "{{literal}} {}".format("x"))
rows = [("pear", 3, 0.5), ("kiwi", 12, 1.25)]
for name, n, price in rows: print(f"{name:<8}{n:>4}{price:>8.2f}{n * price:>9,.2f}")
print(f"{'sum':<8}{sum(r[1] for r in rows):>4}{'':8}{sum(n * p for _, n, p in rows):>9,.2f}")
for n in (0, 1, 12, 123, 1234, 12345.678, 1e6, 1e-6, 123456789012): print(f"{n:>15,}|{n:<12g}|{n:^12.1e}|{n:015.3f}")
for bad in (lambda: f"{5:s}", lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: f"{5:.2d}", lambda: f"{'a':,}", lambda: f"{[]:5}", lambda: f"{None:>3}", lambda: f"{5:q}", lambda: "{}{}".format(1), lambda: "{x}".format(y=1), lambda: "{0}{}".format(1, 2), lambda: "%d" % "a", lambda: "%s %s" % "a", lambda: "%q" % 1, lambda: "{".format(), lambda: format(3, 5), lambda: f"{2:c<}"):
    try:
        print(bad())
    except (ValueError, TypeError, IndexError, KeyError) as error:
        print(type(error).__name__, error)
print(str(1.0), str(1e16), str(1e15), str(0.1 + 0.2), str(100.0), str(1e-5), str(12345678.9), repr(2 / 3), str(True), str(None), str([1.0, "a", None]), str((1,)), str({"a": (1, [2])}), str({1}), repr("a'b"), repr('a"b'), repr("\n\t\\"), repr("é"), ascii("é"), f"{'é'!a}", f"{1!s}{2!r}", str(b"x"), str(range(3)), str(slice(1)), str(int), str(len)[:19], f"{str!s}", str(ValueError("e")), repr(ValueError("e")), str(...))
