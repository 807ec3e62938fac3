import sys


def split():
    try:
        raise ExceptionGroup("several", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3)])])
    except* ValueError as group:
        print("values", group.exceptions)
    except* TypeError as group:
        print("types", group.exceptions)
    print("handled now:", sys.exc_info()[0])


split()
try:
    try:
        raise ExceptionGroup("left over", [KeyError("a"), OSError("b")])
    except* KeyError:
        print("key")
except ExceptionGroup as rest:
    print(repr(rest))


async def no_matter():
    pass


def plain():
    return no_matter()


annotated: int = 3
print(annotated, __annotations__)
