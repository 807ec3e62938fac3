import asyncio


class Flaky:
    def __init__(self, failures):
        self.failures = failures

    async def call(self):
        await asyncio.sleep(0.25)
        if self.failures:
            self.failures -= 1
            raise OSError('try again')
        return 'ok'


async def retry(f, attempts, base=0.5):
    for n in range(attempts):
        try:
            return await f()
        except OSError as e:
            delay = base * 2 ** n
            print(f'attempt {n} failed: {e}; waits {delay} at {asyncio.get_running_loop().time()}')
            if n == attempts - 1:
                raise
            await asyncio.sleep(delay)


async def main():
    print(await retry(Flaky(2).call, 5), asyncio.get_running_loop().time())
    try:
        await retry(Flaky(9).call, 3)
    except OSError as e:
        print('gave up', e, asyncio.get_running_loop().time())
    try:
        async with asyncio.timeout(1):
            await retry(Flaky(9).call, 9)
    except TimeoutError:
        print('out of time', asyncio.get_running_loop().time())


asyncio.run(main())
