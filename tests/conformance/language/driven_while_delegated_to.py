"""A generator or coroutine is driven while another one delegates to it: both go on from where it is then."""
import inspect
def inner(n):
    got = yield f"{n}.1"
    print("inner got", got)
    got = yield f"{n}.2"
    print("inner got", got)
    return f"{n} done"
def outer(g):
    try:
        r = yield from g
        print("result", r)
    except BaseException as e:
        print("outer sees", type(e).__name__, e)
        raise
    yield "after"
def attempt(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
g = inner("a"); o = outer(g)
attempt(next, o); attempt(next, g); attempt(next, o); attempt(next, o)
g = inner("b"); o = outer(g)
attempt(next, o); g.close(); print(inspect.getgeneratorstate(g), o.gi_yieldfrom); attempt(o.send, 5)
g = inner("c"); o = outer(g)
attempt(next, o); attempt(g.throw, KeyError("k")); attempt(next, o)
g = inner("d"); o = outer(g)
attempt(next, o); attempt(g.send, 1); attempt(o.throw, ValueError("v")); print(inspect.getgeneratorstate(g), inspect.getgeneratorstate(o))
g = inner("e"); o = outer(g)
attempt(next, o); attempt(g.send, 1); o.close(); print(inspect.getgeneratorstate(g), inspect.getgeneratorstate(o))
g = inner("f"); o, p = outer(g), outer(g)
attempt(next, o); attempt(next, p); attempt(next, o); attempt(next, p); attempt(next, o)
g = inner("g"); m = outer(g); o = outer(m)
attempt(next, o); attempt(next, m); attempt(next, o)
g = inner("h"); m = outer(g); o = outer(m)
attempt(next, o); attempt(next, g); attempt(next, m); attempt(next, o); attempt(next, o)
g = inner("i"); o = outer(g); next(o); next(g); del g; attempt(next, o)
for x in outer(inner("j")): print(x)
g = inner("k"); o = outer(g); next(o)
print([x for x in g]); attempt(next, o)
import types
@types.coroutine
def step(x): return (yield x)
async def co(n):
    a = await step(n + 1)
    b = await step(n + 2)
    return a, b
async def top(c):
    try: return await c
    finally: print("top ends")
c = co(10); t = top(c)
attempt(t.send, None); attempt(c.send, "x"); attempt(t.send, "y"); attempt(t.send, "z")
c = co(20); t = top(c)
attempt(t.send, None); c.close(); attempt(t.send, None)
c = co(30); t = top(c)
attempt(t.send, None); print(t.cr_await is c, c.cr_await); attempt(c.throw, KeyError("in")); print(t.cr_await is c); attempt(t.send, None)
