class Money:
    def __init__(self, amount, currency="EUR"): self.amount, self.currency = amount, currency
    def __repr__(self): return f"Money({self.amount!r}, {self.currency!r})"
    def __str__(self): return f"{self.amount:.2f} {self.currency}"
    def __format__(self, spec):
        if spec == "": return str(self)
        if spec.endswith("c"): return f"{self.currency}{self.amount:{spec[:-1]}}"
        return format(self.amount, spec)
    def __bytes__(self): return str(self).encode()


m = Money(12.5)
print(m, repr(m), [m], {m.currency: m}, (m,), f"{m}", f"{m!r}", f"{m:.3f}", f"{m:>8.1f}", f"{m:.1fc}", f"{m!s:>12}|", "%s %r" % (m, m), "{} {!r} {:.0f}".format(m, m, m), str([m, "a"]), format(m), format(m, ".4f"), bytes(m))


class OnlyRepr:
    def __repr__(self): return "R"
class OnlyStr:
    def __str__(self): return "S"
class Neither: pass
class Bad:
    def __str__(self): return 5
    def __repr__(self): return None


print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr()}", [OnlyRepr()], OnlyStr(), f"{OnlyStr()!s}", "OnlyStr object" in repr(OnlyStr()), "Neither object at 0x" in str(Neither()), [OnlyStr()][0].__str__())
for action in (lambda: str(Bad()), lambda: repr(Bad()), lambda: f"{Bad()}", lambda: print(Bad()), lambda: f"{m:zz}", lambda: f"{Neither():5}", lambda: f"{[1]:>5}", lambda: "%d" % m, lambda: "{:d}".format("x"), lambda: f"{None:>5}", lambda: format(1, 2), lambda: f"{m!r:d}"):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(f"{str(m):*^15}", f"{repr(m)!r}", f"{'nested ' + f'{m}':>20}", f"{m.amount=}", f"{m=}", f"{m = !s}", f"{m.amount * 2 = :.1f}", f"{len(str(m))=}", f"{m.currency[::-1]}", f"{m.currency.lower():_<6}", f"{ {'k': m}['k'] }", f"{(lambda v: v.amount)(m)}", f"{m if m.amount > 5 else 'cheap'}", f"{', '.join(str(Money(i)) for i in range(2))}")
class Temp(float):
    def __str__(self): return f"{float(self):.1f}C"
class Name(str):
    def __str__(self): return "Name:" + super().__str__()
    def __repr__(self): return "N"
class Num(int):
    def __repr__(self): return "Num!"
print(Temp(20), repr(Temp(20)), f"{Temp(20)}", f"{Temp(20):.3f}", "%s" % Temp(1), Name("x"), f"{Name('x')}", [Name("y")], "%s %r" % (Name("a"), Name("a")), Name("q") + "z", Num(5), str(Num(5)), f"{Num(5)}", [Num(5)], f"{Num(5):03}", "%d" % Num(7), Num(2) + 3)
import string
t = string.Template("$who likes ${what}s, $$5")
print(t.substitute(who="Al", what="cat"), t.safe_substitute(who="Bo"), string.ascii_lowercase, string.digits, string.punctuation, string.capwords("hello big world"), string.hexdigits)
try:
    t.substitute(who="x")
except KeyError as error:
    print("missing", error)
print("|".join(["{:>6}".format(x) for x in (1, 2.5, "s", True)]), "{0:<{1}}|".format("w", 5), "{:{a}{w}}|".format("w", a="^", w=5), "{0[k]}{1[0]}{2.amount}".format({"k": 1}, [2], m))
