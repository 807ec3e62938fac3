# Printed groups whose members have groups in their own history: which levels share a closing line.
import io
import traceback


def failed(make):
    try:
        make()
    except BaseException as error:
        return error


def handler_fails():
    try:
        raise ExceptionGroup("mixed", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise LookupError("handler failed too")


def nested():
    raise ExceptionGroup("outer", [ExceptionGroup("inner", [KeyError("k")]), OSError("o")])


def nested_last():
    raise ExceptionGroup("outer", [OSError("o"), ExceptionGroup("inner", [KeyError("k")])])


def caused():
    try:
        nested()
    except Exception as error:
        raise ExceptionGroup("later", [RuntimeError("r")]) from error


def many():
    raise ExceptionGroup("many", [ValueError(n) for n in range(18)])


def deep():
    error = ValueError("bottom")
    for n in range(12):
        error = ExceptionGroup(f"level {n}", [error])
    raise error


for make in (handler_fails, nested, nested_last, caused, many, deep):
    error = failed(make)
    for options in ({}, {"limit": 1}, {"limit": 0}, {"limit": -1, "chain": False}):
        print("==", make.__name__, options)
        out = io.StringIO()
        traceback.print_exception(error, file=out, **options)
        print(out.getvalue(), end="")
print("== narrow")
print("".join(traceback.TracebackException.from_exception(
    failed(many), max_group_width=2).format()), end="")
print("".join(traceback.TracebackException.from_exception(
    failed(deep), max_group_depth=2).format()), end="")
