words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, reverse=True))
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
pairs.sort(key=lambda pair: pair[0])
print(pairs, sorted(pairs), sorted(pairs, key=lambda p: (-p[0], p[1])), sorted(pairs, key=lambda p: p[0], reverse=True))
calls = []
def noisy(value):
    calls.append(value)
    return -value
print(sorted([3, 1, 2], key=noisy), calls)
class Box:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return f"Box({self.n})"
boxes = [Box(n) for n in (3, 1, 2)]
print(sorted(boxes), sorted(boxes, reverse=True), min(boxes), max(boxes))
values = [3, 1, 2]
print(values.sort(), values, values.reverse(), values, list(reversed(values)), sorted({3: 1, 1: 2}), sorted("hello"), sorted(x % 3 for x in range(6)))
def bad(value):
    if value == 2:
        raise ValueError("bad key")
    return value
for call in (lambda: [1, "a"].sort(), lambda: sorted([1, None]), lambda: values.sort(key=bad), lambda: sorted([{}, {}]), lambda: sorted(5), lambda: values.sort(len), lambda: sorted([1, 2], key=5), lambda: [3, 2j].sort()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(values)
def meddling(value):
    victims.append(9)
    return value
victims = [2, 1]
try:
    victims.sort(key=meddling)
except ValueError as error:
    print(error, victims)
