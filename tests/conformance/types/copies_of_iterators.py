# Iterators of the built-in types are copied at the place where they are.
import copy
import pickle

scores = {"ada": 3, "bob": 5, "cyd": 8}
for make in (iter, lambda d: iter(d.values()), lambda d: iter(d.items()), reversed):
    at = make(scores)
    first = next(at)
    copied = copy.copy(at)
    print(first, list(copied), list(at), type(copied).__name__)
    print(list(copy.copy(at)), at.__reduce__()[1])

numbers = {1, 2, 3}
at = iter(numbers)
next(at)
print(list(copy.copy(at)), list(pickle.loads(pickle.dumps(at))), list(at))

at = iter(range(0, 10, 3))
next(at), next(at)
print(at.__reduce__())
other = copy.copy(at)
print(next(other), next(at), list(other), list(at), at.__reduce__())
at = iter(range(5, 0, -1))
at.__setstate__(3)
print(list(at))
at = iter(range(3))
at.__setstate__(99)
print(list(at), copy.deepcopy(iter(range(2, 4))).__next__())

at = iter(scores)
scores["dan"] = 1
try:
    copy.copy(at)
except RuntimeError as error:
    print("dict:", error)
at = iter(numbers)
numbers.add(9)
try:
    copy.copy(at)
except RuntimeError as error:
    print("set:", error)
