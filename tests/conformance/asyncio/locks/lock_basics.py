import asyncio


def tail(x):
    return repr(x)[-30:].split('[')[-1]


async def main():
    lock = asyncio.Lock()
    print(repr(lock).split(' at ')[0], tail(lock))
    print(await lock.acquire(), lock.locked(), tail(lock))
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(tail(lock), len(lock._waiters))
    lock.release()
    print(tail(lock), lock.locked())
    print(await waiting, tail(lock))
    lock.release()
    print(lock.locked(), tail(lock))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    async with lock as got:
        print(got, lock.locked())
    print(lock.locked())
    try:
        with lock:
            print('never')
    except TypeError as e:
        print(e)
    print(lock.locked())


asyncio.run(main())
