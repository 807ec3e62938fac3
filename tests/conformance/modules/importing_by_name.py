import importlib, sys, types
math = importlib.import_module("math")
print(math.floor(2.5), sys.modules["math"] is math, __import__("string").digits, __import__("os.path").__name__, __import__("os.path", fromlist=["join"]).join("a", "b"))
fake = types.ModuleType("fake", "Made here.")
fake.answer = 42
sys.modules["fake"] = fake
import fake as found
from fake import answer
print(found.answer, answer, found.__doc__, fake.__name__)
for call in (lambda: importlib.import_module("no_such"), lambda: __import__(""), lambda: fake.nothing):
    try:
        call()
    except (ImportError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    from math import nope
except ImportError as error:
    print(error.name)
try:
    import missing.part
except ModuleNotFoundError as error:
    print(error, error.name)

for name in ("os.paths", "json.nope", "math.x", "_stacks", "_inspect", "_files"):
    try:
        __import__(name)
    except ImportError as e:
        print(type(e).__name__, e, e.name)
