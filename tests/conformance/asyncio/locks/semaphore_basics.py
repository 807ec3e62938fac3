import asyncio


def tail(x):
    return repr(x).split('[')[-1]


async def main():
    s = asyncio.Semaphore()
    print(repr(s).split(' at ')[0], tail(s), s._value, s.locked())
    print(await s.acquire(), tail(s), s.locked())
    s.release()
    print(tail(s), s._value)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    zero = asyncio.Semaphore(0)
    print(zero.locked(), tail(zero))
    s = asyncio.Semaphore(3)
    log = []

    async def take(n):
        await s.acquire()
        log.append(n)
        return True
    tasks = [asyncio.create_task(take(n)) for n in range(5)]
    await asyncio.sleep(0)
    print(log, tail(s), s.locked())
    s.release()
    s.release()
    print(tail(s), s._value, s.locked())
    await asyncio.sleep(0)
    print(log, tail(s))
    for _ in range(4):
        s.release()
    print(tail(s), s._value)
    async with s as got:
        print(got, s._value)
    b = asyncio.BoundedSemaphore(2)
    print(repr(b).split(' at ')[0], tail(b))
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e, b._value)


asyncio.run(main())
