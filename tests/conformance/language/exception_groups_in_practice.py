def validate(form):
    errors = []
    if not form.get("name"):
        errors.append(ValueError("name is required"))
    if not isinstance(form.get("age"), int):
        errors.append(TypeError(f"age must be int, not {type(form.get('age')).__name__}"))
    elif form["age"] < 0:
        errors.append(ValueError("age must not be negative"))
    if "email" in form and "@" not in form["email"]:
        errors.append(ExceptionGroup("email", [ValueError("no @"), KeyError("domain")]))
    if errors:
        raise ExceptionGroup("form is invalid", errors)
    return "ok"


forms = [
    {"name": "Ann", "age": 30},
    {"name": "", "age": -1},
    {"age": "x", "email": "foo"},
]
for form in forms:
    print("checking", form)
    try:
        print(validate(form))
    except* ValueError as eg:
        print("  values:", eg, [str(e) for e in eg.exceptions])
    except* TypeError as eg:
        print("  types:", repr(eg))
    except* KeyError as eg:
        print("  keys:", eg.exceptions)
    else:
        print("  fine")
    finally:
        print("  done")


def walk(eg, depth=0):
    print("  " * depth + f"{type(eg).__name__}: {eg}")
    for e in eg.exceptions:
        if isinstance(e, BaseExceptionGroup):
            walk(e, depth + 1)
        else:
            print("  " * (depth + 1) + repr(e))


tree = ExceptionGroup("top", [
    ValueError(1),
    ExceptionGroup("mid", [TypeError("t"), ValueError(2), ExceptionGroup("low", [OSError(13, "denied")])]),
])
walk(tree)
match, rest = tree.split(ValueError)
walk(match)
walk(rest)
print(tree.subgroup(KeyError), tree.subgroup(lambda e: isinstance(e, OSError)))
try:
    ExceptionGroup("empty", [])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("x", [1])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("x", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [SystemExit()])).__name__)
try:
    try:
        raise ValueError("plain")
    except* ValueError as eg:
        print("wrapped", repr(eg))
        raise KeyError("new")
except* KeyError as eg:
    print(repr(eg))
