import asyncio


class Base:
    async def setup(self):
        await asyncio.sleep(0.25)
        return ['base']

    async def __aenter__(self):
        self.parts = await self.setup()
        return self

    async def __aexit__(self, *args):
        await self.teardown()

    async def teardown(self):
        print('base down', asyncio.get_running_loop().time())


class Derived(Base):
    async def setup(self):
        return await super().setup() + ['derived']

    async def teardown(self):
        print('derived down', asyncio.get_running_loop().time())
        await super().teardown()

    @classmethod
    async def create(cls, n):
        await asyncio.sleep(n)
        return cls()


async def main():
    async with Derived() as d:
        print(d.parts)
    made = await asyncio.gather(*(Derived.create(n / 4) for n in range(3)))
    print([type(m).__name__ for m in made], asyncio.get_running_loop().time())


asyncio.run(main())
