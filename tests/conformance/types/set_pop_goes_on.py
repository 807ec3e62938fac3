# pop() goes on where the last one was, whatever happened to the set in between.
s = {1, 2, 3, 4, 5}
print(s.pop(), s.pop(), s.pop())
s.clear()
s |= {0, 1, 2, 3, 4, 5}
print(s.pop(), s)
s = {0, 1, 2, 3, 4, 5}
print(s.pop(), s.pop(), s.pop())
s &= {3, 4, 5}
s |= {0, 1, 2}
print(s.pop(), s.pop(), s)

b = bytearray(b"abcdefgh")
b[::2] = b""
print(b)
b[::-2] = []
print(b)
try:
    b[::2] = b"12345"
except ValueError as error:
    print(error)

from collections import OrderedDict
d = OrderedDict(a=1)
for attempt in (lambda: d.pop(None), lambda: d.move_to_end(None), lambda: d.pop("b"), lambda: d.pop(None, 5)):
    try:
        print(attempt())
    except KeyError as error:
        print(repr(error))
