"""Loops with a time() of their own: faster, slower, moved by hand, and one that counts who asks."""
import asyncio


class Fast(asyncio.SelectorEventLoop):
    def time(self):
        return super().time() * 10


class Shifted(asyncio.SelectorEventLoop):
    def time(self):
        return super().time() + 1000


class Counting(asyncio.SelectorEventLoop):
    asked = 0

    def time(self):
        self.asked += 1
        return super().time()


class Whole(asyncio.SelectorEventLoop):
    """Only whole seconds."""

    def time(self):
        return int(super().time())


async def main():
    import time
    loop = asyncio.get_running_loop()
    asked = getattr(loop, 'asked', None)
    begin, real = loop.time(), time.monotonic()

    def told(what):
        print(f'{type(loop).__name__}: {what}', loop.time() - begin, time.monotonic() - real)

    await asyncio.sleep(1)
    told('sleep')
    await asyncio.gather(asyncio.sleep(2), asyncio.sleep(1))
    told('gather')
    try:
        await asyncio.wait_for(asyncio.sleep(5), 2)
    except TimeoutError:
        told('wait_for')
    try:
        async with asyncio.timeout(1.5):
            await asyncio.sleep(5)
    except TimeoutError:
        told('timeout')
    handle = loop.call_later(1, print, 'never')
    print(handle.when() - begin)
    handle.cancel()
    loop.call_at(loop.time() + 2, told, 'call_at')
    loop.call_later(1, told, 'call_later')
    await asyncio.sleep(3)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(9))], timeout=1)
    told(f'wait {len(done)} {len(pending)}')
    if asked is not None:
        print(loop.asked)


for factory in Fast, Shifted, Counting, Whole:
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(main())
