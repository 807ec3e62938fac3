import asyncio


async def attempt(n, seconds):
    print('attempt', n, asyncio.get_running_loop().time())
    await asyncio.sleep(seconds)
    return n


async def staggered(delay, *specs):
    tasks = []
    for n, seconds in specs:
        tasks.append(asyncio.create_task(attempt(n, seconds)))
        done, _ = await asyncio.wait(tasks, timeout=delay, return_when=asyncio.FIRST_COMPLETED)
        if done:
            break
    else:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for t in tasks:
        t.cancel()
    return done.pop().result(), len(tasks), asyncio.get_running_loop().time()


async def main():
    print(await staggered(0.5, ('a', 2), ('b', 0.75), ('c', 3), ('d', 1)))
    print(await staggered(0.5, ('a', 2), ('b', 3)))


asyncio.run(main())
