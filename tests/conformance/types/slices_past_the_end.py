# Steps past all items.
import sys

for step in sys.maxsize, -sys.maxsize, 10**30, 7, -7:
    for items in "abc", "äbc", b"abc", bytearray(b"abc"), [1, 2, 3], (1, 2, 3), range(3), "", []:
        print(step, items[::step], items[1::step], items[:-1:step])
for step in 5, sys.maxsize, -5:
    for fresh in [], [1], [1, 2]:
        for items in [], [0], [3, 4, 5]:
            try:
                items[::step] = fresh
                print(items)
            except ValueError as e:
                print(e)
        items = [3, 4, 5]
        del items[1::step]
        print(items)
