import asyncio


async def quick():
    return 1


async def main():
    t = asyncio.create_task(quick())
    await t
    print(t.cancel(), t.cancelled(), t.cancelling(), t.result())
    f = asyncio.get_running_loop().create_future()
    f.set_result(2)
    print(f.cancel(), f.result())
    g = asyncio.gather(quick())
    await g
    print(g.cancel(), g.result())
    h = asyncio.get_running_loop().call_soon(print, 'ran')
    await asyncio.sleep(0)
    h.cancel()
    print(h.cancelled())


asyncio.run(main())
