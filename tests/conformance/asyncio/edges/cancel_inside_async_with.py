import asyncio


class Manager:
    async def __aenter__(self):
        await asyncio.sleep(0.5)
        print('entered')

    async def __aexit__(self, *args):
        print('exit', args[0] and args[0].__name__)
        await asyncio.sleep(0.5)
        print('exited', asyncio.get_running_loop().time())


async def use():
    async with Manager():
        await asyncio.sleep(1)


async def main():
    for after in 0.25, 0.75, 1.75, 5:
        begin = asyncio.get_running_loop().time()
        t = asyncio.create_task(use())
        asyncio.get_running_loop().call_later(after, t.cancel)
        await asyncio.wait([t])
        print(after, t.cancelled(), asyncio.get_running_loop().time() - begin)


asyncio.run(main())
