# prints: maximum recursion depth exceeded while getting the repr of an object
import asyncio


async def wait_for(task):
    await task


async def main():
    end = asyncio.get_running_loop().create_future()
    task = end
    for i in range(1000):
        task = asyncio.create_task(wait_for(task))
    await asyncio.sleep(0)
    try:
        repr(task)
    except RecursionError as error:
        print(error)
    end.set_result(None)
    await task


asyncio.run(main())
