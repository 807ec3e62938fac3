import asyncio


async def work(n):
    await asyncio.sleep(3 - n)
    return n


async def main():
    print(await asyncio.gather(*(work(n) for n in range(3))))
    print([await c for c in asyncio.as_completed([work(n) for n in range(3)])])
    done, pending = await asyncio.wait([asyncio.create_task(work(n)) for n in range(3)])
    print(sorted(t.result() for t in done), len(pending))


asyncio.run(main())
