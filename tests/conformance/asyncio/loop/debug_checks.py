import asyncio


async def coro():
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    c = coro()
    for wrong in coro, c, 7, None:
        for method in 'call_soon', 'call_later', 'call_at':
            try:
                if method == 'call_soon':
                    loop.call_soon(wrong)
                else:
                    getattr(loop, method)(1, wrong)
            except TypeError as e:
                print(str(e).split('<')[0].split(' 0x')[0])
    c.close()
    loop.set_debug(False)
    h = loop.call_soon(len)
    h.cancel()


asyncio.run(main())
