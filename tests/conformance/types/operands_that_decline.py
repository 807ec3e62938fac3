# Operands that decline: what `*=` repeats, and truths of NotImplemented.
class Plain:
    pass


class Declines:
    def __mul__(self, other):
        print("mul")
        return NotImplemented

    def __contains__(self, item):
        return NotImplemented


class Indexed:
    def __index__(self):
        return 2


class Number(int):
    pass


class Repeats(list):
    def __rmul__(self, other):
        return "rmul"


def trying(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def repeated(left, right):
    left *= right
    return left


for left in Plain(), Declines(), Indexed(), Number(2), 2, True, None, 2.5, {}, {1}, range(2), Plain, len:
    for right in [1], "ab", (1,), Repeats([3]):
        trying(lambda: repeated(left, right))
        trying(lambda: left * right)
trying(lambda: 3 in Declines())
trying(lambda: not Plain().__eq__(3))
trying(lambda: [x for x in (NotImplemented,) if x])


class Kept:
    def __init__(self):
        self.names = []

    @property
    def gone(self):
        return "here"

    @gone.deleter
    def gone(self):
        print("deleter")

    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)

    def __setattr__(self, name, value):
        print("setattr", name)
        object.__setattr__(self, name, value)


kept = Kept()
del kept.gone
trying(lambda: setattr(kept, "gone", 1))
trying(lambda: delattr(kept, "nothing"))
