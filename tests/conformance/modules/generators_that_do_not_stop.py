# contextmanager and asynccontextmanager of generators that yield once too often: they are closed while
# the RuntimeError is on its way.
import contextlib, traceback, asyncio
class E(Exception): pass
@contextlib.contextmanager
def g(v):
    try:
        yield 1
        yield 2
    except E: yield 3
    finally:
        if v: raise v
@contextlib.asynccontextmanager
async def ag(v):
    try:
        yield 1
        yield 2
    except E: yield 3
    finally:
        if v: raise v
def use(v, raised):
    with g(v):
        if raised: raise raised
async def ause(v, raised):
    async with ag(v):
        if raised: raise raised
for v in (None, E("closing"), GeneratorExit()):
    for raised in (None, E("body")):
        for how in (use, lambda v, r: asyncio.run(ause(v, r))):
            try: how(v, raised)
            except BaseException as e:
                print(v, raised)
                while e: print("   ", repr(e)); e = e.__context__
