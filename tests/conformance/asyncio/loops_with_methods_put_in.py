"""Methods that a program puts into a loop, or writes in a class of its own: who asks them."""
import asyncio


class Timed(asyncio.SelectorEventLoop):
    def call_at(self, when, callback, *args, context=None):
        print('call_at', getattr(callback, '__name__', callback))
        return super().call_at(when, callback, *args, context=context)


async def number(n):
    return n


async def patched():
    loop = asyncio.get_running_loop()
    make, later, at = loop.create_task, loop.call_later, loop.call_at

    def told(coro, **options):
        print('create_task', coro.__qualname__)
        return make(coro, **options)

    loop.create_task = told
    print(await asyncio.gather(number(1), number(2)))
    await asyncio.create_task(number(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(number(4))
    await asyncio.wait_for(number(5), 1)
    loop.call_later = lambda delay, *args, **options: (print('call_later', delay), later(delay, *args, **options))[1]
    await asyncio.sleep(0.02)
    loop.call_at = lambda when, *args, **options: (print('call_at'), at(when, *args, **options))[1]
    await asyncio.sleep(0.03)
    async with asyncio.timeout(1):
        await asyncio.sleep(0)
    del loop.call_at, loop.call_later
    await asyncio.sleep(0.04)
    loop.call_exception_handler = lambda context: print('handler', context['message'].split(' at ')[0])
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print(loop._closed, loop._debug, loop._exception_handler, loop._task_factory, loop._check_closed())
    try:
        loop._check_running()
    except RuntimeError as e:
        print(e)
    loop.label = 'mine'
    print(loop.label)


async def timed():
    asyncio.get_running_loop().call_later(0.01, print, 'printed')
    await asyncio.sleep(0.02)
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError:
        print('timed out')
    async with asyncio.timeout(1):
        print('inside')


asyncio.run(patched())
with asyncio.Runner(loop_factory=Timed) as runner:
    runner.run(timed())
