import asyncio


class Limiter:
    def __init__(self, rate):
        self.interval = 1 / rate
        self.next = 0.0
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            loop = asyncio.get_running_loop()
            wait = self.next - loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            self.next = loop.time() + self.interval

    async def __aexit__(self, *args):
        pass


async def request(limiter, n):
    async with limiter:
        print('request', n, asyncio.get_running_loop().time())


async def main():
    limiter = Limiter(4)
    await asyncio.gather(*(request(limiter, n) for n in range(5)))
    await asyncio.sleep(2)
    await request(limiter, 'late')


asyncio.run(main())
