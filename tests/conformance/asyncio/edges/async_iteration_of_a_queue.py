import asyncio


class Channel:
    def __init__(self):
        self.q, self.closed = asyncio.Queue(), object()

    async def send(self, x):
        await self.q.put(x)

    def close(self):
        self.q.put_nowait(self.closed)

    def __aiter__(self):
        return self

    async def __anext__(self):
        x = await self.q.get()
        if x is self.closed:
            self.close()
            raise StopAsyncIteration
        return x


async def reader(name, ch):
    return name, [x async for x in ch]


async def main():
    ch = Channel()
    rs = [asyncio.create_task(reader(n, ch)) for n in 'ab']
    for n in range(6):
        await ch.send(n)
        await asyncio.sleep(0.25 if n % 2 else 0)
    ch.close()
    print(await asyncio.gather(*rs), asyncio.get_running_loop().time())


asyncio.run(main())
