class Falsy:
    def __bool__(self): return False
class Empty:
    def __len__(self): return 0
for value in (0, 1, -0.0, "", "0", [], [0], (), {}, set(), None, ..., Falsy(), Empty(), object, 0j, b"", range(0), float("nan")):
    print(bool(value), not value, value and "and" or "or", end="; ")
print(True + True, True == 1, int(True), str(False), isinstance(True, int), bool("False"), [False, True][True])
print(None or 0 or "last", 1 and 2 and 3, 0 or [], not [], not not "x", (1 or 1 / 0), (0 and 1 / 0))
for call in (lambda: bool(1, 2), lambda: not_defined or 1, lambda: 1 / 0 or 2,):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
