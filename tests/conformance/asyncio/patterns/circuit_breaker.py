import asyncio


class Breaker:
    def __init__(self, limit, cool):
        self.limit, self.cool, self.failures, self.opened = limit, cool, 0, None

    async def call(self, f):
        loop = asyncio.get_running_loop()
        if self.opened is not None:
            if loop.time() - self.opened < self.cool:
                raise RuntimeError('open')
            self.opened = None
        try:
            result = await f()
        except OSError:
            self.failures += 1
            if self.failures >= self.limit:
                self.opened, self.failures = loop.time(), 0
            raise
        self.failures = 0
        return result


async def main():
    health = iter([False, False, True, True])

    async def service():
        await asyncio.sleep(0.25)
        if not next(health):
            raise OSError('down')
        return 'fine'
    b = Breaker(2, 1)
    for _ in range(8):
        try:
            print(await b.call(service), asyncio.get_running_loop().time())
        except (OSError, RuntimeError) as e:
            print(repr(e), asyncio.get_running_loop().time())
        await asyncio.sleep(0.25)


asyncio.run(main())
