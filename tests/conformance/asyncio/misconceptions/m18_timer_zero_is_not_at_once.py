import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, 'call_later 0')
    loop.call_soon(print, 'call_soon')
    await asyncio.sleep(0)
    print('main after one pass')
    await asyncio.sleep(0)
    print('main after two')
    loop.call_later(0, print, 'timer')
    loop.call_soon(loop.call_soon, print, 'soon from soon')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
