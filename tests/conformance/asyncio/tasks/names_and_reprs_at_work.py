import asyncio
import re


def clean(obj):
    text = re.sub(r"0x[0-9a-f]+", "0x..", repr(obj))
    return re.sub(r"at \S*?(\w[\w-]*\.py):(\d+)", r"at \1:\2", text)


async def nap(t=0.1):
    await asyncio.sleep(t)
    return "rested"


async def crash():
    raise ValueError("oh no")


class Service:
    async def run(self):
        await asyncio.sleep(0)


def cb(task):
    print("cb", task.get_name())


async def main():
    me = asyncio.current_task()
    print(me.get_name(), me in asyncio.all_tasks(), len(asyncio.all_tasks()))
    t = asyncio.create_task(nap())
    n = asyncio.create_task(nap(), name="napper")
    print(t.get_name(), n.get_name())
    t.set_name("renamed")
    t.set_name(123)
    print(repr(t.get_name()), [x.get_name() for x in sorted(asyncio.all_tasks(), key=lambda x: x.get_name())])
    print(clean(n))
    await asyncio.sleep(0)
    print(clean(n))
    n.add_done_callback(cb)
    print(clean(n))
    await t
    print(clean(t))
    c = asyncio.create_task(crash(), name="crasher")
    await asyncio.wait([c, n])
    print(clean(c))
    x = asyncio.create_task(nap(), name="x")
    x.cancel()
    print(clean(x))
    await asyncio.wait([x])
    print(clean(x))
    print(t.get_coro().__name__, t.get_coro().__qualname__, x.get_coro().cr_code.co_name)
    s = asyncio.create_task(Service().run())
    print(clean(s)[:50].split()[-1], s.get_name())
    await s
    coro = nap()
    print(clean(coro), coro.cr_running, coro.cr_frame is not None, coro.cr_await)
    coro.close()
    print(coro.cr_frame)

    async def where():
        return asyncio.current_task().get_name()
    print(await where(), await asyncio.create_task(where(), name="inner"), await asyncio.gather(where()))
    fut = asyncio.get_running_loop().create_future()
    print(clean(fut))
    w = asyncio.create_task(asyncio.wait_for(fut, 5), name="w")
    await asyncio.sleep(0)
    print(clean(fut)[:40], w.done())
    fut.set_result([1])
    print(clean(fut), await w)
    print(clean(asyncio.Event()), clean(asyncio.Lock()), clean(asyncio.Semaphore(2)), clean(asyncio.Queue(3)), sep="\n")


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
