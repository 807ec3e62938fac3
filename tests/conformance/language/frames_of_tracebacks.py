# tb_frame, f_locals, f_lineno and f_back of frames that run, rest or have ended.
import sys, traceback, inspect
def inner(x):
    y = x * 2
    raise RuntimeError(f"bad {y}")
def outer(a):
    b = a + 1
    inner(b)
try:
    outer(1)
except RuntimeError as e:
    tb = e.__traceback__
    while tb:
        f = tb.tb_frame
        if f.f_code.co_name != "<module>":
            print(f.f_code.co_name, f.f_lineno, tb.tb_lineno, f.f_locals, f.f_back.f_code.co_name)
        tb = tb.tb_next
    for f, ln in traceback.walk_tb(e.__traceback__):
        print(f.f_code.co_name, ln)
    print(inspect.trace()[-1].frame.f_locals)
    s = traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__), capture_locals=True)
    print([sorted(fr.locals) for fr in s][1:])
f = sys._getframe()
print(f is sys._getframe(), f.f_lineno)
print(f.f_lineno)
def g():
    fr = sys._getframe()
    z = 1
    print(sorted(fr.f_locals))
    w = 2
    print(sorted(fr.f_locals), fr.f_lineno)
    return fr
fr = g()
print(fr.f_lineno, fr.f_locals["w"])
fr.clear()
print(fr.f_locals)
def gen():
    v = 1
    yield v
    v = 2
    yield v
it = gen(); fr = it.gi_frame
print(fr.f_lineno, fr.f_locals, fr is it.gi_frame)
next(it); print(fr.f_lineno, fr.f_locals); next(it); print(fr.f_lineno, fr.f_locals)
list(it); print(it.gi_frame, fr.f_lineno)
try: sys._getframe().clear()
except RuntimeError as e: print(e)
class C:
    q = 5
    print(sorted(k for k in sys._getframe().f_locals if k[0] != "_"), sys._getframe().f_code.co_name)
def loc():
    p = 1
    del p
    return sys._getframe().f_locals
print(loc())
import weakref
class W: pass
def leak():
    w = W(); r = weakref.ref(w)
    try: 1/0
    except ZeroDivisionError as e: keep = e
    return r
r = leak(); print(r() is None)
import gc; gc.collect(); print(r() is None)
def noleak():
    w = W(); r = weakref.ref(w)
    try: 1/0
    except ZeroDivisionError as e: pass
    return r
print(noleak()() is None)
def h(): raise KeyError("z")
def caller():
    w = W()
    try: h()
    except KeyError as e: return e, weakref.ref(w)
e, r = caller(); print(r() is None); e2 = e.with_traceback(None); print(r() is None)
