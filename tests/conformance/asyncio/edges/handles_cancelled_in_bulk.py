import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    hs = [loop.call_later(n / 100, log.append, n) for n in range(300)]
    for n, h in enumerate(hs):
        if n % 10:
            h.cancel()
    await asyncio.sleep(4)
    print(len(log), log[:5], loop.time())
    hs = [loop.call_soon(log.append, 'x') for _ in range(5)]
    for h in hs[1:4]:
        h.cancel()
    await asyncio.sleep(0)
    print(log[-3:])


asyncio.run(main())
