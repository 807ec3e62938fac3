"""A loop whose _run_once() jumps to the next timer instead of waiting."""
import asyncio
import time


class TimeTravelLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self._now = 100.0
        self.rounds = 0

    def time(self):
        return self._now

    def _run_once(self):
        self.rounds += 1
        if not self._ready and self._scheduled:
            self._now = max(self._now, self._scheduled[0]._when)
        super()._run_once()


async def child(n):
    await asyncio.sleep(n)
    print('child', n, asyncio.get_running_loop().time(), time.monotonic())
    return n


async def main():
    print(await asyncio.gather(child(3), child(1), child(0)))
    try:
        async with asyncio.timeout(60):
            await asyncio.sleep(3600)
    except TimeoutError:
        print('timed out at', asyncio.get_running_loop().time(), time.monotonic())
    await asyncio.sleep(86400 * 30)
    print('a month later', asyncio.get_running_loop().time(), time.monotonic())


loop = TimeTravelLoop()
loop.run_until_complete(main())
print(loop.rounds)
loop.close()


class Counting(asyncio.SelectorEventLoop):
    rounds = 0

    def _run_once(self):
        self.rounds += 1
        super()._run_once()
        if self.rounds == 3:
            print('three rounds')


async def naps():
    for _ in range(4):
        await asyncio.sleep(0)
    await asyncio.sleep(1)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1 / 0)
    loop.set_exception_handler(lambda loop, context: print(repr(context['exception'])))
    await asyncio.sleep(0)
    print(loop.rounds)


with asyncio.Runner(loop_factory=Counting) as runner:
    runner.run(naps())
    print(runner.get_loop().rounds)
