# __await__, awaitable wrappers, types.coroutine: what is really going on under await
import asyncio
import inspect
import types
from collections.abc import Awaitable, Coroutine

class Delay:
    def __init__(self, seconds, value=None):
        self.seconds, self.value = seconds, value
    def __await__(self):
        print(f"  Delay({self.seconds}) begins")
        yield from asyncio.sleep(self.seconds).__await__()
        print(f"  Delay({self.seconds}) ends")
        return self.value

class Lazy:
    """Computes once; may be awaited often."""
    def __init__(self, factory):
        self.factory, self.task = factory, None

    def __await__(self):
        if self.task is None:
            self.task = asyncio.ensure_future(self.factory())
        return self.task.__await__()

class Immediately:
    def __await__(self):
        return iter(())

class Wrong:
    def __await__(self):
        return 42

@types.coroutine
def bare_yield(times):
    for i in range(times):
        yield
    return f"gave way {times} times"

@types.coroutine
def yield_garbage():
    yield "garbage"

async def driver():
    a = await bare_yield(2)
    b = await Delay(0.5, "b")
    return a, b

def by_hand(coro):
    """Drive a coroutine without any loop."""
    steps = 0
    while True:
        try:
            got = coro.send(None)
            steps += 1
            print("  yielded", got)
        except StopIteration as e:
            return steps, e.value

async def expensive():
    print("  computing...")
    await asyncio.sleep(1)
    return 42

async def main():
    print(await driver())
    lazy = Lazy(expensive)
    print(await asyncio.gather(*([lazy] * 3)), await lazy)
    print(await Immediately())
    print(await asyncio.gather(Delay(0.2, 1), Delay(0.1, 2)))
    print(await asyncio.wait_for(Delay(0.1, "in time"), 1))
    for bad in (Wrong(), object(), yield_garbage()):
        try:
            await bad
        except (TypeError, RuntimeError) as e:
            print(type(e).__name__ + ":", e)
    try:
        asyncio.create_task(Delay(1))
    except TypeError as e:
        print("TypeError:", str(e).split("<")[0])
    d, c = Delay(0), expensive()
    print([isinstance(x, t) for x in (d, c, bare_yield(1)) for t in (Awaitable, Coroutine)],
          inspect.isawaitable(d), inspect.isawaitable(bare_yield(1)))
    print(inspect.getcoroutinestate(c))
    c.close()
    print(inspect.getcoroutinestate(c))

asyncio.run(main())
print(by_hand(bare_yield(2)))
print(by_hand(asyncio.sleep(0, "slept without a loop")))
