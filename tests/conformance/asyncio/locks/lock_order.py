import asyncio


async def main():
    lock = asyncio.Lock()
    log = []

    async def worker(n):
        await lock.acquire()
        log.append(n)
        print('got', n, lock.locked())
        return True

    await lock.acquire()
    tasks = [asyncio.create_task(worker(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(log)
    lock.release()
    await asyncio.sleep(0)
    print(log, lock.locked())
    await asyncio.sleep(0)
    print(log)
    lock.release()
    await asyncio.sleep(0)
    print(log)
    lock.release()
    await asyncio.sleep(0)
    print(log)
    print([t.result() for t in tasks])
    lock.release()

    async def greedy():
        print('greedy waits')
        async with lock:
            print('greedy has it')
    await lock.acquire()
    a = asyncio.create_task(greedy())
    await asyncio.sleep(0)
    lock.release()
    print('locked after release', lock.locked())
    b = asyncio.create_task(greedy())
    print('taken again at once?', not lock.locked() and not lock._waiters)
    await lock.acquire()
    print('main got it', a.done(), b.done())
    lock.release()
    await asyncio.gather(a, b)


asyncio.run(main())
