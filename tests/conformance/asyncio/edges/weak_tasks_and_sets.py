import asyncio

background = set()


async def job(n):
    await asyncio.sleep(n)
    print('job', n, asyncio.get_running_loop().time())


async def main():
    for n in (0.5, 0.25):
        t = asyncio.create_task(job(n))
        background.add(t)
        t.add_done_callback(background.discard)
    print(len(background))
    await asyncio.sleep(0.375)
    print(len(background))
    await asyncio.sleep(0.5)
    print(len(background))


asyncio.run(main())
