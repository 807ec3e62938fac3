import asyncio


async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue()
    for n, t in enumerate((0.5, 1.75, 2)):
        loop.call_later(t, q.put_nowait, n)
    got = []
    while len(got) < 3:
        try:
            async with asyncio.timeout(1):
                got.append((await q.get(), loop.time()))
        except TimeoutError:
            got.append(('nothing', loop.time()))
    print(got, q)
    for _ in range(2):
        try:
            print(await asyncio.wait_for(q.get(), 0.5))
        except TimeoutError:
            print('nothing', loop.time())


asyncio.run(main())
