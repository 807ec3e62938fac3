"""Generators that are left open, debug mode, threads and a policy, under loops of one's own."""
import asyncio
import threading


class Told(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.soon, self.threadsafe, self.stops, self.runs = [], [], 0, 0

    def call_soon(self, callback, *args, context=None):
        self.soon.append(getattr(callback, '__name__', type(callback).__name__))
        return super().call_soon(callback, *args, context=context)

    def call_soon_threadsafe(self, callback, *args, context=None):
        self.threadsafe.append(callback.__name__)
        return super().call_soon_threadsafe(callback, *args, context=context)

    def stop(self):
        self.stops += 1
        super().stop()

    def run_forever(self):
        self.runs += 1
        super().run_forever()

    def report(self, what):
        print(what, self.soon, self.threadsafe, self.stops, self.runs)
        self.soon, self.threadsafe, self.stops, self.runs = [], [], 0, 0


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        await asyncio.sleep(0)
        print('closed')


async def left_open(loop):
    async for n in numbers():
        if n == 1:
            break
    loop.report('broke off')
    await asyncio.sleep(0.1)
    loop.report('closed')
    loop.kept = numbers()
    print(await loop.kept.asend(None))


async def from_threads(loop):
    future = loop.create_future()
    thread = threading.Thread(target=loop.call_soon_threadsafe, args=(future.set_result, 'from a thread'))
    thread.start()
    print(await future)
    thread.join()
    loop.report('thread')
    print(await loop.run_in_executor(None, int, '7'))
    loop.report('executor')

    def outside():
        return asyncio.run_coroutine_threadsafe(asyncio.sleep(0.1, 'ran'), loop).result()

    print(await asyncio.to_thread(outside))
    loop.report('run_coroutine_threadsafe')


async def debugged(loop):
    loop.set_debug(True)
    loop.report('debug on')
    await asyncio.sleep(0)
    try:
        loop.call_soon(debugged)
    except TypeError as error:
        print(error)
    loop.report('checked')
    loop.set_debug(False)
    loop.report('debug off')


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print('new_event_loop')
        return Told()


asyncio.set_event_loop_policy(Policy())
for main in left_open, from_threads, debugged:
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(main(loop))
    loop.report(main.__name__)
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.report('generators')
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.report('executor')
    loop.close()


async def ran():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0)
    loop.report('in asyncio.run')


asyncio.run(ran())
asyncio.run(ran(), debug=True)
