"""A built-in method is named after the class of what it is bound to, in handles and callbacks too."""
import asyncio


class Items(list):
    class Inner(dict):
        pass


class OwnFuture(asyncio.Future):
    pass


class OwnTask(asyncio.Task):
    pass


for method in (Items().append, [].append, Items.Inner().get, Items.Inner.fromkeys, bool.from_bytes,
               ValueError('x').with_traceback, Items.mro, Items().__getitem__, int.from_bytes):
    print(method.__qualname__, method.__name__)


async def nap():
    await asyncio.sleep(0.5)


async def main():
    loop = asyncio.get_running_loop()
    future = OwnFuture(loop=loop)
    print(loop.call_soon(future.set_result, 1))
    task = OwnTask(nap(), loop=loop, name='own')

    async def wait():
        await task

    waiting = OwnTask(wait(), loop=loop)
    await future
    await asyncio.sleep(0)
    print(repr(task).split('cb=')[1])
    await waiting


asyncio.run(main())
