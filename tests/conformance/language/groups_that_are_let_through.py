# What except* leaves over has a context that no traceback shows.
def show(e):
    while e is not None:
        print(" ", repr(e), "cause", repr(e.__cause__), e.__suppress_context__)
        for x in getattr(e, "exceptions", ()): print("    part", repr(x), "<-", repr(x.__context__), repr(getattr(x.__context__, "__context__", None)))
        e = e.__context__
def a():
    try: 1/0
    except BaseException:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(1)])
        except* (ValueError) as eg:
            raise IndexError(7)
def b():
    try: 1/0
    except BaseException:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(1)])
        except* (ValueError, KeyError) as eg:
            raise IndexError(7)
def c():
    try: a()
    finally: raise OSError
def d():
    try: b()
    finally: raise OSError
def e():
    try: 1/0
    except BaseException:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(1)])
        except* (ValueError) as eg:
            pass
def f():
    try: 1/0
    except BaseException:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(1)])
        except* (ValueError) as eg:
            raise
        except* KeyError as eg:
            raise RuntimeError("x") from eg
def g():
    try: 1/0
    except BaseException:
        try:
            raise ValueError(3)
        except* (ValueError) as eg:
            raise KeyError
def h():
    try: 1/0
    except BaseException:
        try:
            raise ValueError(3)
        except* (OSError) as eg:
            raise KeyError
for fn in a, b, c, d, e, f, g, h:
    print(fn.__name__)
    try: fn()
    except BaseException as x: show(x)
