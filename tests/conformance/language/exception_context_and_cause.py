def chain(error):
    parts = []
    while error is not None:
        mark = "cause" if error.__cause__ else "hidden" if error.__suppress_context__ else "context" if error.__context__ else "end"
        parts.append(f"{type(error).__name__}({error}) {mark}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " <- ".join(parts)
def attempt(function):
    try:
        function()
    except Exception as error:
        print(function.__name__, chain(error))
def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
def explicit():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("from") from error
def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("alone") from None
def from_class():
    raise ValueError("x") from KeyError
def in_finally():
    try:
        raise KeyError("body")
    finally:
        raise ValueError("finally")
def reraised():
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise ValueError("b")
    except ValueError as error:
        raise
def in_else():
    try:
        pass
    except KeyError:
        pass
    else:
        raise ValueError("else")
def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
def nested_handlers():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        except ValueError:
            pass
        raise TypeError(3)
for function in (implicit, explicit, suppressed, from_class, in_finally, reraised, in_else, cycle, nested_handlers):
    attempt(function)
def bad_raises():
    for thing in (5, "text", int, None, [ValueError]):
        try:
            raise thing
        except TypeError as error:
            print(error)
    try:
        raise ValueError from 5
    except TypeError as error:
        print(error)
    try:
        raise
    except RuntimeError as error:
        print(error)
bad_raises()
import sys
print(sys.exc_info())
try:
    raise KeyError("now")
except KeyError:
    print(sys.exc_info()[0], sys.exc_info()[1])
print(sys.exc_info())
error = ValueError("with notes")
error.add_note("one")
error.add_note("two")
print(error.__notes__, error.args, repr(error), error.with_traceback(None) is error)
try:
    error.add_note(5)
except TypeError as wrong:
    print(wrong)


# What is thrown into a generator keeps its context, whatever its driver handles.
from contextlib import ExitStack, contextmanager
@contextmanager
def ctx(exc):
    try:
        yield
    finally:
        raise exc
e1,e2,e3,e4=[Exception(i) for i in (1,2,3,4)]
try:
    with ExitStack() as s:
        s.enter_context(ctx(e4)); s.enter_context(ctx(e3)); s.enter_context(ctx(e2))
        raise e1
except Exception as e:
    while e: print(e); e=e.__context__
e1,e2,e3,e4=[Exception(i) for i in (1,2,3,4)]
try:
    with ctx(e4), ctx(e3), ctx(e2):
        raise e1
except Exception as e:
    while e: print(e); e=e.__context__
e1,e2,e3,e4=[Exception(i) for i in (1,2,3,4)]
def g():
    try: yield
    finally: raise e3
x=g(); next(x)
try:
    try: raise e1
    except Exception:
        try: x.throw(e2)
        except Exception as e:
            while e: print(e); e=e.__context__
except Exception as e: print('outer', e)
