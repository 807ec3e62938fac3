import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (0.5, 1.25, 0.25, 2)]
    while True:
        done = sum(t.done() for t in tasks)
        print(f'{done}/{len(tasks)} at {asyncio.get_running_loop().time()}')
        if done == len(tasks):
            break
        await asyncio.sleep(0.5)
    for k, c in enumerate(asyncio.as_completed([job(n) for n in (0.75, 0.25)]), 1):
        print(k, await c)


asyncio.run(main())
