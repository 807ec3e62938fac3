"""How often each part of asyncio asks the call_soon() of a loop of one's own."""
import asyncio


class CountingLoop(asyncio.SelectorEventLoop):
    n = 0

    def call_soon(self, callback, *args, context=None):
        self.n += 1
        return super().call_soon(callback, *args, context=context)


async def value(x, naps=1):
    for _ in range(naps):
        await asyncio.sleep(0)
    return x


async def late(x, delay):
    await asyncio.sleep(delay)
    return x


async def failing():
    await asyncio.sleep(0)
    raise ValueError('no')


async def gathered():
    return await asyncio.gather(value(1), value(2, 3), late(3, 1))


async def gathered_failure():
    return await asyncio.gather(value(1), failing(), late(2, 1), return_exceptions=True)


async def gathered_nothing():
    return await asyncio.gather()


async def gathered_done():
    task = asyncio.create_task(value(1))
    await task
    return await asyncio.gather(task, task, value(2), task)


async def waited():
    tasks = [asyncio.create_task(late(n, n)) for n in range(3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    more, none = await asyncio.wait(pending, timeout=1.5)
    for task in none:
        task.cancel()
    return len(done), len(pending), len(more), len(none)


async def waited_for():
    answer = [await asyncio.wait_for(late('in time', 1), 2)]
    try:
        await asyncio.wait_for(late('late', 2), 1)
    except TimeoutError:
        answer.append('timed out')
    try:
        await asyncio.wait_for(value(1), 0)
    except TimeoutError:
        answer.append('no time')
    answer.append(await asyncio.wait_for(value(1), None))
    return answer


async def timed_out():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(2)
    except TimeoutError:
        pass
    async with asyncio.timeout(3):
        await asyncio.sleep(1)
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(1)
    except TimeoutError:
        return 'three timeouts'


async def grouped():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(value(n, n)) for n in range(4)]
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing())
            group.create_task(late(1, 5))
    except* ValueError as errors:
        failures = len(errors.exceptions)
    return [task.result() for task in tasks], failures


async def slept():
    await asyncio.sleep(0)
    await asyncio.sleep(-1)
    return await asyncio.sleep(1, 'slept')


async def queued():
    queue = asyncio.Queue(2)

    async def produce():
        for n in range(5):
            await queue.put(n)
        await queue.join()

    async def consume():
        got = []
        for _ in range(5):
            got.append(await queue.get())
            queue.task_done()
        return got

    got, _ = await asyncio.gather(consume(), produce())
    queue.put_nowait('x')
    return got, queue.get_nowait()


async def locked():
    lock = asyncio.Lock()

    async def work(n):
        async with lock:
            await asyncio.sleep(0)
            return n

    tasks = [asyncio.create_task(work(n)) for n in range(4)]
    await asyncio.sleep(0)
    tasks[2].cancel()
    return await asyncio.gather(*tasks[:2], tasks[3])


async def limited():
    semaphore = asyncio.Semaphore(2)

    async def work(n):
        async with semaphore:
            await asyncio.sleep(n)

    await asyncio.gather(*map(work, range(5)))


async def signalled():
    event = asyncio.Event()
    waiting = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    event.set()
    return await asyncio.gather(*waiting)


async def notified():
    condition = asyncio.Condition()
    items = []

    async def consume():
        async with condition:
            await condition.wait_for(lambda: items)
            return items.pop()

    tasks = [asyncio.create_task(consume()) for _ in range(2)]
    await asyncio.sleep(0)
    async with condition:
        items.extend('ab')
        condition.notify_all()
    return [await task for task in tasks]


async def met():
    barrier = asyncio.Barrier(3)

    async def arrive():
        async with barrier as place:
            return place

    return sorted(await asyncio.gather(*(arrive() for _ in range(3))))


async def executed():
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, max, 3, 4), await asyncio.to_thread(min, 3, 4)


async def cancelled():
    task = asyncio.create_task(late(1, 5))
    await asyncio.sleep(0)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as error:
        return error.args


async def shielded():
    inner = asyncio.create_task(late('inner', 1))
    outer = asyncio.ensure_future(asyncio.shield(inner))
    await asyncio.sleep(0)
    outer.cancel()
    return await inner, outer.cancelled()


async def completed():
    return [await each for each in asyncio.as_completed([late(2, 2), late(1, 1), value(0)])]


async def called_back():
    future = asyncio.get_running_loop().create_future()
    seen = []
    for name in 'abc':
        future.add_done_callback(lambda f, name=name: seen.append(name))
    future.set_result(1)
    future.add_done_callback(lambda f: seen.append('late'))
    await asyncio.sleep(0)
    return seen


async def generated():
    async def numbers():
        try:
            for n in range(3):
                yield n
                await asyncio.sleep(0)
        finally:
            await asyncio.sleep(0)

    return [n async for n in numbers()]


for part in (gathered, gathered_failure, gathered_nothing, gathered_done, waited, waited_for,
             timed_out, grouped, slept, queued, locked, limited, signalled, notified, met, executed,
             cancelled, shielded, completed, called_back, generated):
    loop = CountingLoop()
    answer = loop.run_until_complete(part())
    in_run = loop.n
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
    print(f'{part.__name__}: {answer} {in_run} {loop.n}')
