def show(eg, pre=""):
    if isinstance(eg, BaseExceptionGroup):
        print(f"{pre}{eg.message} [{type(eg).__name__}]")
        for e in eg.exceptions:
            show(e, pre + "    ")
    else:
        print(f"{pre}{type(eg).__name__}({eg})")

def make():
    return ExceptionGroup("top", [
        ValueError("v1"),
        ExceptionGroup("nested", [TypeError("t1"), ValueError("v2"), OSError(5, "io")]),
        KeyError("k1"),
    ])

eg = make()
show(eg)
print(str(eg), "|", repr(eg.subgroup(KeyError)))
m, r = eg.split(lambda e: "1" in str(e))
show(m, "m: ")
show(r, "r: ")
print(eg.subgroup(ZeroDivisionError))

try:
    raise make()
except* ValueError as g:
    print("values:")
    show(g, "  ")
except* (TypeError, KeyError) as g:
    print("types/keys:")
    show(g, "  ")
except* Exception as g:
    print("rest:")
    show(g, "  ")
else:
    print("never")
finally:
    print("finally")

try:
    try:
        raise make()
    except* ValueError:
        raise RuntimeError("from handler")
except ExceptionGroup as g:
    show(g, "> ")

try:
    raise ValueError("plain")
except* ValueError as g:
    print(repr(g))

for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]),
            lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, repr(BaseExceptionGroup("b", [KeyboardInterrupt()])))

class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message, excs)
a, b = MyGroup("mine", [ValueError(1), TypeError(2)]).split(ValueError)
print(repr(a), repr(b))
