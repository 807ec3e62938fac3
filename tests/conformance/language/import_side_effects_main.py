"""Program-level odds and ends: __name__, globals(), main guard, star-args printing, stderr, help text."""
from __future__ import annotations

import builtins
import sys
import types

__all__ = ["main"]
__version__ = "0.1"
_state = {"calls": 0}

def banner(text: str, *, width: int = 30, char: str = "=") -> str:
    return f" {text} ".center(width, char)

def typed(x: UndefinedName, y: list[Foo] = ()) -> Bar:
    return x

def lazy_import():
    import colorsys
    from math import tau as circle
    return [round(v, 3) for v in colorsys.rgb_to_hsv(1, .5, 0)], round(circle, 3)

def shadow(list=(1, 2), len=3):
    return builtins.len(list) + len

def varargs(*args, sep="/", **kw):
    _state["calls"] += 1
    return sep.join(map(str, args)) + (f" {kw}" if kw else "")

def defaults(a, /, b, *c, d=4, **e):
    return locals()

def main(argv=None) -> int:
    print(banner(__name__))
    print(__doc__.split(":")[0], __version__, typed.__annotations__)
    print(lazy_import(), shadow(), varargs(1, 2, *"ab", sep="-", **{"k": 1}), varargs(*[], **{}) == "")
    print(defaults(1, 2, 3, 4, d=5, a=6))
    print(sorted(k for k in globals() if not k.startswith("__"))[:6], "main" in globals(), "argv" in locals())
    print("a", "b", sep="", end="!\n")
    print(1, "two", 3.0, None, [4], sep=" | ", flush=True)
    print(*[], end="[empty]\n")
    print("tab\tsep", "multi\nline", "bell-free", "carriage\rreturn".replace("\r", "<CR>"))
    print("to stderr", file=sys.stderr)
    mod = types.ModuleType("fake", "A fake module.")
    mod.answer = 42
    sys.modules["fake"] = mod
    import fake
    print(fake.answer, fake.__doc__, fake)
    del sys.modules["fake"]
    try:
        import fake as again
    except ModuleNotFoundError as e:
        print(type(e).__name__, e, e.name)
    try:
        from math import no_such_thing
    except ImportError as e:
        print(str(e).split(" (")[0])
    print(types.SimpleNamespace(a=1, b=[2]), sys.byteorder, sys.maxsize.bit_length(), sys.float_info.epsilon, sys.implementation.name, builtins.sum is sum)
    x = 10
    def inner():
        exec("x = 99")
        return x
    print(inner(), eval("x + 1"), (lambda: [x for x in range(3)])(), x)
    if (n := len("walrus")) > 5:
        print("n is", n)
    global created_later
    created_later = True
    assert created_later, "never"
    print(_state, isinstance(main, types.FunctionType), type(print).__name__, type(len).__name__, print.__name__, __name__ == "__main__")
    return 3

if __name__ == "__main__":
    raise SystemExit(main())
