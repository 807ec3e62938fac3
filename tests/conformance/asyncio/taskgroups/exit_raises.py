import asyncio


class Custom(Exception):
    pass


async def main():
    async def raises():
        raise Custom('inner manager')

    class Manager:
        async def __aenter__(self):
            return self

        async def __aexit__(self, *args):
            print('exit', args[0] and args[0].__name__)
            await raises()

    async def managed():
        async with Manager():
            await asyncio.sleep(10)

    async def inner():
        try:
            async with asyncio.TaskGroup() as g:
                g.create_task(managed(), name='managed')
                await asyncio.sleep(0.5)
                raise Custom('body')
        except* Custom as eg:
            print(repr(eg))
            raise

    async with asyncio.timeout(5):
        try:
            async with asyncio.TaskGroup() as g:
                t = g.create_task(inner())
        except* Custom as eg:
            print('outer', repr(eg), asyncio.get_running_loop().time())


asyncio.run(main())
