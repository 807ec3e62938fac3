"""The message of a cancellation goes with the first CancelledError; a second question gets none."""
import asyncio


async def nothing():
    pass


async def waits():
    await asyncio.sleep(5)


async def main():
    for make, ticks in ((nothing, 0), (waits, 1), (waits, 0)):
        task = asyncio.create_task(make())
        for _ in range(ticks):
            await asyncio.sleep(0)
        print(task.cancel('enough'), task.cancelling())
        try:
            await task
        except asyncio.CancelledError as error:
            print('awaited:', error.args)
        for ask in (task.result, task.exception):
            try:
                ask()
            except asyncio.CancelledError as error:
                print(ask.__name__, error.args)
    future = asyncio.get_running_loop().create_future()
    future.cancel('by hand')
    for _ in range(2):
        try:
            await future
        except asyncio.CancelledError as error:
            print('future:', error.args)


asyncio.run(main())
