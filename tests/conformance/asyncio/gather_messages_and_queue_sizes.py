"""A gather that is cancelled hands the message on to its children and keeps none of its own; sizes of queues that are no numbers."""
import asyncio


async def leaf(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print(name, e.args)
        raise


async def main():
    for options in ({}, {'return_exceptions': True}):
        left = asyncio.gather(leaf('a'), leaf('b'))
        root = asyncio.gather(left, asyncio.gather(leaf('c')), **options)
        await asyncio.sleep(0)
        root.cancel('enough')
        try:
            print(await root)
        except asyncio.CancelledError as e:
            print('root', e.args)
        task = asyncio.gather(leaf('d'), **options)
        await asyncio.sleep(0)
        task.cancel('at once')
        try:
            print(await task)
        except asyncio.CancelledError as e:
            print('gather', e.args)


asyncio.run(main())


async def queues():
    for size in (None, 'big', [1]):
        queue = asyncio.Queue(size)
        for ask in (queue.full, lambda: queue.put_nowait(1), queue.empty, queue.qsize):
            try:
                print(ask(), end=' ')
            except TypeError as e:
                print(e, end=' ')
        try:
            await queue.put(1)
        except TypeError as e:
            print(e)


asyncio.run(queues())
