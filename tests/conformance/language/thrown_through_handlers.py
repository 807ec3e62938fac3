# An exception that was thrown in by way of awaits and comes out of them: what is handled on its way
# becomes its context, whatever it had.
import asyncio
import traceback

def chain(e):
    out = []
    while e is not None:
        out.append(repr(e)); e = e.__context__
    return " <- ".join(out)

async def inner(kind):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        if kind == "new": raise ValueError("inner")
        if kind == "again": raise
        if kind == "handles":
            try: {}["k"]
            except KeyError: raise ValueError("while key")
    finally:
        if kind == "awaits":
            await asyncio.sleep(0)
            raise ValueError("after a wait")

async def middle(kind):
    try:
        raise LookupError("middle")
    except LookupError:
        await inner(kind)

async def outer(kind):
    try:
        1 / 0
    except ZeroDivisionError:
        await middle(kind)

async def main():
    for kind in "plain new again handles awaits".split():
        t = asyncio.create_task(outer(kind))
        await asyncio.sleep(0)
        t.cancel("why")
        try: await t
        except BaseException as e: print(kind, chain(e))
asyncio.run(main())

def g(kind):
    try:
        yield 1
    except KeyError:
        if kind == 0: raise
        if kind == 1: raise ValueError
        if kind == 2: return 3
    yield 9
    raise IndexError
def h(kind):
    try: raise OSError
    except OSError:
        x = yield from g(kind)
        print("got", x)
        yield from k()
def k():
    raise EOFError
    yield
for kind in range(4):
    it = h(kind); next(it)
    try:
        print(it.throw(KeyError("t")))
        print(next(it))
    except BaseException as e: print(kind, chain(e))

class Wait:
    def __await__(self):
        try: yield
        finally: print("left")
async def ag():
    try:
        yield 1
        await Wait()
    except Exception as e:
        raise RuntimeError("ag") from e
async def co():
    try: raise OSError
    except OSError:
        async for x in ag(): print(x)
c = co(); c.send(None)
try: c.throw(KeyError(1))
except BaseException as e: print(chain(e))


def lines(e):
    return [at.name for at in traceback.extract_tb(e.__traceback__) if at.name != "sleep"]


async def late(kind):
    try:
        await asyncio.sleep(5)
    finally:
        if kind == "new":
            raise ValueError
        if kind == "called":
            {}[kind]


async def cleaning(kind):
    try:
        await late(kind)
    except LookupError:
        if kind == "called":
            raise


async def handling(kind):
    try:
        1 / 0
    except ZeroDivisionError:
        await cleaning(kind)


async def shown():
    for kind in "plain", "new", "called":
        for function in cleaning, handling:
            t = asyncio.create_task(function(kind))
            await asyncio.sleep(0)
            t.cancel()
            try:
                await t
            except BaseException as e:
                print(kind, function.__name__, lines(e), chain(e))


asyncio.run(shown())
