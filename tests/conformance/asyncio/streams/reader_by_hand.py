import asyncio


async def main():
    loop = asyncio.get_running_loop()
    r = asyncio.StreamReader()
    r.feed_data(b'line one\nline two\nrest')
    print(await r.readline(), await r.readline(), r.at_eof())
    r.feed_eof()
    print(await r.readline(), r.at_eof(), await r.readline(), await r.read())
    r = asyncio.StreamReader()
    r.feed_data(b'abcdefgh')
    print(await r.read(3), await r.readexactly(2), await r.read(0), await r.read(100))
    loop.call_later(0.25, r.feed_data, b'later')
    print(await r.read(100), loop.time())
    loop.call_later(0.25, r.feed_data, b'12')
    loop.call_later(0.5, r.feed_data, b'345')
    print(await r.readexactly(4), loop.time())
    loop.call_later(0.25, r.feed_eof)
    try:
        await r.readexactly(10)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, loop.time())
    print(await r.read(), r.at_eof())
    r = asyncio.StreamReader()
    r.feed_data(b'one;two;three')
    print(await r.readuntil(b';'), await r.readuntil(b';'))
    r.feed_eof()
    try:
        await r.readuntil(b';')
    except asyncio.IncompleteReadError as e:
        print(e, e.partial)
    r = asyncio.StreamReader()
    r.feed_data(b'a\nb\nc')
    r.feed_eof()
    print([line async for line in r])
    r = asyncio.StreamReader()
    loop.call_later(0.25, r.set_exception, ValueError('broken'))
    for _ in range(2):
        try:
            await r.read(1)
        except ValueError as e:
            print(e, loop.time())
    print(repr(r.exception()))
    try:
        await asyncio.StreamReader().readexactly(-1)
    except ValueError as e:
        print(e)
    print(await asyncio.StreamReader().readexactly(0))


asyncio.run(main())
