import asyncio


async def main():
    for limit in 0, -1:
        try:
            asyncio.StreamReader(limit=limit)
        except ValueError as e:
            print(e)
    r = asyncio.StreamReader(limit=4)
    r.feed_data(b'far too long\nok\n')
    try:
        await r.readline()
    except ValueError as e:
        print(e)
    print(await r.readline())
    r = asyncio.StreamReader(limit=4)
    r.feed_data(b'far too long')
    try:
        await r.readline()
    except ValueError as e:
        print(e)
    r.feed_data(b'x\n')
    print(await r.readline())
    r = asyncio.StreamReader(limit=4)
    r.feed_data(b'abcdef;')
    try:
        await r.readuntil(b';')
    except asyncio.LimitOverrunError as e:
        print(e, e.consumed)
    print(await r.read(10))
    r = asyncio.StreamReader()
    t = asyncio.create_task(r.read(1))
    await asyncio.sleep(0)
    try:
        await r.read(1)
    except RuntimeError as e:
        print(e)
    r.feed_data(b'!')
    print(await t)
    t = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled')
    r.feed_data(b'after\n')
    print(await r.readline())
    r.feed_eof()
    try:
        await r.readuntil(b'')
    except ValueError as e:
        print(e)


asyncio.run(main())
