import asyncio


async def producer(q, name, n, pause):
    for i in range(n):
        await asyncio.sleep(pause)
        await q.put(f'{name}{i}')
        print(f'{name} put {i} at {asyncio.get_running_loop().time()} size {q.qsize()}')


async def consumer(q, name, work):
    while True:
        item = await q.get()
        await asyncio.sleep(work)
        print(f'{name} ate {item} at {asyncio.get_running_loop().time()}')
        q.task_done()


async def main():
    q = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(q, f'c{i}', 0.75)) for i in range(2)]
    await asyncio.gather(producer(q, 'a', 4, 0.25), producer(q, 'b', 3, 0.5))
    await q.join()
    for c in consumers:
        c.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
