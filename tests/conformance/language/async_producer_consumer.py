import asyncio
import time


async def producer(queue, name, count):
    for i in range(count):
        await asyncio.sleep(0.5)
        await queue.put(f"{name}{i}")
        print(f"{time.monotonic():.1f} put {name}{i} ({queue.qsize()})")
    await queue.put(None)


async def consumer(queue, name):
    got = []
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.7)
        got.append(item)
        queue.task_done()
    print(f"{time.monotonic():.1f} {name} ends")
    return got


async def main():
    queue = asyncio.Queue(maxsize=2)
    results = await asyncio.gather(producer(queue, "a", 4), consumer(queue, "c1"))
    print(results)
    lock = asyncio.Lock()
    total = 0

    async def add(n):
        nonlocal total
        async with lock:
            before = total
            await asyncio.sleep(0.1)
            total = before + n

    await asyncio.gather(*(add(n) for n in range(5)))
    print(total, lock.locked(), round(time.monotonic(), 1))
    semaphore, running, most = asyncio.Semaphore(2), 0, 0

    async def work(i):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(1)
            running -= 1
        return i * i

    print(await asyncio.gather(*map(work, range(5))), most, round(time.monotonic(), 1))
    event = asyncio.Event()

    async def waiter(n):
        await event.wait()
        return f"waiter {n} woke at {time.monotonic():.1f}"

    waiters = [asyncio.create_task(waiter(n)) for n in range(2)]
    await asyncio.sleep(1)
    event.set()
    print(await asyncio.gather(*waiters))
    for done in asyncio.as_completed([asyncio.sleep(d, result=d) for d in (3, 1, 2)]):
        print(await done, end=" ")
    print()
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (1, 5)], timeout=2)
    print(len(done), len(pending), [t.result() for t in done])
    for t in pending: t.cancel()


asyncio.run(main())
