import asyncio


async def fetch(n):
    await asyncio.sleep(1)
    return n


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    print([await fetch(n) for n in range(3)], loop.time() - begin)
    begin = loop.time()
    tasks = [asyncio.create_task(fetch(n)) for n in range(3)]
    print([await t for t in tasks], loop.time() - begin)
    begin = loop.time()
    print(await asyncio.gather(*map(fetch, range(3))), loop.time() - begin)


asyncio.run(main())
