print(list(enumerate("ab")), list(enumerate("ab", start=5)), dict(enumerate("xy")), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
for i, (a, b) in enumerate(zip("xy", "zw"), 1):
    print(i, a, b)
class R:
    def __reversed__(self): return iter("own")
print("".join(reversed(R())), max(enumerate([3, 9, 2]), key=lambda p: p[1]), list(enumerate([], 3)), "".join(reversed("été")))
for call in (lambda: reversed(5), lambda: reversed({1}), lambda: enumerate(5), lambda: reversed(x for x in [1]), lambda: enumerate([], "a"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
