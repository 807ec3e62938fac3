import asyncio


class FooBar:
    def __init__(self, n):
        self.n, self.foo_turn, self.bar_turn = n, asyncio.Semaphore(1), asyncio.Semaphore(0)

    async def foo(self):
        for _ in range(self.n):
            await self.foo_turn.acquire()
            print('foo', end='')
            self.bar_turn.release()

    async def bar(self):
        for _ in range(self.n):
            await self.bar_turn.acquire()
            print('bar')
            self.foo_turn.release()


async def main():
    fb = FooBar(3)
    await asyncio.gather(fb.bar(), fb.foo())


asyncio.run(main())
