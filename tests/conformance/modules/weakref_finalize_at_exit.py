# weakref.finalize: the recommended alternative to __del__
import atexit
import weakref

class TempDir:
    count = 0

    def __init__(self):
        TempDir.count += 1
        self.name = f"/tmp/fake{TempDir.count}"
        self._finalizer = weakref.finalize(self, self._cleanup, self.name, why="implicit")

    @staticmethod
    def _cleanup(name, why):
        print(f"cleanup {name} ({why})")
        return f"removed {name}"

    def remove(self):
        return self._finalizer()

    @property
    def removed(self):
        return not self._finalizer.alive

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        print("exit", exc[0].__name__ if exc[0] else None)
        self.remove()

t = TempDir()
print("removed?", t.removed)
print("explicit:", t.remove())
print("removed?", t.removed)
print("again:", t.remove())

with TempDir() as name:
    print("using", name)

try:
    with TempDir() as name:
        raise OSError(28, "No space left on device", name)
except OSError as e:
    print("caught:", e, "| errno", e.errno, "| filename", e.filename)

t = TempDir()
obj, func, args, kwargs = t._finalizer.peek()
print(obj is t, func.__qualname__, args, kwargs)
obj, func, args, kwargs = t._finalizer.detach()
print("detached:", args, "alive:", t._finalizer.alive, "peek:", t._finalizer.peek())
del t, obj
print("no cleanup was printed")

# those left run at exit, newest first, if atexit is true
one, two, three = TempDir(), TempDir(), TempDir()
two._finalizer.atexit = False
print([x._finalizer.atexit for x in (one, two, three)])

@atexit.register
def goodbye():
    print("goodbye", one.removed, two.removed, three.removed)

def broken(x):
    raise ValueError(f"broken finalizer {x}")

class Thing:
    pass

thing = Thing()
f = weakref.finalize(thing, broken, 1)
try:
    f()
except ValueError as e:
    print("called by hand it raises:", e)
print("alive after failing:", f.alive)
print("end of main")
