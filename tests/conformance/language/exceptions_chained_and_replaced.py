# Exception handling in depth. The script ends with an uncaught, chained exception.
import traceback


class ConfigError(Exception):
    """Raised when the configuration is broken."""
    def __init__(self, key, *args):
        super().__init__(key, *args)
        self.key = key

    def __str__(self):
        return f"bad config key {self.key!r}"


def parse_port(cfg):
    try:
        return int(cfg["port"])
    except KeyError as e:
        raise ConfigError("port", "missing") from e
    except ValueError:
        raise ConfigError("port")


def flow(n):
    print(f"flow({n}):", end=" ")
    try:
        print("try", end=" ")
        if n == 1: raise ValueError("one")
        if n == 2: return "returned from try"
        result = 10 / n
    except ZeroDivisionError as e:
        print("except", e, end=" ")
        result = None
    except (ValueError, TypeError) as e:
        print("handled", repr(e), end=" ")
        result = "err"
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return result

for n in (0, 1, 2, 4):
    print(flow(n))

print(parse_port({"port": "80"}))
for cfg in ({}, {"port": "http"}):
    try:
        parse_port(cfg)
    except ConfigError as e:
        print(e, "|", repr(e), "|", e.args)
        print("  cause:  ", repr(e.__cause__))
        print("  context:", repr(e.__context__), e.__suppress_context__)

try:
    try:
        [][0]
    except IndexError:
        raise RuntimeError("hidden context") from None
except RuntimeError as e:
    print(e, e.__cause__, repr(e.__context__), e.__suppress_context__)

e = ValueError("with notes")
e.add_note("first note")
e.add_note("second note")
print(e.__notes__)
print("".join(traceback.format_exception_only(type(e), e)), end="")

def override():
    for i in range(3):
        try:
            1 / 0
        finally:
            if i == 1:
                return f"swallowed at {i}"
            continue

print(override())
print(ConfigError.__mro__[1:3], ConfigError.__doc__)
print(issubclass(KeyError, LookupError), issubclass(ConfigError, ArithmeticError))
try:
    assert 1 + 1 == 3, "math is broken"
except AssertionError as err:
    print("assert:", err)
try:
    err
except NameError as ne:
    print(ne, ne.name)
print("and now the end:")
parse_port({"port": "eighty"})
