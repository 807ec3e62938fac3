import builtins
calls = []
real = builtins.__import__
def hook(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    if name == "forbidden":
        raise ImportError("no " + name)
    return real(name, globals, locals, fromlist, level)
builtins.__import__ = hook
import os.path
from os.path import join, split
import os.path as tail
try: import forbidden
except ImportError as e: print(e)
def f():
    import math
    return math.pi
print(f(), calls)
builtins.__import__ = real
import string
print(len(calls), os.path is tail)
class Fake:
    attr = 5
def fake(name, *rest): return Fake
try:
    exec("import anything.at.all\nfrom some.where import attr\nprint(anything, attr)", {"__builtins__": {"__import__": fake, "print": print}})
    exec("from some import nothing", {"__builtins__": {"__import__": fake, "print": print}})
except Exception as e: print(type(e).__name__, e)
