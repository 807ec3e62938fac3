"""A create_future() of one's own: who asks for futures, and of which class they are then."""
import asyncio


class Numbered(asyncio.Future):
    count = 0

    def __init__(self, *, loop):
        super().__init__(loop=loop)
        Numbered.count += 1
        self.number = Numbered.count

    def __repr__(self):
        return f'<Numbered {self.number} {self._state}>'


class Loop(asyncio.SelectorEventLoop):
    def create_future(self):
        future = Numbered(loop=self)
        print('  create_future', future.number)
        return future


async def late(x, delay):
    await asyncio.sleep(delay)
    return x


async def part(name, coroutine):
    print(name)
    try:
        print('  gives', repr(await coroutine))
    except Exception as error:
        print('  raises', repr(error))


async def lock_of_many():
    lock = asyncio.Lock()

    async def work(n):
        async with lock:
            await asyncio.sleep(0)
            return n

    tasks = [asyncio.create_task(work(n)) for n in range(4)]
    await asyncio.sleep(0)
    print(lock._waiters)
    tasks[1].cancel()
    tasks[2].cancel()
    return await asyncio.gather(*tasks, return_exceptions=True)


async def semaphore_of_many():
    semaphore = asyncio.Semaphore(1)

    async def work(n):
        await semaphore.acquire()
        try:
            await asyncio.sleep(n)
            return n
        finally:
            semaphore.release()

    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    return await asyncio.gather(*tasks, return_exceptions=True)


async def event_of_many():
    event = asyncio.Event()
    tasks = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    event.set()
    return await asyncio.gather(*tasks, return_exceptions=True)


async def queue_of_many():
    queue = asyncio.Queue(1)

    async def produce():
        for n in range(3):
            await queue.put(n)
        await queue.join()

    async def consume():
        got = []
        for _ in range(3):
            got.append(await queue.get())
            await asyncio.sleep(0)
            queue.task_done()
        return got

    got = await asyncio.gather(consume(), produce())
    getters = [asyncio.create_task(queue.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    queue.put_nowait('x')
    await asyncio.sleep(0)
    await queue.put('y')
    return got, await asyncio.gather(*getters, return_exceptions=True)


async def condition_of_many():
    condition = asyncio.Condition()

    async def wait():
        async with condition:
            return await condition.wait()

    tasks = [asyncio.create_task(wait()) for _ in range(2)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    return await asyncio.gather(*tasks)


async def group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(late(1, 1))
    return 'left'


async def main():
    loop = asyncio.get_running_loop()
    await part('sleep', asyncio.sleep(1, 'slept'))
    await part('wait_for', asyncio.wait_for(late(1, 1), 2))
    await part('wait_for late', asyncio.wait_for(late(1, 2), 1))
    await part('gather', asyncio.gather(late(1, 0), late(2, 0)))
    await part('gather nothing', asyncio.gather())
    await part('shield', asyncio.shield(late(1, 0)))
    await part('executor', loop.run_in_executor(None, abs, -1))
    await part('to_thread', asyncio.to_thread(abs, -2))
    await part('group', group())
    await part('lock', lock_of_many())
    await part('semaphore', semaphore_of_many())
    await part('event', event_of_many())
    await part('queue', queue_of_many())
    await part('condition', condition_of_many())
    print('wait')
    done, pending = await asyncio.wait([asyncio.create_task(late(1, 1))], timeout=3)
    print(len(done), len(pending))
    future = loop.create_future()
    loop.call_later(1, future.set_result, 'set')
    print(await future, future)


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())
