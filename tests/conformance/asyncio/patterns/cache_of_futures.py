import asyncio

cache = {}


async def load(key):
    print('loading', key, asyncio.get_running_loop().time())
    await asyncio.sleep(1)
    if key == 'bad':
        raise KeyError(key)
    return key.upper()


async def get(key):
    if key not in cache:
        cache[key] = asyncio.ensure_future(load(key))
    try:
        return await asyncio.shield(cache[key])
    except KeyError:
        cache.pop(key, None)
        return 'failed'


async def main():
    print(await asyncio.gather(get('a'), get('b'), get('a'), get('bad'), get('bad')))
    print(await get('a'), asyncio.get_running_loop().time())
    print(await get('bad'), asyncio.get_running_loop().time())


asyncio.run(main())
