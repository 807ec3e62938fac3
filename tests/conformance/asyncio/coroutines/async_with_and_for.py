import asyncio


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print('enter', self.name)
        await asyncio.sleep(0.25)
        return self.name

    async def __aexit__(self, et, e, tb):
        print('exit', self.name, et and et.__name__, e and e.args)
        await asyncio.sleep(0.25)
        return self.swallow


class Counter:
    def __init__(self, n):
        self.n, self.k = n, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.k == self.n:
            raise StopAsyncIteration
        self.k += 1
        await asyncio.sleep(0.125)
        return self.k


async def main():
    loop = asyncio.get_running_loop()
    async with Manager('a') as a, Manager('b') as b:
        print(a, b, loop.time())
    async with Manager('c', True):
        raise ValueError('swallowed')
    try:
        async with Manager('d'):
            raise ValueError('passes')
    except ValueError as e:
        print(e, loop.time())
    async for x in Counter(3):
        if x == 2:
            continue
        print(x, loop.time())
    else:
        print('else')
    async for x in Counter(3):
        break
    else:
        print('never')
    t = asyncio.create_task(cancelled())
    await asyncio.sleep(0.5)
    t.cancel('now')
    await asyncio.wait([t])
    print(t.cancelled(), loop.time())
    for wrong in 3, Manager:
        try:
            async with wrong:
                pass
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
        try:
            async for x in wrong:
                pass
        except TypeError as e:
            print(e)


async def cancelled():
    async with Manager('e'):
        await asyncio.sleep(10)


asyncio.run(main())
