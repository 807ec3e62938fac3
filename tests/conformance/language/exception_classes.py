class AppError(Exception):
    """Base."""


class Coded(AppError):
    def __init__(self, code, message="none"):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class Plain(AppError):
    def __init__(self, a, b):
        self.a, self.b = a, b


try:
    raise Coded(7, "bad thing")
except AppError as error:
    print(error, repr(error), error.args, error.code, AppError.__doc__)
p = Plain(1, 2)
print(p, repr(p), p.args, str(AppError("x", "y")), Coded(1))
hierarchy = [BaseException, Exception, ArithmeticError, ZeroDivisionError, OverflowError, LookupError, IndexError, KeyError, OSError, FileNotFoundError, ConnectionResetError, TimeoutError, ValueError, UnicodeDecodeError, RuntimeError, RecursionError, NotImplementedError, StopIteration, StopAsyncIteration, GeneratorExit, KeyboardInterrupt, SystemExit, ImportError, ModuleNotFoundError, NameError, UnboundLocalError, AttributeError, TypeError, SyntaxError, IndentationError, Warning, DeprecationWarning, UserWarning, AssertionError, MemoryError, BufferError, EOFError, ExceptionGroup, BaseExceptionGroup]
for kind in hierarchy:
    print(kind.__name__, [b.__name__ for b in kind.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError, TimeoutError.__module__)
for args in [(), ("msg",), (2, "No such file"), (2, "No such file", "name.txt"), (2, "text", "a", None, "b"), (13, "denied"), (17, "exists", "f")]:
    error = OSError(*args)
    print(type(error).__name__, repr(error), "|", error, "|", error.errno, error.strerror, error.filename, error.args)
error = ImportError("nope", name="mod", path="p")
print(error, error.name, error.path, error.msg, repr(error))
error = NameError("n", name="nn")
print(error.name, repr(error), AttributeError("a", name="x", obj=5).obj)
stop = StopIteration(1, 2)
print(stop.value, stop.args, SystemExit(3).code, SystemExit().code, SystemExit("a", "b").code)
print(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why"), repr(UnicodeEncodeError("ascii", "é", 0, 1, "no")))
for call in [lambda: ValueError(x=1), lambda: Coded(), lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup(5, [ValueError()])]:
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


class Retry(Coded, LookupError):
    pass


try:
    raise Retry(1, "r")
except LookupError as error:
    print("as lookup", error, isinstance(error, Coded))


class Weird(Exception):
    def __repr__(self): return "weird repr"
    def __eq__(self, other): return True


print(Weird(), repr(Weird()), [Weird()], ValueError("x") == ValueError("x"), Weird() == 5, hash(ValueError("x")) is not None)
x = ValueError("mutable")
x.args = ("changed", 1)
x.extra = "attribute"
print(x, x.extra, x.__dict__)
