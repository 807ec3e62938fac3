import asyncio

import aioredis


async def worker(pool, n):
    loop = asyncio.get_running_loop()
    connection = await pool.acquire()
    print(n, 'has a connection at', loop.time())
    try:
        redis = aioredis.Redis(connection)
        await redis.hmset_dict('user:%d' % (n % 2), name='n%d' % n, age=20 + n)
        print(n, await redis.hgetall('user:%d' % (n % 2), encoding='utf-8'), loop.time())
    finally:
        pool.release(connection)


async def main():
    pool = aioredis.ConnectionPool('redis://127.0.0.1:6379', minsize=1, maxsize=2)
    await asyncio.gather(*(worker(pool, n) for n in range(5)))


asyncio.run(main())
