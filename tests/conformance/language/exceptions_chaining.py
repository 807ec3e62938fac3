class AppError(Exception):
    """Base."""


class ConfigError(AppError):
    def __init__(self, key, *, hint=None):
        self.key = key
        self.hint = hint
        super().__init__(key)

    def __str__(self):
        return f"bad config key {self.key!r}" + (f" ({self.hint})" if self.hint else "")


def load(raw):
    try:
        return int(raw["port"])
    except KeyError as e:
        raise ConfigError("port", hint="missing") from e
    except ValueError:
        raise ConfigError("port")
    except TypeError:
        raise ConfigError("port") from None


def chain(e):
    while e:
        yield f"{type(e).__name__}: {e}"
        if e.__cause__:
            yield "caused by"
            e = e.__cause__
        elif e.__context__ and not e.__suppress_context__:
            yield "during"
            e = e.__context__
        else:
            return


for raw in ({"port": "80"}, {}, {"port": "http"}, None):
    try:
        print("port", load(raw))
    except AppError as e:
        print(" / ".join(chain(e)))
        print("  args", e.args, "repr", repr(e), "hint", e.hint)


def order(n):
    try:
        print("try", n)
        if n == 1:
            return "returned"
        if n == 2:
            raise RuntimeError("boom")
    except RuntimeError as e:
        print("except", e)
        return "handled"
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"


print([order(n) for n in range(3)])


e = ValueError("bad", 42)
e.add_note("note one")
print(str(e), repr(e), e.args, e.__notes__)
try:
    raise e from OSError(2, "No such file")
except Exception as err:
    print(repr(err.__cause__), err.__cause__.errno, err.__cause__.strerror, type(err.__cause__).__name__)
try:
    raise "string"
except TypeError as t:
    print(t)
print(issubclass(ZeroDivisionError, ArithmeticError), KeyError.__mro__[1:-1])
load({"port": "https"})
