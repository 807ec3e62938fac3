import asyncio, weakref, contextvars, threading, queue, random, functools, itertools
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P(property):
    def __init__(self, fget=None, *, label="x"):
        super().__init__(fget)
        self.label = label
class C:
    @P
    def a(self): return 1
    def _b(self): return 2
    b = P(_b, label="bee")
t(lambda: (C().a, C().b, C.__dict__['b'].label))
class SM(staticmethod):
    def __init__(self, f, extra=1):
        super().__init__(f); self.extra = extra
class CM(classmethod):
    def __init__(self, f):
        super().__init__(f); self.z = 3
class D:
    @SM
    def s(x): return x
    @CM
    def c(cls): return cls.__name__
t(lambda: (D.s(2), D().c(), D.__dict__['s'].extra, D.__dict__['c'].z))
class R(weakref.ref):
    def __init__(self, ob, callback=None, **annotations):
        super().__init__(ob, callback)
        self.counter = 0
        for k, v in annotations.items(): setattr(self, k, v)
    def __call__(self):
        ob = super().__call__()
        if ob is not None: self.counter += 1
        return ob
class O: pass
o = O()
t(lambda: R(o, a=3).a)
class En(enumerate):
    pass
t(lambda: list(En("ab")))
class L(asyncio.Lock):
    def __init__(self, name):
        super().__init__(); self.name = name
class Q(asyncio.Queue):
    def __init__(self, name, **k):
        super().__init__(**k); self.name = name
class S(asyncio.Semaphore):
    def __init__(self, name, value):
        super().__init__(value); self.name = name
class F(asyncio.Future):
    def __init__(self, tag):
        super().__init__(); self.tag = tag
class T(asyncio.Task):
    def __init__(self, coro, *, tag, **k):
        super().__init__(coro, **k); self.tag = tag
class Ev(asyncio.Event):
    def __init__(self, a): super().__init__(); self.a = a
class Co(asyncio.Condition):
    def __init__(self, a): super().__init__(); self.a = a
class PQ(asyncio.PriorityQueue):
    def __init__(self, a, size): super().__init__(size); self.a = a
async def main():
    l = L("l")
    async with l: print(l.name, l.locked())
    q = Q("q", maxsize=2); await q.put(1); print(q.name, q.maxsize, q.qsize())
    s = S("s", 3); await s.acquire(); print(s.name, s)
    f = F("f"); f.set_result(3); print(await f, f.tag)
    async def w(): return 7
    x = T(w(), tag="tt", name="nn"); print(x.get_name(), x.tag, await x)
    e = Ev(1); e.set(); print(await e.wait(), e.a)
    c = Co(2)
    async with c: c.notify()
    print(c.a)
    p = PQ(1, 2); await p.put(3); await p.put(1); print(p.a, await p.get())
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **k: T(coro, loop=loop, tag="fac", **k))
    y = asyncio.create_task(w(), name="zz"); print(y.tag, await y, y.get_name())
asyncio.run(main())
class X(ValueError):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
t(lambda: repr(X(1, "m")))
class G(ExceptionGroup):
    def __new__(cls, errs, code):
        o = super().__new__(cls, "grp", errs); o.code = code; return o
    def __init__(self, errs, code): pass
t(lambda: repr(G([ValueError(1)], 5)))
class I(int):
    def __new__(cls, v, unit): o = super().__new__(cls, v); o.unit = unit; return o
    def __init__(self, v, unit): super().__init__(); self.k = 1
t(lambda: (I(3, "m") + 1, I(3, "m").unit))
class St(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
    def __init__(self, v): self.raw = v
t(lambda: (St("a"), St("a").raw))
class Pa(functools.partial):
    def __init__(self, f, *a): self.n = len(a)
t(lambda: (Pa(max, 1, 2)(3), Pa(max, 1).n))
class M(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.n = len(self)
t(lambda: M([(1,2)], b=3).n)
class Th(threading.Thread):
    def __init__(self, n): super().__init__(name=n); self.r = None
    def run(self): self.r = 1
th = Th("a"); th.start(); th.join(); print(th.name, th.r)
class Rn(random.Random):
    def __init__(self, s, k): super().__init__(s); self.k = k
print(Rn(1, 2).random())
class B(bytearray):
    def __init__(self, n): super().__init__(b'ab'*n); self.n = n
t(lambda: B(3))
class B2(bytes):
    def __new__(cls, n): return super().__new__(cls, b'x'*n)
    def __init__(self, n): self.n = n
t(lambda: (B2(3), B2(3).n))
class Tu(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __init__(self, *a): self.n = len(a)
t(lambda: (Tu(1,2), Tu(1,2).n))
class FS(frozenset):
    def __init__(self, x): self.n = 1
t(lambda: FS([1]))
class Ty(type):
    def __init__(cls, n, b, d): super().__init__(n, b, d); cls.reg = n
class Z(metaclass=Ty): pass
print(Z.reg)
class FL(float):
    def __init__(self, v): self.v = v
t(lambda: FL(2.5)*2)
class Loc(threading.local):
    def __init__(self, a): self.a = a
print(Loc(3).a)
class Qq(queue.Queue):
    def __init__(self, a): super().__init__(3); self.a = a
print(Qq(1).maxsize)
