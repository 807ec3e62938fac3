import asyncio


class Latch:
    def __init__(self, n):
        self.n, self.event = n, asyncio.Event()

    def count_down(self):
        self.n -= 1
        if self.n == 0:
            self.event.set()


async def runner(name, start, finish, seconds):
    await start.wait()
    print(name, 'runs', asyncio.get_running_loop().time())
    await asyncio.sleep(seconds)
    print(name, 'arrives', asyncio.get_running_loop().time())
    finish.count_down()


async def main():
    start, finish = asyncio.Event(), Latch(3)
    tasks = [asyncio.create_task(runner(n, start, finish, s)) for n, s in (('a', 1), ('b', 0.5), ('c', 0.75))]
    await asyncio.sleep(1)
    print('go')
    start.set()
    await finish.event.wait()
    print('all in', asyncio.get_running_loop().time())
    await asyncio.gather(*tasks)


asyncio.run(main())
