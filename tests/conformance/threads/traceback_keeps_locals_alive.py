# The same through threads, pools, context managers, generators and decorators.
import threading, queue, contextlib, functools
from concurrent.futures import ThreadPoolExecutor, as_completed
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
def bad(n):
    x = N(n); raise ValueError(n)
with ThreadPoolExecutor(1) as ex:
    fs = [ex.submit(bad, c) for c in "ab"]
    for f in as_completed(fs):
        try: f.result()
        except ValueError as e: print(e)
    del f
    print("1"); fs = None
    print("1b")
    try: list(ex.map(bad, "cd"))
    except ValueError as e: print("map", e)
    print("1c")
print("2")
with contextlib.ExitStack() as st:
    st.callback(print, "cb")
    st.enter_context(contextlib.suppress(ValueError))
    bad("e")
print("3")
@contextlib.contextmanager
def cm(n):
    z = N("cm" + n)
    try: yield z
    finally: print("cm out")
try:
    with cm("1"): bad("f")
except ValueError: print("4")
print("4b")
with cm("2"): pass
print("5")
@functools.lru_cache
def cached(n): return bad(n)
try: cached("g")
except ValueError: print("5b")
def deco(fn):
    @functools.wraps(fn)
    def inner(*a):
        i = N("inner")
        try: return fn(*a)
        except ValueError as e:
            raise RuntimeError("wrapped") from e
    return inner
try: deco(bad)("h")
except RuntimeError as e: print("6", e.__cause__)
print("6b")
def gen():
    g = N("gen")
    while True:
        try: yield 1
        except KeyError: print("gen caught")
it = gen(); next(it); it.throw(KeyError); print("7"); del it; print("7b")
class R:
    def __init__(self): self.n = N("attr"); raise ValueError("init")
try: R()
except ValueError: print("8")
print("8b")
def rec(k):
    n = N(f"r{k}")
    if k: rec(k - 1)
    else: raise LookupError
try: rec(2)
except LookupError as e: tb = e.__traceback__
print("9"); del tb; print("9b")
try:
    try: bad("i")
    finally: print("fin"); 
except ValueError: pass
print("10")
try: sorted([1,2], key=lambda k: bad("key%d" % k))
except ValueError: print("11")
try: [bad(c) for c in "j"]
except ValueError: print("12")
class It:
    def __iter__(self): return self
    def __next__(self): n = N("next"); raise StopIteration
for _ in It(): pass
print("13")
try: next(iter(It()))
except StopIteration: print("14")
class W:
    def __enter__(self): self.n = N("w"); return self
    def __exit__(self, t, v, tb): print("exit", t.__name__); return True
with W() as w: bad("k")
print("15"); del w
def outer():
    o = N("outer")
    def inner():
        i = N("inner2"); o; raise ValueError
    try: inner()
    except ValueError: print("16")
outer(); print("16b")
import sys
def exc():
    e1 = N("e1")
    try: bad("l")
    except ValueError: print(sys.exc_info()[0].__name__)
exc(); print("17")
saved = []
def keeper():
    kk = N("keeper")
    try: bad("m")
    except ValueError as e: saved.append(e)
def caller():
    cc = N("caller"); keeper()
caller(); print("18"); saved.clear(); print("18b")
q = queue.Queue()
def run():
    t = N("thread")
    try: bad("n")
    except ValueError as e: q.put(e)
th = threading.Thread(target=run); th.start(); th.join(); print("19"); q.get(); print("19b")
