from collections import deque
d = deque([1,2,3])
try:
    for x in d:
        d.append(x)
except RuntimeError as e: print(repr(e))
class E:
    def __eq__(self, o):
        d.append(1); return False
try:
    print(E() in d)
except RuntimeError as e: print(repr(e))
try:
    print(d.index(E()))
except (RuntimeError, ValueError) as e: print(repr(e))
try:
    print(d.count(E()))
except RuntimeError as e: print(repr(e))
try:
    d.remove(E())
except (IndexError,RuntimeError, ValueError) as e: print(repr(e))
d = deque([1,2,3])
try:
    for x in d:
        d.popleft()
except RuntimeError as e: print(repr(e))
d = deque([1,2,3])
try:
    for x in reversed(d):
        d.popleft()
except RuntimeError as e: print(repr(e))
d = deque([1,2,3])
for x in d:
    d[0] = 5
print(d)
try:
    for x in d: d.rotate(0)
except RuntimeError as e: print(repr(e))
try:
    for x in d:
        d.rotate(1)
except RuntimeError as e: print(repr(e))
it = iter(d)
next(it)
d.append(4)
try: next(it)
except RuntimeError as e: print(repr(e))
try: next(it)
except (StopIteration,RuntimeError) as e: print(repr(e))
d = deque([1,2],maxlen=2)
try:
    d.extend(d); print(d)
    for x in d: d.append(x)
except RuntimeError as e: print(repr(e))
d = deque([1,2,3])
for x in d:
    if x == 3:
        d.append(9)
        break
print(d)
try:
    for x in d:
        if x == 9: d.append(1)
except RuntimeError as e: print(repr(e))
