import asyncio
import contextlib


class Resource:
    def __init__(self, name, fails=False):
        self.name, self.fails = name, fails

    async def __aenter__(self):
        await asyncio.sleep(0.25)
        if self.fails:
            raise OSError(self.name)
        print('open', self.name, asyncio.get_running_loop().time())
        return self

    async def __aexit__(self, *args):
        await asyncio.sleep(0.125)
        print('close', self.name, args[0] and args[0].__name__, asyncio.get_running_loop().time())


async def main():
    for names in ('abc', 'ab!'):
        try:
            async with contextlib.AsyncExitStack() as stack:
                for n in names:
                    await stack.enter_async_context(Resource(n, n == '!'))
                stack.push_async_callback(asyncio.sleep, 0.5)
                stack.callback(print, 'callback')
                print('all open')
        except OSError as e:
            print('failed', e)


asyncio.run(main())
