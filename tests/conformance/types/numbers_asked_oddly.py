# What int asks of objects, and how it refuses.
import warnings


class Truncated:
    def __trunc__(self):
        return 4


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(int(Truncated()), caught[0].category.__name__, caught[0].message)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        int(Truncated())
    except DeprecationWarning as error:
        print(error)
for wrong in (lambda: int.from_bytes(5), lambda: int.from_bytes(None, "big"), lambda: int.from_bytes("5"),
              lambda: 1 << (1 << 70), lambda: 0 << (1 << 70), lambda: -1 >> (1 << 70)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Sequence:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10


rest = iter(Sequence())
print(next(rest), rest.__reduce__()[2], rest.__setstate__(2), next(rest), list(rest))
print(rest.__reduce__()[1])
