class Log:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __add__(self, other): return Log(f"({self}+{other})")
    def __radd__(self, other): return Log(f"({other}r+{self})")
    def __iadd__(self, other):
        print("in place", self, other)
        return self
    def __mul__(self, other): return Log(f"({self}*{other})")
    def __imul__(self, other): return NotImplemented
    def __sub__(self, other): return NotImplemented
    def __rsub__(self, other): return Log(f"({other}r-{self})")
a = b = Log("a")
a += 1
print(a is b, a + 2, 2 + a)
a *= 3
print(a, a is b, 5 - b)
for code in ("b -= 1", "b - 1", "b / 2", "b @= 1", "b //= b", "b **= 2", "b <<= 1", "-b", "b < b", "b()"):
    try:
        exec(code, {"b": b})
    except TypeError as error:
        print(code, "->", error)
x = y = [1]
x += [2]
x *= 2
print(x is y, x)
s = t = (1,)
s += (2,)
print(s, t, s is t)
n = 5
n += 1; n -= 2; n *= 3; n //= 2; n **= 2; n %= 7; n <<= 3; n >>= 1; n |= 3; n &= 14; n ^= 5
print(n)
f = 7
f /= 2
print(f)
def index():
    print("index once")
    return 0
values = [1, [10]]
values[index()] += 5
values[1] += [20]
print(values)
class Attr:
    count = 0
o = Attr()
o.count += 1
print(o.count, Attr.count, vars(o))
d = {"k": 1}
d["k"] += 1
try:
    d["missing"] += 1
except KeyError as error:
    print("KeyError", error)
text = "a"
text += "b" * 2
text *= 2
print(text, {1} | {2})
