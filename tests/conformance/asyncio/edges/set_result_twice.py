import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_later(0.5, f.set_result, 'first')
    loop.call_later(0.5, lambda: print('already done', f.done()))

    def second():
        try:
            f.set_result('second')
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    loop.call_later(0.5, second)
    print(await f, loop.time())
    await asyncio.sleep(0)


asyncio.run(main())
