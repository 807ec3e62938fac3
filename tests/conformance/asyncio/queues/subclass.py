import asyncio


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        print('init', maxsize)
        self._queue = []

    def _put(self, item):
        if item not in self._queue:
            self._queue.append(item)

    def _get(self):
        return self._queue.pop(0)

    def qsize(self):
        print('asked', end=' ')
        return len(self._queue)


class Counting(asyncio.Queue):
    puts = 0

    async def put(self, item):
        self.puts += 1
        await super().put(item)


async def main():
    q = Unique(3)
    for n in 1, 1, 2, 1, 3:
        await q.put(n)
    print(q.qsize(), q.full(), q.empty())
    print([await q.get() for _ in range(3)])
    print(q.empty())
    c = Counting()
    await c.put(1)
    await c.put(2)
    print(c.puts, await c.get(), c)


asyncio.run(main())
