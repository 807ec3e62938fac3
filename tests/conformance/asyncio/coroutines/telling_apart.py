import asyncio
import functools
import inspect


async def coro():
    pass


def plain():
    pass


def gen():
    yield


async def agen():
    yield


class Calls:
    async def __call__(self):
        pass

    async def method(self):
        pass

    @staticmethod
    async def static():
        pass

    @classmethod
    async def of_class(cls):
        pass


for f in coro, plain, gen, agen, Calls, Calls().method, Calls.static, Calls.of_class, functools.partial(coro), lambda: coro(), print, 3:
    print(asyncio.iscoroutinefunction(f), inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(f))
c, g, a = coro(), gen(), agen()
for x in c, g, a, coro, 3, asyncio.sleep:
    print(asyncio.iscoroutine(x), inspect.iscoroutine(x), inspect.isawaitable(x), inspect.isasyncgen(x))
print(inspect.getcoroutinestate(c), c.cr_await, c.cr_running, c.cr_frame.f_lineno)
c.close()
print(inspect.getcoroutinestate(c), c.cr_frame)


async def main():
    f = asyncio.get_running_loop().create_future()
    t = asyncio.ensure_future(coro())
    print(inspect.isawaitable(f), inspect.isawaitable(t), asyncio.isfuture(f), asyncio.isfuture(t), asyncio.iscoroutine(t))
    await t
asyncio.run(main())
