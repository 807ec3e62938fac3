import sys


def fail():
    raise ValueError("one")


try:
    fail()
except ValueError as error:
    kept = error
    print(error.__traceback__ is error.__traceback__, error.__traceback__ is sys.exc_info()[2])
    print(error.__traceback__.tb_next is error.__traceback__.tb_next,
          error.__traceback__ is error.__traceback__.tb_next)
    first = error.__traceback__
try:
    fail()
except ValueError as error:
    print(error.__traceback__ is first, error.__traceback__ is not first, error.__traceback__ is None)
print(kept.__traceback__ is first, kept.with_traceback(first).__traceback__ is first)
try:
    raise kept
except ValueError as error:
    print(error.__traceback__ is first, error.__traceback__.tb_next is first)
try:
    raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
except ExceptionGroup as group:
    some, rest = group.split(ValueError)
    print(some.__traceback__ is group.__traceback__, rest.__traceback__ is group.__traceback__)
