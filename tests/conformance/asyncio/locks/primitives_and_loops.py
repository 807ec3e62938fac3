import asyncio


async def use(lock):
    async with lock:
        return lock.locked()


async def wait_on(event):
    await asyncio.wait_for(event.wait(), 0.5)


lock = asyncio.Lock()
event = asyncio.Event()
queue = asyncio.Queue()
print(asyncio.run(use(lock)), asyncio.run(use(lock)))


async def contended(lock):
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    t.cancel()
    lock.release()
    return 'contended'
print(asyncio.run(contended(lock)))
try:
    print(asyncio.run(contended(lock)))
except RuntimeError as e:
    print(str(e).split(' at ')[0], str(e)[-31:])


async def get(q):
    try:
        await asyncio.wait_for(q.get(), 0.5)
    except TimeoutError:
        print('nothing came')
asyncio.run(get(queue))
try:
    asyncio.run(get(queue))
except RuntimeError as e:
    print(str(e)[-31:])
