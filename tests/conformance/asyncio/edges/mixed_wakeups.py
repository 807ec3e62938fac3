import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    f = loop.create_future()

    async def on_future(n):
        await f
        log.append(f'future {n}')

    async def on_sleep(n):
        await asyncio.sleep(0.5)
        log.append(f'sleep {n}')
    ts = [asyncio.create_task(c) for c in (on_sleep(1), on_future(1), on_sleep(2), on_future(2))]
    loop.call_later(0.5, lambda: (log.append('timer'), f.set_result(None)))
    await asyncio.wait(ts)
    print(log)
    log.clear()
    e = asyncio.Event()
    q = asyncio.Queue()

    async def on_event():
        await e.wait()
        log.append('event')

    async def on_queue():
        log.append(f'queue {await q.get()}')
    ts = [asyncio.create_task(c()) for c in (on_queue, on_event, on_queue, on_event)]
    await asyncio.sleep(0)
    q.put_nowait(1)
    e.set()
    q.put_nowait(2)
    await asyncio.wait(ts)
    print(log)


asyncio.run(main())
