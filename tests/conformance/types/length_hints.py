# What takes all items of something asks for its length first, and believes no nonsense.
class Told:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("xyz")

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class Measured(Told):
    def __len__(self):
        print("len")
        raise TypeError("no length")


hints = [2, True, -1, "a", 1.5, NotImplemented, 10**30, TypeError("none"), ValueError("bad")]
for hint in hints:
    for take in (list, tuple, sorted, lambda told: [*told], lambda told: [].extend(told), max):
        try:
            print(hint, take(Told(hint)), take(Measured(hint)))
        except Exception as error:
            print(hint, type(error).__name__, error)


class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter", self.n)
        return self

    def __next__(self):
        self.n -= 1
        print("next", self.n)
        if self.n < 0:
            raise StopIteration
        return self.n


first, *rest = Steps(2)
print(first, rest)
*rest, last = Steps(2)
print(rest, last)
first, *rest, last = Steps(4)
print(first, rest, last)
for steps in (Steps(0), Steps(1), iter([])):
    try:
        first, *rest, last = steps
    except ValueError as error:
        print(error)
