"""Tasks that sleep under a loop of one's own class, and are left over when it is closed."""
import asyncio
import gc


class Loop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        return super().call_soon(callback, *args, context=context)


async def work(name):
    try:
        await asyncio.sleep(1)
    finally:
        print('left', name)


async def start(names):
    return [asyncio.create_task(work(name), name=name) for name in names]


loop = Loop()
tasks = loop.run_until_complete(start(['one', 'two']))
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print('dropping')
tasks.clear()
gc.collect()
print('end')
