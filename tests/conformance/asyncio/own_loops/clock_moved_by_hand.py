"""A clock that a test moves by hand: nothing is due before that."""
import asyncio


class Manual(asyncio.SelectorEventLoop):
    now = 0.0

    def time(self):
        return self.now

    def advance(self, seconds):
        self.now += seconds


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name, 'after', delay, 'at', asyncio.get_running_loop().time())


async def settle():
    for _ in range(8):
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(work(name, delay)) for name, delay in [('a', 10), ('b', 3600), ('c', 20)]]
    await settle()
    for step in 5, 5, 30, 3559, 1:
        loop.advance(step)
        print('advanced to', loop.time())
        await settle()
    print([task.done() for task in tasks])
    with_timeout = asyncio.create_task(asyncio.wait_for(asyncio.sleep(100), 50))
    await settle()
    loop.advance(49.5)
    await settle()
    print(with_timeout.done())
    loop.advance(0.5)
    await settle()
    print(repr(with_timeout.exception()))


with asyncio.Runner(loop_factory=Manual) as runner:
    runner.run(main())
