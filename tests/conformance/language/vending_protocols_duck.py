class Duck:
    def quack(self):
        return "Quack!"

class Robot:
    quack = lambda self: "beep"

    def __len__(self):
        return 0

class Dog:
    def bark(self):
        return "Woof"

for thing in (Duck(), Robot(), Dog(), None, 5):
    try:
        print(thing.quack())
    except AttributeError as e:
        print(e)
print(bool(Duck()), bool(Robot()), bool(Robot), "truthy" if Dog() else "falsy")

class Meters(int):
    def __add__(self, other):
        if isinstance(other, Feet):
            return Meters(int(self) + round(other * 0.3048))
        return Meters(int(self) + other)

    __radd__ = __add__

    def __str__(self):
        return f"{int(self)} m"

class Feet(int):
    pass

print(Meters(3) + 4, Meters(3) + Feet(10), 5 + Meters(1), str(sum([Meters(1), Meters(2)])), Meters(7) * 2, repr(Meters(2)), Meters(2) == 2)

class MyList(list):
    def __getitem__(self, i):
        if isinstance(i, tuple):
            return [super(MyList, self).__getitem__(k) for k in i]
        return super().__getitem__(i)

    def append(self, x):
        print("appending", x)
        super().append(x)
        return self

m = MyList("abcdef")
print(m[1], m[0, 2, -1], m[1:3], m.append("g").append("h")[-1], len(m), m + ["z"], type(m + ["z"]).__name__, isinstance(m, list))

class CaseDict(dict):
    def __getitem__(self, k):
        return super().__getitem__(k.lower())

    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __contains__(self, k):
        return super().__contains__(k.lower())

c = CaseDict(A=1)
c["B"] = 2
print(c, c["b"], c.get("B"), "B" in c, "A" in c, list(c), dict(c))

class Name(str):
    def __new__(cls, s):
        return super().__new__(cls, s.strip().title())

    @property
    def initials(self):
        return "".join(w[0] for w in self.split())

n = Name("  ada lovelace ")
print(n, n.initials, n.upper(), type(n.upper()).__name__, n == "Ada Lovelace", {n: 1}["Ada Lovelace"], f"{n:>15}", len(n))

class Money(tuple):
    def __new__(cls, amount, cur="EUR"):
        return tuple.__new__(cls, (amount, cur))

    amount = property(lambda self: self[0])

    def __repr__(self):
        return "%s %.2f" % self[::-1]

print(Money(5), sorted([Money(9), Money(2.5)]), Money(1) == (1, "EUR"), Money(3).amount)
Duck().bark()
