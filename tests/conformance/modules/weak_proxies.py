# Proxies hand on every operator; weak sets and dicts have what strong ones have.
import weakref


class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return self.x + (other.x if isinstance(other, Vector) else other)

    def __radd__(self, other):
        return other + self.x

    def __call__(self):
        return "called"

    def __lt__(self, other):
        return self.x < other.x

    def __getitem__(self, key):
        return key

    def __len__(self):
        return 3

    def __str__(self):
        return "text"

    def __index__(self):
        return self.x

    def __bool__(self):
        return False

    def __neg__(self):
        return -self.x


a, b = Vector(1), Vector(2)
p, q = weakref.proxy(a), weakref.proxy(b)
print(p + 1, 1 + p, p + q, p < q, q < p, p(), p[3], len(p), str(p), bool(p), -q, hex(p), p.x)
print(type(p), type(p) in weakref.ProxyTypes, type(weakref.proxy({1})), isinstance(p, Vector))
for wrong in (lambda: p - 1, lambda: p[1:2], lambda: hash(p), lambda: ~p):
    try:
        print(wrong())
    except TypeError as e:
        print("TypeError")
r = weakref.ref(a)
print(type(r), type(r).__name__, weakref.ReferenceType is weakref.ref)
try:
    len(r)
except TypeError as e:
    print(e)
del a
for wrong in (lambda: p.x, lambda: p + 1, lambda: str(p)):
    try:
        wrong()
    except ReferenceError as e:
        print(e)

one, two = weakref.WeakValueDictionary(x=b), weakref.WeakValueDictionary(y=b)
print(sorted(one | two), sorted({"z": b} | one), len(one))
one |= two
print(sorted(one))
c = Vector(3)
s, t = weakref.WeakSet([b]), weakref.WeakSet([b, c])
print(len(s ^ t), len(s & t), len(s | t), len(t - s), len(s.symmetric_difference(t)))
s ^= t
print(len(s))
t.difference_update(s)
print(len(t), b in t)
t.intersection_update([c])
print(len(t))
