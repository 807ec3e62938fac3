"""A loop whose class has a call_later() of its own hears of every sleep."""
import asyncio


with asyncio.Runner() as runner:
    Base = type(runner.get_loop())


class Told(Base):
    def call_later(self, delay, callback, *args, context=None):
        print(f'  {self.time()}: call_later({delay}, {callback.__name__})')
        return super().call_later(delay, callback, *args, context=context)


async def nap(seconds):
    return await asyncio.sleep(seconds, f'slept {seconds}')


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(nap(2), nap(1), nap(0)))
    task = asyncio.create_task(nap(5))
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled at', loop.time())
    try:
        await asyncio.wait_for(nap(9), 1)
    except TimeoutError:
        print('timed out at', loop.time())
    handle = loop.call_at(7, print, 'at seven')
    print(handle.when(), repr(handle))
    print(loop.call_at(8.0, print).when())
    handle.cancel()


with asyncio.Runner(loop_factory=Told) as runner:
    runner.run(main())
