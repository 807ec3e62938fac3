"""An exception keeps its frames (and their locals) alive -- the classic leak."""
import sys
import traceback

class Big:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print(f"    freed {self.tag}")

def inner(tag):
    data = Big(tag)
    raise ValueError(f"bad {data.tag}")

def outer(tag):
    other = Big(tag + "-outer")
    inner(tag)

print("1. handled at once")
try:
    outer("A")
except ValueError as e:
    print("  in handler:", e)
print("  after handler")

print("2. exception stored")
saved = None
try:
    outer("B")
except ValueError as e:
    saved = e
print("  after handler, saved:", repr(saved))
tb = saved.__traceback__
while tb:
    names = sorted(k for k in tb.tb_frame.f_locals if not k.startswith("__"))
    print("  frame", tb.tb_frame.f_code.co_name, names if tb.tb_next is None else "...")
    tb = tb.tb_next
saved.__traceback__ = None
print("  traceback cleared")

print("3. clear_frames")
try:
    outer("D")
except ValueError as e:
    traceback.clear_frames(e.__traceback__)
    print("  cleared inside handler")
print("  done")

print("4. name deleted after except")
try:
    outer("E")
except ValueError as err:
    pass
try:
    print(err)
except NameError as ne:
    print("  NameError:", ne)

print("5. sys.exc_info")
try:
    try:
        outer("F")
    except ValueError:
        print("  inside:", sys.exc_info()[0].__name__)
        raise KeyError("from handler")
except KeyError as k:
    print("  context:", repr(k.__context__), "suppress:", k.__suppress_context__)
print("  outside:", sys.exc_info())

print("6. raised from a loop")
for i in range(3):
    try:
        outer(f"G{i}")
    except ValueError as e:
        print("  caught", e)
        continue
    finally:
        print("  finally", i)
print("end")
