import asyncio


async def refill(bucket, capacity, period):
    while True:
        await asyncio.sleep(period)
        if bucket.qsize() < capacity:
            bucket.put_nowait(None)


async def client(bucket, name, n):
    for i in range(n):
        await bucket.get()
        print(name, i, asyncio.get_running_loop().time())


async def main():
    bucket = asyncio.Queue()
    for _ in range(3):
        bucket.put_nowait(None)
    r = asyncio.create_task(refill(bucket, 3, 0.5))
    await asyncio.gather(client(bucket, 'a', 4), client(bucket, 'b', 3))
    r.cancel()


asyncio.run(main())
