print(list(map(str.upper, "abc")), list(map(max, [1, 5], [3, 2])), list(filter(str.isalpha, "a1b2")), list(filter(None, [0, 1, "", "x"])), list(zip("abc", range(2))))
m = map(lambda x: x * 2, [1, 2, 3])
print(next(m), list(m), list(m))
lazy = map(print, ["not", "yet"])
print("before")
print(list(lazy))
print(dict(zip(["a", "b"], [1, 2])), list(zip(*[(1, "x"), (2, "y")])), list(zip([1], [2], [3])), list(map(None.__class__, [])), [a + b for a, b in zip("ab", "cd", strict=True)])
for call in (lambda: list(map(len, 5)), lambda: list(map(5, [1])), lambda: list(zip("ab", "c", strict=True)), lambda: map(len), lambda: list(filter(5, [1])),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
