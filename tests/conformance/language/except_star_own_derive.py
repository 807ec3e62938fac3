# except* asks derive() of a group of the program for every part, also for what goes on.
class TE(ExceptionGroup):
    def __new__(cls, msg, excs, stage="?"):
        self = super().__new__(cls, msg, excs)
        self.stage = stage
        return self
    def derive(self, excs):
        print("  derive", [type(e).__name__ for e in excs])
        return TE(self.message, excs, self.stage)
def go(body):
    try: body()
    except BaseException as e: print("->", repr(e), getattr(e, "stage", None), repr(e.__context__), repr(e.__cause__))
    print("--")
def g(): raise TE("g", [ValueError(1), KeyError(2), TE("in", [TypeError(3), ValueError(4)], "inner")], "outer")
def a():
    try: g()
    except* ValueError as e: print("val", repr(e), e.stage)
def b():
    try: g()
    except* ValueError: raise
    except* KeyError: raise RuntimeError("new")
def c():
    try: g()
    except* (ValueError, KeyError): pass
    except* TypeError: raise
def d():
    try: g()
    except* Exception: raise
def e():
    try: g()
    except* OSError: pass
def f():
    try: g()
    except* ValueError as e: raise e
    except* TypeError: raise LookupError from None
def h():
    class Bad(ExceptionGroup):
        def derive(self, excs): raise OSError("derive failed")
    try: raise Bad("b", [ValueError(1), KeyError(2)])
    except* ValueError: pass
def i():
    class Odd(ExceptionGroup):
        def derive(self, excs): return 5
    try: raise Odd("b", [ValueError(1), KeyError(2)])
    except* ValueError: pass
def j():
    try: raise ValueError("naked")
    except* ValueError as e: raise
def k():
    try: raise ValueError("naked")
    except* ValueError as e: raise e
def l():
    try: raise ValueError("naked")
    except* ValueError as e: raise KeyError
def m():
    try:
        try: g()
        finally: print("fin")
    except* ValueError: print("m1")
    except* KeyError: print("m2")
    except* TypeError: print("m3")
    else: print("no")
    finally: print("out")
for fn in (a, b, c, d, e, f, h, i, j, k, l, m): print(fn.__name__); go(fn)
tree = ExceptionGroup("top", [ValueError("a"), TypeError("b")])
print(tree.__traceback__ is None)
try: raise tree
except* TypeError as t: print(t.__traceback__ is not None)
except* Exception as rest: print(repr(rest))
import traceback
print("".join(traceback.format_exception(tree)))
