import io
import traceback


def inner(): return 1 / 0


def outer():
    try:
        inner()
    except ZeroDivisionError as error:
        raise ValueError("wrapped") from error


try:
    outer()
except ValueError as error:
    print(traceback.format_exc())
    lines = traceback.format_exception(error)
    print(len(lines), lines[-1], end="")
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
    summary = traceback.extract_tb(error.__traceback__)
    print([(f.name, f.lineno, f.line) for f in summary], len(summary))
    out = io.StringIO()
    traceback.print_exception(error, file=out)
    print(out.getvalue() == "".join(lines))
    traceback.print_exc(file=out, limit=1)
    print(out.getvalue().count("ValueError"))
    traceback.print_tb(error.__traceback__, file=out)
    print("".join(traceback.format_tb(error.__traceback__)), end="")
    te = traceback.TracebackException.from_exception(error)
    print("".join(te.format()) == "".join(lines), str(te), te.exc_type.__name__)


def show_stack():
    return [f.name for f in traceback.extract_stack()][-2:], traceback.format_stack()[-1].split("\n")[0].strip()


print(show_stack())
try:
    raise KeyError("k")
except KeyError:
    traceback.print_exc()
try:
    try:
        raise TypeError("a")
    except TypeError:
        raise KeyError("b")
except KeyError as error:
    print("".join(traceback.format_exception(error)), end="")
    print("".join(traceback.format_exception(error, chain=False)), end="")
e = ValueError("never raised")
print(traceback.format_exception(e), traceback.format_exception_only(KeyError("q")), traceback.format_exc())
class Odd(Exception):
    def __str__(self): return ""
print(traceback.format_exception_only(Odd()), traceback.format_exception_only(SyntaxError("bad syntax")), traceback.format_exception_only(None, None) if False else "")
