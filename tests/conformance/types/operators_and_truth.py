import operator as op
import math

print(op.add(2, 3), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 8), op.itemgetter(1, "k" and 2)([9, 8, 7]), op.contains([1, 2], 2), op.not_(0), op.concat("a", "b"), op.countOf([1, 1, 2], 1), op.indexOf("abc", "c"), op.truth([]), op.neg(3), op.inv(5), op.matmul if False else "-")
print(7 / 2, 7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, 2 ** 3 ** 2, (-2) ** 2, -2 ** 2, 1e3, 5 // 0.3, divmod(-7, 2), divmod(7.5, 2))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -17 >> 2, 0b1010 & ~0b10, True + True, True & False, True ^ True, not True == False)
print(1 == 1.0, 1 is True, "1" == 1, [1, 2] == [1, 2], (1,) < (1, 0), [1, "a"] < [2, 0], "Z" < "a", None is None, {1: 2} == {1: 2.0}, float("nan") == float("nan"), 0.0 == -0.0, 1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, "a" in "abc" in ["abc"])
for v in (0, 1, -1, 0.0, "", " ", "0", [], [0], (), {}, set(), None, ..., 0j, b"", range(0), float("nan"), object, lambda: 0):
    print(int(bool(v)), end=" ")
print()
print([] or "default", "x" and "y", 0 or None, None or 0, "a" or 1 / 0, 0 and 1 / 0, not [] and not {}, (1 or 2) and 3, all([1, "", 2]), any([0, "", 5]))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), round(0.5), round(1.5), round(-1.5), int("0x1f", 16), math.fmod(-7, 3), math.hypot(3, 4), math.log(8, 2), math.log10(1000), math.exp(1), math.pi, math.tau, math.e)
print(math.sin(math.pi / 6), math.cos(0), math.atan2(1, 1), math.degrees(math.pi), math.radians(180), math.sqrt(2), math.copysign(3, -0.0), math.fsum([.1] * 10), sum([.1] * 10), math.prod([1, 2, 3, 4]), math.dist((0, 0), (1, 1)), math.inf - math.inf, math.frexp(10), math.modf(3.25), math.isnan(math.nan), math.cbrt(27), math.gamma(5), math.erf(0.5), math.ulp(1.0), math.nextafter(1, 2), math.remainder(7, 4))
print(0.1 + 0.2, 0.1 * 3, 1 - 0.9, 1e16 + 1, 9007199254740993, float(9007199254740993), 1.1 + 2.2, 3 * 1.1, 1 / 3, 2 / 3, 10 / 3, 1e-5, 0.0001, 123456789.123456789, 1e21, 12345678901234567890.0, 5e-324, 1.7976931348623157e308 * 10, -1e-10, 100 * 1.1, 4.35 * 100, 1.005 * 1000)
c = 3 + 4j
print(c, abs(c), c.conjugate(), c * 1j, c ** 2, c / (1 - 1j), complex("1+2j"), c.real, -c, 1j ** 2, complex(0, -0.0), (1 + 0j) == 1, repr(2j), [c])
a = b = 5
a += 2; b -= 1
a, b = b, a
print(a, b); a *= b; b //= 3; a **= 2; a %= 100; b <<= 3; b |= 1; print(a, b)
s = "x"; s += "y"; s *= 3; t = (1,); t += (2,); print(s, t)
(x, y), *z = (1, 2), 3, 4
print(x, y, z, *range(3), *"ab", {**{"k": 1}}, [*{1: 2}, *(3,)])
print(hash(1) == hash(1.0) == hash(True), {1: "a", 1.0: "b", True: "c"}, len({0, False, 0.0}), {True: 1}[1], hash((1, 2)) == hash((1, 2)), isinstance(True, int), type(1 + True), type(1 / 1), type(2 ** -1), type(3 // 1.0))
class Weird:
    def __bool__(self): print("bool called", end=" "); return False
    def __len__(self): return 5
    def __eq__(self, o): return True
    def __lt__(self, o): return NotImplemented
    def __index__(self): return 2
w = Weird()
print(bool(w), len(w), w == "anything", w != 1, [10, 20, 30][w], bin(w), "abc" * w, range(5)[w])
try:
    w < w
except TypeError as e:
    print(e)
print(0o17, 0b11, 0xFF, 1_000, 1e2, .5, 5., 1E-2, 0xdeadbeef, "\u0041", 'a' "b")
