# Arithmetic on floats the ways that two plain floats do not go: with bool, with a huge int, with a
# subclass, through operator, through the special methods, reflected and in place.
import functools
import operator

OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv,
             operator.mod, operator.pow]
IN_PLACE = [operator.iadd, operator.isub, operator.imul, operator.itruediv, operator.ifloordiv,
            operator.imod, operator.ipow]


class Metres(float):
    pass


class Halved(float):
    def __truediv__(self, other):
        return "halved"

    def __rtruediv__(self, other):
        return "by halved"


def table(left, right):
    for use in OPERATORS + IN_PLACE:
        try:
            result = use(left, right)
        except (ArithmeticError, TypeError) as error:
            result = f"{type(error).__name__}: {error}"
        print(f"  {use.__name__:10}", result, type(result).__name__)


for left, right in [(7.5, 2), (2, 7.5), (True, 4.0), (4.0, True), (False, 2.5), (2.5, False),
                    (2 ** 70, 3.0), (3.0, 2 ** 70), (Metres(7.5), 2), (2, Metres(7.5)),
                    (Metres(7.5), Metres(-2)), (-7.5, 2.0), (7.5, -2), (0.0, -3), (1e308, 10)]:
    print(repr(left), repr(right))
    table(left, right)

print("special methods")
for name in "add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow":
    plain = getattr(float, f"__{name}__")
    reflected = getattr(float, f"__r{name}__")
    print(f"  {name:9}", plain(9.0, 2.5), reflected(9.0, 2.5), plain(9.0, "2"), reflected(9.0, None))

print("subclasses that have their own")
print(" ", Halved(3) / 2, 2 / Halved(3), 2.0 / Halved(3), Halved(3) / Halved(4), 2 ** 70 / Halved(1))

print("chains")
print(" ", functools.reduce(operator.truediv, [1000.0, 10, 4, True]))
print(" ", functools.reduce(operator.sub, [1000.0, 10, 4, True]))
total = 100
total /= 8
total -= True
total //= 2
total **= 2
total %= 7
print(" ", total)
values = {"a": 81}
values["a"] /= 4
values["a"] /= True
print(" ", values)
for left, right in [(1.0, 0), (1, 0.0), (True, 0.0), (2 ** 70, 0.0), (1.0, False)]:
    table(left, right)
