# The order of a set of numbers, through a long life of every operation that changes one.
import random

choice = random.Random(7)
numbers = set()
for step in range(1500):
    kind, number = choice.randrange(16), choice.randrange(60)
    other = {choice.randrange(60) for _ in range(choice.randrange(12))}
    if kind < 3:
        numbers.add(number)
    elif kind == 3:
        numbers.discard(number)
    elif kind == 4:
        numbers -= other
    elif kind == 5 and numbers:
        numbers.pop()
    elif kind == 6:
        numbers = numbers | other
    elif kind == 7:
        numbers |= other
    elif kind == 8:
        numbers &= other | numbers if choice.random() < 0.7 else other
    elif kind == 9:
        numbers.symmetric_difference_update(list(other))
    elif kind == 10:
        numbers = set(numbers)
    elif kind == 11:
        numbers = numbers ^ other
    elif kind == 12:
        numbers = numbers & (numbers | other)
    elif kind == 13:
        numbers = numbers - other
    elif kind == 14 and len(numbers) < 6:
        while numbers:
            numbers.pop()
        numbers |= other
    elif kind == 15:
        numbers = set(frozenset(numbers))
    if step % 10 == 0 or len(numbers) > 40:
        print(step, kind, list(numbers))
print(len(numbers))
