import asyncio
import contextlib


async def numbers():
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(0)
    finally:
        task = asyncio.current_task()
        print('finally in', task.get_name())
        await asyncio.sleep(0)
        print('closed')


async def main():
    asyncio.current_task().set_name('main')
    async for n in numbers():
        if n == 1:
            break
    print('after the break')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('with aclosing')
    async with contextlib.aclosing(numbers()) as gen:
        async for n in gen:
            if n == 1:
                break
    print('after the block')
    gen = numbers()
    await gen.__anext__()
    print('kept until the end')
    kept.append(gen)


kept = []
asyncio.run(main())
print('run is over')
