# `is` and id() of equal numbers: constants of a module are one object, what is computed is another.
import copy
import operator

LIMIT = 1000
RATIO = 2.5
PAIR = (1000, 2.5)


def same_as_limit(number):
    return number is LIMIT


def constant():
    return 1000


def computed(n):
    return n * 100


class Point:
    step = 1000

    def __init__(self, x, y=1000):
        self.x = x
        self.y = y


a = 1000
b = 1000
print("constants", a is b, a is LIMIT, constant() is a, constant() is constant(), PAIR[0] is a)
c = int("1000")
d = int("1000")
print("parsed", c is d, c is a, c is c, c == d, int(c) is c, int("7") is int("7"))
print("computed", a + 0 is a, computed(10) is a, computed(10) is computed(10), a * 1 is a)
print("folded", 500 + 500 is a, 10**3 is a, -1000 is -1000, 999 + 1 is LIMIT)
print("small", 250 + 6 is 256, int("256") is 256, 255 + 2 is 257, int("-5") is -5, int("-6") is -6)
print("not", a is not b, c is not d, c is not c)
x = 600
y = x
print("copies", x is y, [x][0] is y, {"k": x}["k"] is x, (lambda v: v)(x) is y)
y += 0
print("augmented", x is y, x == y)
x += 1
z = x
x -= 1
print("in steps", x is y, z is x + 1)
p, q = Point(1000), Point(int("1000"))
print("attributes", p.x is p.y, q.x is q.y, p.y is q.y, Point.step is p.x, q.x is q.x)
q.x = q.y
print("attributes", p.x is q.x)
print("identities", id(a) == id(b), id(c) == id(d), id(c) == id(c), id(a) == id(c), id(5) == id(int("5")))
print("of a list", [id(n) == id(LIMIT) for n in (1000, int("1000"), LIMIT, 1000.0)])
print("operator", operator.is_(a, b), operator.is_(c, d), operator.is_not(c, d))
print("passed on", same_as_limit(a), same_as_limit(c), same_as_limit(999 + 1), same_as_limit(computed(10)))
print("abs and such", abs(c) is c, +c is c, -(-c) is c, round(c) is c, c.real is c, c.__index__() is c)
print("max and such", max(c, 1) is c, min(a, 5000) is a, copy.copy(c) is c, copy.deepcopy([c])[0] is c)
numbers = [c, d, a]
print("searched", numbers.index(1000), numbers.count(1000), numbers.pop() is a, sorted([d, 1])[1] is d)
print("floats", RATIO is PAIR[1], 2.5 is RATIO, float("2.5") is RATIO, 1.25 * 2 is RATIO, RATIO + 0 is RATIO)
f = float("2.5")
g = f
print("floats", f is g, f is float("2.5"), float(f) is f, +f is f, -f is -f, f.real is f)
print("sums", sum([500, 500]) is a, len("x" * 1000) is a, len("x" * 9) is 9, divmod(9000, 9)[0] is a)


def numbers_in(text):
    for word in text.split():
        yield int(word)


first, second = numbers_in("4000 4000")
print("generated", first is second, first == second)
print("comprehended", len({id(n) for n in [int(w) for w in "300 300 300".split()]}))
memo = {}


def remember(key, value=int("3000")):
    return memo.setdefault(key, value)


print("defaults", remember("a") is remember("b"), remember("a") is int("3000"))
if (w := int("777")) is w and w is not int("777"):
    print("named", w)


async def answer():
    return int("4242")


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def both():
    one = await answer()
    two = await answer()
    return one is two, one is one


print("awaited", run(both()))
match int("1000"):
    case 1000 as found:
        print("matched", found is a)
big = 2**70
print("big", big is 2**70, big + 0 is big, big == 2**70, id(big) == id(big))
