"""Ends with an uncaught chained exception."""
import sys

class OrderError(Exception):
    pass

PRICES = {"tea": 2.5, "cake": 4.0}

def price(item):
    return PRICES[item]

def total(order):
    s = 0
    for item, qty in order:
        try:
            s += price(item) * qty
        except KeyError as e:
            raise OrderError(f"cannot price order of {len(order)} lines") from e
    return s

def process(orders):
    for n, o in enumerate(orders, 1):
        print(f"order {n}: ", end="")
        print(f"{total(o):.2f}")

print("opening shop")
try:
    process([
        [("tea", 2), ("cake", 1)],
        [("tea", 1)],
        [("cake", 1), ("coffee", 3)],
        [("tea", 9)],
    ])
finally:
    print("closing shop")
    print("to stderr", file=sys.stderr)
print("never reached")
