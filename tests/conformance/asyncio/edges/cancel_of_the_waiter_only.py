import asyncio


async def main():
    loop = asyncio.get_running_loop()
    shared = loop.create_future()

    async def waits(n):
        try:
            return n, await shared
        except asyncio.CancelledError:
            return n, 'cancelled'
    a, b = asyncio.create_task(waits('a')), asyncio.create_task(waits('b'))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    print(shared.cancelled(), await asyncio.gather(a, b))
    shared = loop.create_future()

    async def shielded(n):
        try:
            return n, await asyncio.shield(shared)
        except asyncio.CancelledError:
            return n, 'cancelled'
    a, b = asyncio.create_task(shielded('a')), asyncio.create_task(shielded('b'))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    shared.set_result('value')
    print(shared.cancelled(), await asyncio.gather(a, b))


asyncio.run(main())
