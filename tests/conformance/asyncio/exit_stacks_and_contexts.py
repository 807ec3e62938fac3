import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


def stamp(*a):
    print(f"{asyncio.get_running_loop().time():.2f}", *a)


@asynccontextmanager
async def res(name, delay=0.1, fail=None, swallow=()):
    await asyncio.sleep(delay)
    stamp("open", name)
    try:
        yield name.upper()
    except swallow as e:
        stamp(name, "swallows", repr(e))
    finally:
        await asyncio.sleep(delay)
        stamp("close", name)
        if fail:
            raise fail


@contextmanager
def plain(name):
    stamp("enter", name)
    try:
        yield
    finally:
        stamp("exit", name)


async def acb(*a, **k):
    await asyncio.sleep(0)
    stamp("acb", a, k)


async def on_exit(t, e, tb):
    stamp("exit hook", t and t.__name__, e)
    return t is KeyError


async def main():
    async with AsyncExitStack() as st:
        a = await st.enter_async_context(res("a"))
        st.enter_context(plain("p"))
        st.callback(stamp, "callback", a)
        st.push_async_callback(acb, 1, two=2)
        st.push_async_exit(on_exit)
        await st.enter_async_context(res("b", 0, swallow=ZeroDivisionError))
        1 / 0
    stamp("first is over")

    try:
        async with AsyncExitStack() as st:
            await st.enter_async_context(res("c", fail=OSError("c broke")))
            await st.enter_async_context(res("d", fail=ValueError("d broke")))
            st.push_async_exit(on_exit)
            raise IndexError("body")
    except OSError as e:
        while e:
            stamp(repr(e), "<-", repr(e.__context__))
            e = e.__context__

    async with AsyncExitStack() as st:
        await st.enter_async_context(res("e"))
        kept = st.pop_all()
        stamp("moved")
    stamp("nothing closed yet")
    st.push_async_exit(on_exit)
    async with st:
        raise KeyError("hidden by hook")
    await kept.aclose()

    async def holder():
        async with AsyncExitStack() as s:
            for n in "xyz":
                await s.enter_async_context(res(n, 0.3))
            stamp("all open")

    t = asyncio.create_task(holder())
    await asyncio.sleep(0.7)
    t.cancel()
    stamp(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
