# What is made by __new__ and filled by __init__, in classes derived from containers.
from collections import Counter, OrderedDict, defaultdict, deque


def traced(base):
    class Traced(base):
        def __new__(cls, *args, **kwargs):
            print("new", base.__name__, args, kwargs)
            self = super().__new__(cls, *args, **kwargs)
            self.tag = len(self)
            return self

        def __init__(self, *args, **kwargs):
            print("  init")
            super().__init__(*args, **kwargs)
    return Traced


for base, args, kwargs in ((deque, ([1, 2],), {"maxlen": 3}), (defaultdict, (list,), {"x": [1]}),
                           (OrderedDict, ([("a", 1)],), {"b": 2}), (Counter, ("aab",), {}),
                           (dict, (), {"a": 1}), (list, ("ab",), {}), (set, ("a",), {}),
                           (bytearray, (b"ab",), {}), (tuple, ("ab",), {}), (frozenset, ("a",), {}),
                           (int, ("7",), {}), (str, (5,), {})):
    try:
        made = traced(base)(*args, **kwargs)
        print("  made", made, getattr(made, "tag", None))
    except TypeError as e:
        print("  TypeError", e)

for base in (deque, list, set, dict, bytearray, defaultdict, OrderedDict, tuple):
    print(base.__name__, base.__new__(base), base.__new__(base, 'ab') if base is not int else None)


class Odd(dict):
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __init__(self, x):
        super().__init__(a=x)


print(Odd(list), defaultdict.__new__(defaultdict).default_factory)

box = OrderedDict(a=1, b=2)
for wrong in (lambda: box.move_to_end("x"), lambda: box.pop("x"), lambda: OrderedDict().popitem()):
    try:
        wrong()
    except KeyError as e:
        print("KeyError", e)

array = bytearray(b"abc")


def assign(place, value):
    array[place] = value


for wrong in (lambda: bytearray([256]), lambda: bytes([256]), lambda: assign(slice(0, 1), "xy"),
              lambda: assign(slice(0, 1), 5), lambda: assign(slice(0, 1), 5.0),
              lambda: assign(slice(0, 1), [1, 300]), lambda: assign(slice(0, 1), None),
              lambda: assign(0, 256), lambda: assign(0, "a"), lambda: array.extend("xy"),
              lambda: array.extend([256]), lambda: array.extend(5), lambda: array.append(256),
              lambda: array.center(10, "a"), lambda: b"a" % 1, lambda: "a" % 1):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(array)
