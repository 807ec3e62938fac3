import asyncio


async def s(name, t):
    await asyncio.sleep(t)
    print(name, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(s('a', 1), s('b', 0.5), s('c', 1), s('d', 0.5), s('e', 0), s('f', 0.75))
    loop = asyncio.get_running_loop()
    for n in range(3):
        loop.call_later(1, print, 'later', n)
    loop.call_at(loop.time() + 1, print, 'at')
    t = asyncio.create_task(s('task', 1))
    await asyncio.sleep(1)
    print('main')
    await t


asyncio.run(main())
