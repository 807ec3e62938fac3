# One starred argument is gone over behind the keywords, several in front of them.
def t(x):
    print("t", x); return x
def g(n):
    for i in range(n):
        print("g", i); yield i
def f(*a, **k): print(a, k)
f(*g(2), k=t(1))
f(t(0), *g(2), k=t(1))
f(*g(2), *g(1), k=t(1))
f(*g(2), **{"a": t(3)})
f(*g(2), a=t(1), **{"b": t(3)})
f(*t([1, 2]), k=t(1))
class C:
    def m(self, *a, **k): print(a, k)
C().m(*g(2), k=t(1))
try: f(*5, k=t(1))
except TypeError as e: print(e)
try: f(*g(1), **5)
except TypeError as e: print(e)
try: C().m(*5, k=t(1))
except TypeError as e: print(e)
try: f(*5)
except TypeError as e: print(e)
async def co(*a, **k): return a, k
async def main(): print(await co(*g(2), k=t(1)))
import asyncio
asyncio.run(main())
def own(*args, **kw): return f(*args, k=t(7), **kw)
own(1, 2, z=3)
