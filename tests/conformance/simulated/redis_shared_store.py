import asyncio

import aioredis


async def write():
    redis = await aioredis.create_redis('redis://a:6379', password='x')
    print(await redis.hmset_dict('car', key1=1, key2=2.5, key3=None))
    print(await redis.hgetall('car'))
    redis.close()
    await redis.wait_closed()


async def read(address):
    redis = await aioredis.create_redis_pool(address)
    await asyncio.sleep(1)
    print(address, await redis.hgetall('car', encoding='utf-8'), await redis.hgetall('nothing', encoding='utf-8'))
    redis.close()
    await redis.wait_closed()
    return asyncio.get_running_loop().time()


async def main():
    print(await asyncio.gather(write(), read('redis://a:6379'), read('redis://b:6379')))


asyncio.run(main())
