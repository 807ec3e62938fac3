import builtins
try: print(eval("len('abc')", {"__builtins__": {"len": lambda s: s.upper()}}))
except Exception as e: print(type(e).__name__, e)
try: eval("sum([1])", {"__builtins__": {}})
except NameError as e: print(e)
try: exec("print(1)", {"__builtins__": {}})
except NameError as e: print(e)
g = {"__builtins__": {"print": print}}
exec("def f(): print('f'); return len('x')", g)
try: g["f"]()
except NameError as e: print(e)
g = {}
exec("x = len('ab')", g); print(g["x"], "__builtins__" in g, type(g["__builtins__"]).__name__)
import math
print(sorted([2, math.nan, 1, 0]), sorted([{1}, {2}, {1,2}, set()]), sorted([(math.nan,1),(0,2)]))
print(sorted([3.5, math.nan, 1.5], reverse=True))
print(__builtins__ is builtins, hash(b"a") == hash("a"))
names = {"x": 3, "abs": abs}
print(eval("abs(-x) + 1", {"__builtins__": {}}, names))
for text in ("__import__('os')", "open('f')", "[y for y in (1, 2)]", "(lambda: len('a'))()", "x.__class__.__name__"):
    try: print(text, eval(text, {"__builtins__": {}}, names))
    except Exception as e: print(text, type(e).__name__, e)
for text in ("import os", "from math import pi", "def f(): return min(1, 2)\nf()", "print(1)", "raise ValueError(1)", "y = [1, 2]\nfor i in y: pass"):
    try: exec(text, {"__builtins__": {}}); print(text.split()[0], "fine")
    except Exception as e: print(text.split()[0], type(e).__name__, e)
try: exec("import math; print(math.pi)", {"__builtins__": {"__import__": __import__, "print": print}})
except Exception as e: print(e)
