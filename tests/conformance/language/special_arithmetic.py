class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, o): return V(self.x + o.x) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return ("radd", o, self)
    def __iadd__(self, o):
        self.x += 100
        return self
    def __sub__(self, o): return ("sub", o)
    def __mul__(self, o): return ("mul", o)
    def __rmul__(self, o): return ("rmul", o)
    def __matmul__(self, o): return ("matmul", o)
    def __truediv__(self, o): return ("truediv", o)
    def __floordiv__(self, o): return ("floordiv", o)
    def __mod__(self, o): return ("mod", o)
    def __divmod__(self, o): return ("divmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __lshift__(self, o): return ("lshift", o)
    def __rrshift__(self, o): return ("rrshift", o)
    def __and__(self, o): return ("and", o)
    def __xor__(self, o): return ("xor", o)
    def __ror__(self, o): return ("ror", o)
    def __neg__(self): return V(-self.x)
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return abs(self.x)
    def __int__(self): return self.x
    def __float__(self): return self.x + 0.5
    def __index__(self): return self.x
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __bool__(self): return self.x != 0


import math
v = V(3)
print(v + V(4), 1 + v, v - 1, v * 2, 2 * v, v @ 5, v / 2, v // 2, v % 2, divmod(v, 2))
print(v ** 2, 2 ** v, v << 1, 1 >> v, v & 1, v ^ 1, 1 | v)
print(-v, +v, ~v, abs(V(-2)), int(v), float(v), [10, 20, 30, 40][v], hex(v), bin(v))
print(round(v), round(v, 2), math.trunc(v), math.floor(v), math.ceil(v), bool(V(0)), not v)
w = v
w += 1
print(w, w is v)
w *= 3
print(w)
for expression in ["v + 'x'", "V(1) | 2", "v > v", "'a' - v", "v[0]", "v()", "len(v)", "iter(v)", "v @ 1 @ v", "3 % v"]:
    try:
        print(expression, eval(expression))
    except TypeError as error:
        print(expression, "->", error)


class Sub(V):
    def __radd__(self, o): return "sub first"


print(V(1) + Sub(2), Sub(2) + V(1))


class Only:
    def __radd__(self, o): return NotImplemented


try:
    Only() + Only()
except TypeError as error:
    print(error)
try:
    5 + Only()
except TypeError as error:
    print(error)
x = [1]
try:
    x += 5
except TypeError as error:
    print(error)
