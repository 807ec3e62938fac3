import asyncio


class Elevator:
    def __init__(self):
        self.floor, self.calls, self.moved = 0, [], asyncio.Condition()

    async def run(self):
        while True:
            async with self.moved:
                await self.moved.wait_for(lambda: self.calls)
                target = self.calls[0]
            while self.floor != target:
                await asyncio.sleep(0.5)
                self.floor += 1 if target > self.floor else -1
                print('floor', self.floor, asyncio.get_running_loop().time())
            async with self.moved:
                self.calls.pop(0)
                self.moved.notify_all()

    async def ride(self, name, start, end):
        for stop in start, end:
            async with self.moved:
                self.calls.append(stop)
                self.moved.notify_all()
                await self.moved.wait_for(lambda: self.floor == stop and stop not in self.calls)
                print(name, 'at', stop, asyncio.get_running_loop().time())


async def main():
    e = Elevator()
    t = asyncio.create_task(e.run())
    await asyncio.gather(e.ride('ann', 2, 0), e.ride('bob', 1, 3))
    t.cancel()


asyncio.run(main())
