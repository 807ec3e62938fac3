"""A counter that can be asked for its next value, told to jump, and stopped."""

from inspect import getgeneratorstate as state


def counter(limit):
    print("  counter: started")
    value = 0
    try:
        while value < limit:
            try:
                told = yield value
            except ValueError as error:
                print(f"  counter: {error}, back to 0")
                value = 0
                continue
            value = value + 1 if told is None else told
    finally:
        print("  counter: good night")
    return "reached the limit"


numbers = counter(10)
print("made:", state(numbers))
print("next:", next(numbers))
print("after the first yield:", state(numbers))
print("next:", next(numbers))
print("send(7):", numbers.send(7))
print("throw:", numbers.throw(ValueError("a slip")))
numbers.close()
print("after close:", state(numbers))

short = counter(2)
print(list(short))
again = counter(1)
next(again)
try:
    next(again)
except StopIteration as stop:
    print("returned:", stop.value)
