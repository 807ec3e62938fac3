class AppError(Exception):
    """Base."""

class ConfigError(AppError):
    def __init__(self, key, *, hint=None):
        super().__init__(f"bad config key {key!r}")
        self.key, self.hint = key, hint

def parse(d, k):
    try:
        return int(d[k])
    except KeyError as e:
        raise ConfigError(k, hint="add it") from e
    except ValueError:
        raise ConfigError(k) from None

for d in ({"n": "5"}, {}, {"n": "five"}):
    try:
        print(parse(d, "n"))
    except AppError as e:
        print(f"{type(e).__name__}: {e} hint={e.hint} cause={e.__cause__!r} suppress={e.__suppress_context__} ctx={e.__context__!r}")

def order():
    try:
        print("try")
        return "from try"
    except Exception:
        print("except")
    else:
        print("else")
    finally:
        print("finally")
print(order())

def order2(fail):
    try:
        if fail:
            raise RuntimeError("x")
    except RuntimeError:
        return "except"
    else:
        return "else"
    finally:
        print("finally2", end=" ")
print(order2(True), order2(False))

def override():
    try:
        1 / 0
    finally:
        return "finally wins"
print(override())

try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        [].pop()
except IndexError as e:
    chain, cur = [], e
    while cur:
        chain.append(type(cur).__name__)
        cur = cur.__context__
    print(" <- ".join(chain))

try:
    raise ValueError("a", 1, None)
except (TypeError, ValueError) as e:
    print(e, e.args, repr(e))
try:
    e
except NameError as err:
    print(err)

e = ValueError("noted")
e.add_note("note 1"); e.add_note("note 2")
print(e.__notes__)
try:
    raise "string"
except TypeError as err:
    print(err)
try:
    assert 1 > 2, f"math {'works'}"
except AssertionError as err:
    print(repr(err))
for bad in ("int('x')", "[][1]", "{}['a']", "None.foo", "1 + '1'", "len(5)", "'abc' * 'd'", "undefined", "float('1,5')",
            "(1).bit_length(3)", "[1,2].index(3)", "next(iter([]))", "'a'.index('b')", "a, b = 1, 2, 3", "import nope", "def"):
    try:
        exec(bad)
    except Exception as err:
        print(f"{bad:<22} {type(err).__name__}: {getattr(err, 'msg', err)}")
