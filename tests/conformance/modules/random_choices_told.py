"""What choices() says of weights that it cannot use."""
import random

for call in (lambda: random.choices([1, 2], 3), lambda: random.choices([1, 2], weights=[1]),
             lambda: random.choices([1, 2], [1, 2], cum_weights=[1, 2]),
             lambda: random.choices([1, 2], [0, 0]),
             lambda: random.choices([1, 2], [1, float('inf')]),
             lambda: random.choices([1, 2], weights=2.5)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
