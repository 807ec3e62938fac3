import asyncio


async def guest(s, n, log):
    await s.acquire()
    log.append((n, asyncio.get_running_loop().time()))


async def main():
    s = asyncio.Semaphore(0)
    log = []
    ts = [asyncio.create_task(guest(s, n, log)) for n in range(5)]
    for n in 1, 2, 3:
        await asyncio.sleep(0.5)
        for _ in range(n):
            s.release()
        print(s._value, s.locked(), len(log))
    await asyncio.sleep(0.25)
    print(log, s._value, s.locked(), all(t.done() for t in ts))


asyncio.run(main())
