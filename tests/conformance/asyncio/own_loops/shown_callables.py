"""The callables that asyncio hands to a call_soon() of one's own, and their handles."""
import asyncio
import re


def plain(value):
    return re.sub(r'[^ ]*/(\w+\.py)', r'\1', re.sub(r'0x[0-9a-f]+', 'X', repr(value)))


class Showing(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        handle = super().call_soon(callback, *args, context=context)
        print(' ', plain(callback), callable(callback), plain(args))
        print('   ', type(callback).__name__, plain(handle), handle._callback is callback,
              handle._args == args)
        return handle


async def inner():
    await asyncio.sleep(0)
    return 'x' * 100


async def main():
    task = asyncio.create_task(inner(), name='inner task')
    await task
    future = asyncio.Future()
    future.add_done_callback(print_future)
    future.set_exception(OSError('gone'))
    try:
        await future
    except OSError as error:
        print(error)
    await asyncio.sleep(1)
    await asyncio.gather(inner())


def print_future(future):
    print('done:', plain(future))


with asyncio.Runner(loop_factory=Showing) as runner:
    runner.run(main())
