from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), c.total(), sorted(c.elements())[:3], len(c))
c.update("pp")
c.subtract({"s": 5})
print(c, +c, -c, c - Counter("i"), Counter(a=1) + Counter(a=2, b=1), Counter("ab") & Counter("bc"), Counter("ab") | Counter("bc"))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), dict(Counter([1, 1])), Counter({"x": 2}).most_common(), Counter())
del c["s"]
del c["never"]
print("s" in c, c.pop("m"), list(c))
for call in (lambda: Counter(5), lambda: Counter.fromkeys("a"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
