import asyncio


def cb(n):
    print('cb', n)
    if n < 2:
        asyncio.get_running_loop().call_soon(cb, n + 1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(cb, 0)
    loop.call_soon(print, 'other')
    for n in range(3):
        await asyncio.sleep(0)
        print('main', n + 1)


asyncio.run(main())
