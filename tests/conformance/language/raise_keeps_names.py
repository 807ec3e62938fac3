"""A name that is raised is still bound where it is handled, and in what is cleaned up."""


def raised(exc):
    try:
        raise exc
    except ValueError:
        print("handling", repr(exc))
    finally:
        print("at last", repr(exc))


def chained(exc, cause):
    try:
        raise exc from cause
    except KeyError as caught:
        print(caught is exc, exc.__cause__ is cause, repr(cause))


def class_raised(kind, cause):
    try:
        raise kind from cause
    except kind as caught:
        print(kind.__name__, repr(caught), repr(caught.__cause__), cause)


def in_a_loop(exc):
    for attempt in range(3):
        try:
            raise exc
        except OSError:
            print("attempt", attempt, exc)
    return exc


def generator(exc):
    try:
        yield 1
        raise exc
    finally:
        print("closing with", exc)


raised(ValueError(3))
chained(KeyError("k"), IndexError("i"))
class_raised(TypeError, None)
class_raised(TypeError, ValueError)
print(in_a_loop(OSError("busy")))
try:
    list(generator(LookupError("lost")))
except LookupError as error:
    print(error)
