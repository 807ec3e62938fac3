print("%d %i %5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5, 6, 7), "%x %X %o %#x %#o" % (255, 255, 8, 255, 8), "%e %.2f %g %G %10.3f|" % (1234.5, 2.345, 1e-5, 1e20, 3.14159))
print("%s %r %a %c %c %%" % ("é", "é", "é", 65, "z"), "%(a)s-%(b)05.1f" % {"a": 1, "b": 2.5}, "%*d|%-*d|%.*f" % (5, 1, 4, 2, 2, 3.14159), "%s" % [1], "%s" % (1,), "%s %s" % ("a", ("b",)))
print("%.3s|%10s|%-10s|%5.1s|" % ("abcdef", "right", "left", "x"), "%d" % 3.99, "%d" % True, "%i" % -0.5, "%s" % None, "no args" % (), "%s" % {"k": 1})
for call in (lambda: "%d" % "x", lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%(a)s" % {}, lambda: "%(a)s" % 5, lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%x" % 1.5, lambda: "%" % (), lambda: "%d %d" % (1,), lambda: "%*d" % ("a", 1), lambda: "abc" % 5, lambda: "%f" % "a", lambda: "%c" % 1.5, lambda: "%(a" % {"a": 1}):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
