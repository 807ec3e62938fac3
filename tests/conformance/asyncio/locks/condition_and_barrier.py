import asyncio
import collections

class Channel:
    """A bounded channel made with one Condition."""

    def __init__(self, size):
        self.items = collections.deque()
        self.size = size
        self.cond = asyncio.Condition()
        self.closed = False
    async def send(self, item):
        async with self.cond:
            await self.cond.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            print(f"  sent {item} ({len(self.items)}/{self.size})")
            self.cond.notify_all()

    async def recv(self):
        async with self.cond:
            await self.cond.wait_for(lambda: self.items or self.closed)
            if not self.items:
                raise EOFError("channel closed")
            item = self.items.popleft()
            self.cond.notify_all()
            return item

    async def close(self):
        self.closed = True
        async with self.cond:
            self.cond.notify_all()

async def producer(ch):
    for i in range(5):
        await ch.send(i)
        await asyncio.sleep(0.1)
    await ch.close()

async def consumer(ch, name, pause):
    n = 0
    while True:
        try:
            item = await ch.recv()
        except EOFError as e:
            print(f"  {name}: {e} after {n} items")
            return n
        n += 1
        print(f"  {name} got {item}")
        await asyncio.sleep(pause)

async def notify_some():
    cond = asyncio.Condition()
    async def sleeper(i):
        async with cond:
            await cond.wait()
            print("  woke", i)
    ts = [asyncio.create_task(sleeper(i)) for i in range(4)]
    await asyncio.sleep(0.1)
    for n in (1, 2, 5):
        async with cond:
            cond.notify(n)
            print("  notified", n)
        await asyncio.sleep(0.1)
    print(" ", [t.done() for t in ts])

async def barriers():
    barrier = asyncio.Barrier(3)

    async def racer(name, t):
        await asyncio.sleep(t)
        print(f"  {name} arrives, {barrier.n_waiting} waiting")
        async with barrier as position:
            await asyncio.sleep(0)
            print(f"  {name} goes with position {position}")
    await asyncio.gather(racer("x", 0.3), racer("y", 0.1), racer("z", 0.2))
    t = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0.1)
    await barrier.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as e:
        print("  broken:", barrier.broken, repr(e))

async def main():
    ch = Channel(2)
    print(await asyncio.gather(producer(ch), consumer(ch, "slow", 0.35), consumer(ch, "slower", 0.5)))
    await notify_some()
    await barriers()

asyncio.run(main())
