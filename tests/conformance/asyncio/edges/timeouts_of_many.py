import asyncio


async def job(n):
    await asyncio.sleep(n / 8)
    return n


async def limited(n, limit):
    try:
        async with asyncio.timeout(limit):
            return await job(n)
    except TimeoutError:
        return f'{n} late'


async def main():
    print(await asyncio.gather(*(limited(n, 0.5) for n in range(8))), asyncio.get_running_loop().time())
    print(await asyncio.gather(*(asyncio.wait_for(job(n), 0.5) for n in range(3, 7)), return_exceptions=True), asyncio.get_running_loop().time())
    done, pending = await asyncio.wait([asyncio.create_task(job(n)) for n in range(8)], timeout=0.5)
    print(len(done), len(pending), asyncio.get_running_loop().time())


asyncio.run(main())
