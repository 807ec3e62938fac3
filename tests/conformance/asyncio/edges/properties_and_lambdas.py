import asyncio


class Lazy:
    @property
    async def value(self):
        await asyncio.sleep(0.25)
        return 42

    @staticmethod
    async def of(x):
        return x

    def later(self):
        return asyncio.sleep(0.25, 'later')

    async def __call__(self, x):
        await asyncio.sleep(0.25)
        return x * 2


async def apply(f, *args):
    return await f(*args)


async def main():
    lazy = Lazy()
    print(await lazy.value, await lazy.later(), await lazy(4), await Lazy.of(1))
    print(await apply(lambda x: asyncio.sleep(0.25, x), 'lambda'))
    fs = [lambda n=n: asyncio.sleep(n / 4, n) for n in range(3)]
    print(await asyncio.gather(*(f() for f in fs)), asyncio.get_running_loop().time())
    print([await x for x in (lazy.of(1), lazy.of(2))])
    print((await lazy.of(3)) if await lazy.of(True) else 0, await lazy.of(1) + await lazy.of(2))


asyncio.run(main())
