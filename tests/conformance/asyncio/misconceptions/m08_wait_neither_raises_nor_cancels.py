import asyncio


async def bad():
    await asyncio.sleep(1)
    raise ValueError('bad')


async def slow():
    await asyncio.sleep(3)
    return 'slow'


async def main():
    b, s = asyncio.create_task(bad()), asyncio.create_task(slow())
    done, pending = await asyncio.wait([b, s], timeout=2)
    print('no exception', done == {b}, pending == {s}, s.cancelled(), s.done())
    print(repr(b.exception()))
    print(await s, asyncio.get_running_loop().time())


asyncio.run(main())
