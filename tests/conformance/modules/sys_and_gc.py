import gc
import sys

print(sys.version_info[:3], sys.version_info >= (3, 8), sys.version_info.major, sys.version.split()[0], sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.platform in ("linux", "darwin", "win32"), sys.implementation.name, sys.hexversion == 0x030b07f0)
print(len(sys.argv), sys.modules["sys"] is sys, "__main__" in sys.modules, sys.exc_info(), sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit if hasattr(sys, "int_info") else "", sys.maxunicode, sys.getdefaultencoding(), type(sys.stdout).__name__, sys.stdout.encoding.lower())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None, tb.tb_lineno)
print(sys.exc_info())
sys.stdout.write("written\n")
sys.stderr.write("to stderr\n")
sys.stdout.flush()
print(sys.intern("abc") is sys.intern("abc"), callable(sys.exit), sys.getrefcount(object()))


def who(): return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe().f_lineno


def caller(): return who()


print(caller())
for args in [(), (0,), (3,), ("msg",), (None,), ([1],), (True,)]:
    try:
        sys.exit(*args)
    except SystemExit as error:
        print(repr(error.code), error.args)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), type(gc.collect()).__name__, gc.get_count() is not None, gc.get_threshold() is not None)


class Node: pass


a, b = Node(), Node()
a.other, b.other = b, a
import weakref
r = weakref.ref(a)
del a, b
print(r() is not None, gc.collect() > 0, r() is None)


class Capture:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): pass


old, sys.stdout = sys.stdout, Capture()
print("captured", 1)
captured, sys.stdout = sys.stdout, old
print(captured.parts)
sys.stdout = sys.__stdout__


def hook(kind, value, tb): print("hook:", kind.__name__, value)


sys.excepthook = hook
sys.displayhook("shown")
sys.displayhook(None)
raise ValueError("goes to the hook")
