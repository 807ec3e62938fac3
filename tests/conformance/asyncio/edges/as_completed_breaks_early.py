import asyncio


async def w(n):
    try:
        await asyncio.sleep(n)
        print('done', n)
        return n
    except asyncio.CancelledError:
        print('cancelled', n)
        raise


async def main():
    tasks = [asyncio.create_task(w(n)) for n in (0.75, 0.25, 0.5)]
    for c in asyncio.as_completed(tasks):
        r = await c
        print('first', r)
        break
    for t in tasks:
        t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
