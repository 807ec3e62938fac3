print(all([]), any([]), all([1, "", 2]), any([0, "", 3]), all(x > 0 for x in (1, 2)), any(map(str.isdigit, "ab1")))
print(sum([]), sum([1, 2.5]), sum([[1], [2]], []), sum(range(5), start=10), sum((True, True)), sum([0.1] * 10))
def noisy(values):
    for value in values:
        print("looking at", value)
        yield value
print(all(noisy([1, 0, 2])), any(noisy([0, 3, 4])))
for call in (lambda: sum("ab"), lambda: sum(["a"], ""), lambda: all(5), lambda: any(), lambda: sum([1], "x")):
    try:
        print(call())
    except TypeError as error:
        print(error)
