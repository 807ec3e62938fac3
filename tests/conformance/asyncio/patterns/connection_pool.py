import asyncio
import contextlib


class Pool:
    def __init__(self, size):
        self.free = asyncio.LifoQueue()
        for n in range(size):
            self.free.put_nowait(f'conn{n}')

    @contextlib.asynccontextmanager
    async def connection(self):
        conn = await self.free.get()
        try:
            yield conn
        finally:
            self.free.put_nowait(conn)


async def query(pool, n):
    async with pool.connection() as conn:
        print('query', n, conn, asyncio.get_running_loop().time())
        await asyncio.sleep(0.5 + n / 8)
        if n == 2:
            raise ValueError('query 2')
        return n


async def main():
    pool = Pool(2)
    print(await asyncio.gather(*(query(pool, n) for n in range(5)), return_exceptions=True))
    print(pool.free.qsize())
    t = asyncio.create_task(query(pool, 9))
    await asyncio.sleep(0.25)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), pool.free.qsize())


asyncio.run(main())
