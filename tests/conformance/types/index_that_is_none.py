"""Numbers asked of an __index__() that gives none."""


class Odd:
    def __index__(self):
        return "text"


for ask in float, hex, bin, oct, range, [1].__getitem__, "a".__mul__:
    try:
        print(ask(Odd()))
    except TypeError as error:
        print(getattr(ask, "__name__", ask), error)
