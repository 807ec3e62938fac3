from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.maxlen, 3 in d, d.count(2), list(reversed(d)))
d.rotate(1)
print(d, d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([9])
d.remove(7)
d.insert(1, "i")
d[0] = "first"
print(d, d.index("i"), d.copy() == d, d + deque([1]), d * 2, deque("ab") < deque("b"))
d.reverse()
d.clear()
print(d, bool(d), deque([1]) == [1], deque(range(5), 2))
for call in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1]).remove(2), lambda: deque([1])[5], lambda: deque([1], maxlen=-1), lambda: deque(5), lambda: hash(deque()), lambda: deque([1, 2], 2).insert(0, 3),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
