"""Python 3.11 exception groups and except*."""


class ValidationError(Exception):
    pass


class FieldError(ValidationError):
    def __init__(self, field, msg):
        super().__init__(f"{field}: {msg}")
        self.field = field


def validate(form):
    errors = []
    if not form.get("name"):
        errors.append(FieldError("name", "required"))
    try:
        age = int(form.get("age", ""))
        if age < 0:
            errors.append(FieldError("age", "negative"))
    except ValueError as e:
        errors.append(e)
    if "@" not in form.get("email", "@"):
        errors.append(FieldError("email", "no @"))
    if form.get("extra") is not None:
        errors.append(TypeError("extra not allowed"))
    if errors:
        raise ExceptionGroup("form is invalid", errors)
    return "valid"


forms = [
    {"name": "Ann", "age": "31"},
    {"age": "-4"},
    {"name": "Bob", "age": "x", "email": "bob.example.com"},
    {"name": "", "age": "", "extra": 1},
]
for form in forms:
    print("form:", form)
    try:
        print(" ", validate(form))
    except* FieldError as eg:
        print("  fields:", [e.field for e in eg.exceptions], "|", eg.message, type(eg).__name__)
    except* ValueError as eg:
        print("  values:", eg.exceptions)
    except* TypeError as eg:
        print("  types:", repr(eg))

nested = ExceptionGroup("outer", [
    OSError("disk"),
    ExceptionGroup("inner", [KeyError("k"), IndexError("i"), ValueError("v")]),
])
print(nested, len(nested.exceptions))
match, rest = nested.split(LookupError)
print("match:", repr(match))
print("rest: ", repr(rest))
print("sub:  ", repr(nested.subgroup(lambda e: isinstance(e, ValueError))), nested.subgroup(ZeroDivisionError))

def leaves(exc, depth=0):
    if isinstance(exc, BaseExceptionGroup):
        yield depth, str(exc)
        for e in exc.exceptions:
            yield from leaves(e, depth + 1)
    else:
        yield depth, repr(exc)

for depth, text in leaves(nested):
    print("  " * depth + "- " + text)

try:
    try:
        raise KeyError("plain")
    except* LookupError as eg:
        print("naked exception wrapped:", repr(eg))
        raise RuntimeError("from handler")
except* RuntimeError as eg:
    print("outer got:", repr(eg), repr(eg.exceptions[0].__context__))

for bad in ([], ["not exc"], [KeyboardInterrupt()]):
    try:
        print(repr(ExceptionGroup("bad", bad)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError(1)])).__name__, type(BaseExceptionGroup("b", [SystemExit(1)])).__name__)

try:
    raise nested
except* OSError:
    print("the OSError is handled, the rest goes on")
