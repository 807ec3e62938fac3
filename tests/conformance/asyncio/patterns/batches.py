import asyncio


async def job(n):
    await asyncio.sleep((n % 3 + 1) / 4)
    return n


async def in_batches(items, size):
    for k in range(0, len(items), size):
        batch = items[k:k + size]
        results = await asyncio.gather(*map(job, batch))
        print(results, asyncio.get_running_loop().time())


async def sliding(items, size):
    pending, results = set(), []
    for n in items:
        if len(pending) >= size:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            results += sorted(t.result() for t in done)
        pending.add(asyncio.create_task(job(n)))
    done, _ = await asyncio.wait(pending)
    results += sorted(t.result() for t in done)
    print(results, asyncio.get_running_loop().time())


async def main():
    await in_batches(list(range(8)), 3)
    await sliding(list(range(8)), 3)


asyncio.run(main())
