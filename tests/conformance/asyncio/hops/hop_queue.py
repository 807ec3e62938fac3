import asyncio


async def ticker(log):
    while True:
        log.append('tick')
        await asyncio.sleep(0)


async def main():
    for maxsize in 0, 1, 2:
        q = asyncio.Queue(maxsize)
        log = []

        async def producer():
            for n in range(4):
                await q.put(n)
                log.append(f'put {n}')

        async def consumer():
            for _ in range(4):
                log.append(f'got {await q.get()}')
                q.task_done()

        async def joiner():
            await asyncio.sleep(0)
            await q.join()
            log.append('joined')
        for order in (producer, consumer), (consumer, producer):
            log.clear()
            t = asyncio.create_task(ticker(log))
            j = asyncio.create_task(joiner())
            await asyncio.gather(*(f() for f in order))
            await j
            log.append('end')
            t.cancel()
            await asyncio.gather(t, return_exceptions=True)
            print(maxsize, order[0].__name__, log)
    # A getter that is woken and finds the queue empty waits once more.
    q = asyncio.Queue()
    log = []

    async def get(n):
        log.append(f'{n} waits')
        log.append(f'{n} got {await q.get()}')
    t = asyncio.create_task(ticker(log))
    a = asyncio.create_task(get('a'))
    await asyncio.sleep(0)
    q.put_nowait(1)
    log.append(f'stolen {q.get_nowait()}')
    for _ in range(3):
        await asyncio.sleep(0)
    log.append(f'a done: {a.done()}')
    q.put_nowait(2)
    await a
    t.cancel()
    print(log)


asyncio.run(main())
