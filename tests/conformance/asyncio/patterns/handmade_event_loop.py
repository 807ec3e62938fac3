"""My own asyncio in 60 lines: Future, Task, sleep, gather, run -- with async/await syntax."""
import heapq
import itertools
import time
from collections import deque

class Future:
    def __init__(self):
        self.done, self.value, self.error, self.callbacks = False, None, None, []
    def finish(self, value=None, error=None):
        self.value, self.error, self.done = value, error, True
        for cb in self.callbacks:
            loop.call_soon(cb, self)
    def add_callback(self, cb):
        loop.call_soon(cb, self) if self.done else self.callbacks.append(cb)
    def __await__(self):
        if not self.done:
            yield self
        if self.error: raise self.error
        return self.value

class Task(Future):
    def __init__(self, coro):
        super().__init__()
        self.coro = coro
        loop.call_soon(self.step)
    def step(self, fut=None):
        try:
            awaited = self.coro.send(None)
        except StopIteration as e:
            self.finish(e.value)
        except Exception as e:
            self.finish(error=e)
        else:
            awaited.add_callback(self.step)

class Loop:
    def __init__(self):
        self.ready, self.timers, self.seq = deque(), [], itertools.count()
    def call_soon(self, cb, *args):
        self.ready.append((cb, args))
    def call_later(self, delay, cb, *args):
        heapq.heappush(self.timers, (time.monotonic() + delay, next(self.seq), cb, args))
    def run(self, coro):
        main = Task(coro)
        while not main.done:
            if not self.ready:
                if not self.timers:
                    raise RuntimeError("deadlock")
                time.sleep(max(0, self.timers[0][0] - time.monotonic()))
            while self.timers and self.timers[0][0] <= time.monotonic():
                _, _, cb, args = heapq.heappop(self.timers)
                self.ready.append((cb, args))
            cb, args = self.ready.popleft()
            cb(*args)
        if main.error:
            raise main.error
        return main.value

loop = Loop()

async def sleep(delay, result=None):
    f = Future()
    loop.call_later(delay, f.finish, result)
    return await f

async def gather(*coros):
    return [await t for t in [Task(c) for c in coros]]

async def hello(name, delay):
    print(f"{time.monotonic():.1f} hello {name}")
    await sleep(delay)
    print(f"{time.monotonic():.1f} bye {name}")
    if name == "carl":
        raise ValueError("carl is angry")
    return name.upper()

async def stuck():
    await Future()

async def main():
    print(await gather(hello("anna", 1), hello("bert", 0.5)))
    return await sleep(0.2, "main result")

print(loop.run(main()), round(time.monotonic(), 2))
for coro in gather(hello("dora", 0.1), stuck()), hello("carl", 0.1):
    try:
        loop.run(coro)
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
