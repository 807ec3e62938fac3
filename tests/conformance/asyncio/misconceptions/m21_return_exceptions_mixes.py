import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    results = await asyncio.gather(*(work(n) for n in (1, 2, 3)), return_exceptions=True)
    print(results, asyncio.get_running_loop().time())
    for r in results:
        print('failed' if isinstance(r, Exception) else 'fine', r)


asyncio.run(main())
