import asyncio


async def resolves(name):
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(lambda f: print(name, 'callback'))
    f.set_result(None)
    print(name, 'resolved')
    await f
    print(name, 'after await')


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, 'queued before')
    t = asyncio.create_task(resolves('task'))
    loop.call_soon(print, 'queued after')
    await asyncio.sleep(0)
    print('main: one pass')
    await asyncio.sleep(0)
    print('main: two passes')
    await t


asyncio.run(main())
