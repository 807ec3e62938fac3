import errno
samples = [Exception(), Exception("one"), Exception("a", 2), KeyError("k"), KeyError(), OSError(2, "No such", "file"), OSError("only"), FileNotFoundError(2, "gone", "f"), StopIteration(5), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("no", name="m"), NameError("n", name="x"), AttributeError("a", name="b", obj=5), SyntaxError("s", ("f", 1, 2, "text")), AssertionError("as"), TimeoutError(), ExceptionGroup("g", [ValueError(1), KeyError("z")])]
for error in samples:
    print(type(error).__name__, str(error), repr(error), error.args)
e = OSError(13, "denied", "name")
print(type(e).__name__, e.errno, e.strerror, e.filename, isinstance(e, PermissionError), OSError(errno.EEXIST, "x").__class__.__name__)
print(StopIteration(5).value, SystemExit(3).code, ImportError("no", name="m").name, AttributeError("a", name="b", obj=5).obj, SyntaxError("s", ("f", 1, 2, "t")).lineno)
class Custom(ValueError):
    def __init__(self, code, *, hint=None):
        super().__init__(f"code {code}")
        self.code, self.hint = code, hint
    def __str__(self): return f"{super().__str__()} hint={self.hint}"
try:
    raise Custom(7, hint="try again")
except ValueError as error:
    print(error, error.code, error.args, repr(error))
class Bare(Exception): pass
print(Bare(), repr(Bare()), repr(Bare(1)), str(Bare(1)), str(Bare(1, 2)), Bare("x") == Bare("x"))
for base, errors in ((LookupError, (KeyError, IndexError)), (ArithmeticError, (ZeroDivisionError, OverflowError)), (OSError, (FileNotFoundError, ConnectionError, TimeoutError, BlockingIOError)), (ValueError, (UnicodeError, UnicodeDecodeError)), (Exception, (StopIteration, RuntimeError)), (RuntimeError, (RecursionError, NotImplementedError)), (BaseException, (KeyboardInterrupt, SystemExit, GeneratorExit))):
    print(base.__name__, [issubclass(error, base) for error in errors])
print([c.__name__ for c in FileNotFoundError.__mro__], [c.__name__ for c in ExceptionGroup.__mro__])
def matches(error, *handlers):
    for handler in handlers:
        try:
            raise error
        except handler:
            return handler if isinstance(handler, tuple) else handler.__name__
        except BaseException:
            continue
print(matches(KeyError(1), ValueError, LookupError), matches(ZeroDivisionError(), (KeyError, ArithmeticError)), matches(SystemExit(), Exception, BaseException))
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as error:
    print(error)
