def f(n):
    print(f"f({n})", end=" ")
    return n


print(f(1) < f(2) < f(3), f(1) < f(0) < f(9), f(3) > f(2) == f(2), f(1) != f(2) != f(1))
print(1 < 2 < 3 < 4, 1 < 3 < 2, 5 == 5.0 == True + 4, "a" < "b" <= "b", not 1 < 0, 0 <= 5 < 10, 3 > 2 > 1 >= 1, [] is [] or "no")
age = 20
print("adult" if age >= 18 else "child", "a" if 0 else "b" if 0 else "c", (1 if age > 18 else 2) + 10, [x if x > 1 else -x for x in range(4)], (lambda n: "even" if n % 2 == 0 else "odd")(7), f"{'yes' if age else 'no'}", {"k": 1 if age else 0}, max(1, 2) if True else f(5))
print(f(0) or f(2), f(1) or f(2), f(0) and f(1), f(1) and f(2), f(0) or f(0) or f(3), f(1) and f(0) and f(2), not f(0), not not f(1))
print(1 or 1 / 0, 0 and 1 / 0, None or [] or "default", "" or 0 or None, [] and "x", "a" and "b", 1 and [] or {}, (0 or 5) + 1, True and False or True, False or not False and True)
n = None
print(n and n.attribute, n or "fallback", n is None or len(n), n is not None and len(n), (n or {}).get("k", "dflt"), [v for v in (n, 1) if v is not None])
grade = lambda s: "A" if s >= 90 else "B" if s >= 80 else "C" if s >= 70 else "F"
print([grade(s) for s in (95, 85, 75, 5)], [("big" if s > 80 else "small") + ("!" if s > 90 else "") for s in (95, 85, 5)])
x = 5
print(x > 3 and x < 10, 3 < x < 10, x == 5 or x == 6, x in (5, 6), x not in range(5), not x == 5, -x if x < 0 else x, x and not x - 5, ~x + 1 == -x, x & 1 and "odd" or "even", (x, -x)[x < 0], ["no", "yes"][x == 5])
while (x := x - 1) > 2 and x != 3: print("x", x, end=" ")
print(x)
if not (a := []) and (b := "set"): print(a, b)
if 1 < (c := 5) < 10 and c % 5 == 0: print("c", c)
def sign(n): return (n > 0) - (n < 0)
def clamp(n, low, high): return low if n < low else high if n > high else n
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
print([sign(n) for n in (-3, 0, 9)], [clamp(n, 0, 5) for n in (-1, 3, 8)], [y for y in (1900, 2000, 2023, 2024) if leap(y)], sorted([3, -1, 2], key=lambda n: (n < 0, n)), any(n == 2 for n in [1, 2]) and all([1, "a"]), sum(n > 1 for n in [1, 2, 3]))
class Loud:
    def __init__(self, v): self.v = v
    def __bool__(self): print("bool", self.v, end=" "); return bool(self.v)
    def __lt__(self, o): print("lt", end=" "); return Loud(self.v < o.v)
    def __repr__(self): return f"L{self.v}"
print(Loud(0) or Loud(1), Loud(0) and Loud(1), not Loud(0), Loud(1) < Loud(2) < Loud(3), "t" if Loud(1) else "f", [1, 2][bool(Loud(1))], any([Loud(0), Loud(1)]), all([Loud(1), Loud(0)]))
