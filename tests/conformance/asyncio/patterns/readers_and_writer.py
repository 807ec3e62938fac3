import asyncio


class RWLock:
    def __init__(self):
        self.cond = asyncio.Condition()
        self.readers = 0
        self.writing = False

    async def read(self, name, seconds):
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writing)
            self.readers += 1
        print(name, 'reads with', self.readers, asyncio.get_running_loop().time())
        await asyncio.sleep(seconds)
        async with self.cond:
            self.readers -= 1
            self.cond.notify_all()

    async def write(self, name, seconds):
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writing and not self.readers)
            self.writing = True
        print(name, 'writes', asyncio.get_running_loop().time())
        await asyncio.sleep(seconds)
        async with self.cond:
            self.writing = False
            self.cond.notify_all()


async def main():
    rw = RWLock()
    await asyncio.gather(rw.read('r1', 1), rw.read('r2', 2), rw.write('w1', 1), rw.read('r3', 0.5), rw.write('w2', 0.5))
    print('end', asyncio.get_running_loop().time())


asyncio.run(main())
