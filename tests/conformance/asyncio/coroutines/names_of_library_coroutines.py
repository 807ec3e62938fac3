"""What asyncio's own coroutines are called, also where one is never awaited."""
import asyncio
import warnings


async def main():
    queue = asyncio.Queue()
    lock = asyncio.Lock()
    condition = asyncio.Condition()

    class Boxes(asyncio.Queue):
        def _put(self, item):
            super()._put([item])

    made = [queue.put(1), queue.get(), queue.join(), asyncio.PriorityQueue().put(1),
            Boxes().put(2), lock.acquire(), asyncio.Event().wait(),
            asyncio.BoundedSemaphore(1).acquire(), condition.wait(), condition.wait_for(int),
            asyncio.Barrier(2).wait(), asyncio.sleep(1)]
    for coroutine in made:
        print(repr(coroutine).split(' at ')[0], coroutine.__name__, coroutine.__qualname__)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        made.clear()
        del coroutine
    for warning in caught:
        print(warning.message)
    print(asyncio.current_task().get_coro().__qualname__)
    task = asyncio.create_task(queue.get(), name='getter')
    await asyncio.sleep(0)
    print(repr(task).split(' running')[0], repr(task.get_coro()).split(' at ')[0])
    queue.put_nowait('x')
    print(await task)


asyncio.run(main())
