import asyncio
from contextlib import *
@asynccontextmanager
async def res(name, fail=None):
    try:
        yield name
    finally:
        await asyncio.sleep(0.1)
        if fail: raise fail
@contextmanager
def sres(name, fail=None):
    try:
        yield name
    finally:
        if fail: raise fail
def chain(e):
    while e:
        print(repr(e), "<-", repr(e.__context__), e.__suppress_context__)
        e = e.__context__
async def main():
    try:
        async with AsyncExitStack() as st:
            await st.enter_async_context(res("c", OSError("c broke")))
            await st.enter_async_context(res("d", ValueError("d broke")))
            raise IndexError("body")
    except OSError as e: chain(e)
    try:
        async with res("c", OSError("c")):
            async with res("d", ValueError("d")):
                raise IndexError("body")
    except OSError as e: chain(e)
    try:
        with ExitStack() as st:
            st.enter_context(sres("c", OSError("c broke")))
            st.enter_context(sres("d", ValueError("d broke")))
            raise IndexError("body")
    except OSError as e: chain(e)
    try:
        with ExitStack() as st:
            @st.push
            def a(t, v, tb): raise KeyError("a")
            @st.callback
            def b(): 1/0
    except KeyError as e: chain(e)
asyncio.run(main())


# A stack that is closed while something else is handled.
def closed_while_handling(kinds):
    stack = ExitStack()
    for kind in kinds:
        stack.callback(fail, kind)
    try:
        raise LookupError("handled")
    except LookupError:
        stack.close()


def fail(kind):
    raise kind("callback")


for kinds in [KeyError], [KeyError, IndexError], [KeyError, IndexError, TypeError]:
    try:
        closed_while_handling(kinds)
    except Exception as e:
        while e:
            print(repr(e), end=" ")
            e = e.__context__
        print()
