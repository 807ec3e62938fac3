def show(group, depth=0):
    print("  " * depth + repr(group))
    if isinstance(group, BaseExceptionGroup):
        for e in group.exceptions: show(e, depth + 1)


def attempt(errors):
    try:
        raise ExceptionGroup("many", errors)
    except* ValueError as eg:
        print("values", [str(e) for e in eg.exceptions], type(eg).__name__)
    except* (TypeError, KeyError) as eg:
        print("types or keys", eg.exceptions)
    except* OSError:
        print("os")
    else:
        print("else")
    finally:
        print("finally")


attempt([ValueError(1), TypeError(2), ValueError(3)])
try:
    attempt([ValueError(1), ExceptionGroup("nested", [ValueError(2), RuntimeError("left")])])
except ExceptionGroup as rest:
    show(rest)
try:
    try:
        raise ValueError("single")
    except* ValueError as eg:
        print(eg.exceptions, repr(eg.message))
finally:
    print("done")
eg = ExceptionGroup("top", [ValueError("v"), ExceptionGroup("mid", [KeyError("k"), ValueError("w")]), OSError("o")])
match, rest = eg.split(ValueError)
show(match)
show(rest)
print(eg.subgroup(KeyError), eg.subgroup(lambda e: "w" in str(e)), eg.split(MemoryError)[0], eg.derive([ValueError()]), str(eg), eg.args[0])
eg.add_note("a note")
print(eg.subgroup(OSError).__notes__, isinstance(eg, Exception), type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)


class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + "!", excs)


show(MyGroup("mine", [ValueError(1), TypeError(2)]).subgroup(TypeError))
for bad in ["try: pass\nexcept* ExceptionGroup: pass", "try:\n raise ValueError\nexcept* ExceptionGroup: pass", "try:\n raise ValueError\nexcept* 5: pass", "try: pass\nexcept ValueError: pass\nexcept* TypeError: pass", "for i in [1]:\n try: pass\n except* ValueError: break"]:
    try:
        exec(bad)
        print("ok")
    except (TypeError, SyntaxError) as e:
        print(type(e).__name__, e)
