"""What the program's own module has of names before its first line, as far as that hangs on no file."""
import types

print(__name__, repr(__package__), __spec__, __doc__, __annotations__)
names = list(globals())
print([name for name in names if name in ("__name__", "__doc__", "__package__", "__loader__", "__spec__")])
print(globals().get("__cached__"), type(__builtins__) is types.ModuleType, __builtins__.__name__)
try:
    from . import sibling
except ImportError as error:
    print(type(error).__name__, error)
total: int = 3
print(__annotations__, repr(types.ModuleType("made").__package__))
