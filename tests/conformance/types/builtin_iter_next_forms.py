numbers = iter([1, 2, 3])
print(next(numbers), next(numbers, "d"), list(numbers), next(numbers, "d"), next(numbers, None))
lines = iter(["a", "b", "", "c"])
print([line for line in iter(lambda: next(lines), "")], next(lines))
print(type(iter([])).__name__, type(iter(())).__name__, type(iter("a")).__name__, type(iter("é")).__name__, type(iter({})).__name__, type(iter({1})).__name__, type(iter(range(1))).__name__, type(iter(b"a")).__name__, type(iter({}.items())).__name__, type(iter(zip())).__name__)
print(iter(numbers) is numbers, [*map(str, iter(range(3)))], sum(iter([1, 2])), dict(iter([(1, 2)])))
for call in (lambda: next(5), lambda: iter(5), lambda: next(iter([])), lambda: iter(5, 1),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
