def parse(text):
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return text


print([parse(t) for t in ("1", "2.5", "x", "", " 7 ", "1e3", "0x1")])


class ValidationError(Exception):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field


def validate(user):
    errors = []
    if not user.get("name"): errors.append(ValidationError("name", "is required"))
    age = user.get("age")
    if not isinstance(age, int): errors.append(ValidationError("age", f"must be int, not {type(age).__name__}"))
    elif not 0 <= age < 150: errors.append(ValidationError("age", f"{age} is out of range"))
    if errors: raise ExceptionGroup("invalid user", errors)
    return user


for user in ({"name": "A", "age": 5}, {}, {"name": "B", "age": 200}, {"age": "x"}):
    try:
        print("ok", validate(user))
    except* ValidationError as group:
        print(group.message, [(e.field, str(e)) for e in group.exceptions])


def first_working(*actions):
    problems = []
    for action in actions:
        try:
            return action()
        except Exception as error:
            problems.append(error)
    raise LookupError("nothing worked", problems)


print(first_working(lambda: 1 / 0, lambda: [][0], lambda: "fine"))
try:
    first_working(lambda: 1 / 0, lambda: {}["k"], lambda: int("z"))
except LookupError as error:
    print(error.args[0], [repr(e) for e in error.args[1]])


class Resource:
    def __init__(self, name): self.name, self.open = name, True
    def close(self):
        self.open = False
        print("closed", self.name)
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        self.close()
        return kind is KeyError


for kind in (None, KeyError, ValueError):
    try:
        with Resource(str(kind)) as r:
            if kind: raise kind("inside")
        print("after", r.open)
    except ValueError as error:
        print("outside", error, r.open)


def process(items):
    done, failed = [], {}
    for item in items:
        try:
            result = 10 / item
        except ZeroDivisionError:
            failed[item] = "zero"
        except TypeError as error:
            failed[str(item)] = str(error)
        else:
            done.append(result)
        finally:
            print("tried", item, end="; ")
    print()
    return done, failed


print(process([1, 0, "x", 4, None]))
try:
    try:
        raise ValueError("first")
    except ValueError as error:
        raise RuntimeError("second") from error
except RuntimeError as error:
    chain, e = [], error
    while e: chain.append(f"{type(e).__name__}({e})"); e = e.__cause__
    print(" <- ".join(chain))
assert True, "never"
try:
    assert len([]) > 0, "empty list"
except AssertionError as error:
    print("assertion:", error)
for value in ("10", "abc", None, [1]):
    try:
        print(int(value) + 1)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, "-", error)
errors = {IndexError: lambda: [1][5], KeyError: lambda: {}["a"], AttributeError: lambda: (1).x, NameError: lambda: undefined_thing, TypeError: lambda: "a" + 1, ZeroDivisionError: lambda: 1 % 0, OverflowError: lambda: 2.0 ** 10000, StopIteration: lambda: next(iter(())), UnicodeEncodeError: lambda: "é".encode("ascii"), RecursionError: lambda: (lambda f: f(f))(lambda f: f(f)), ValueError: lambda: [1].index(2), NotImplementedError: lambda: (_ for _ in ()).throw(NotImplementedError("todo"))}
for kind, action in errors.items():
    try:
        action()
    except kind as error:
        print(f"{kind.__name__:<22}{error}")
