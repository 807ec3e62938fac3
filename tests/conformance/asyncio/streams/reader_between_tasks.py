import asyncio


async def producer(r):
    for n in range(3):
        await asyncio.sleep(0.5)
        r.feed_data(b'message %d\n' % n)
        print('fed', n, asyncio.get_running_loop().time())
    r.feed_eof()


async def consumer(r):
    while line := await r.readline():
        print('read', line, asyncio.get_running_loop().time())
    print('end of file')


async def main():
    r = asyncio.StreamReader()
    await asyncio.gather(consumer(r), producer(r))


asyncio.run(main())
