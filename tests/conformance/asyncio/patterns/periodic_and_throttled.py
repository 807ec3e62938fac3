import asyncio
import functools

class Periodic:
    def __init__(self, func, interval):
        self.func, self.interval, self._task = func, interval, None
    async def start(self):
        if self._task is None:
            self._task = asyncio.ensure_future(self._run())
    async def stop(self):
        if self._task is not None:
            self._task.cancel()
            try:
                await self._task
            except asyncio.CancelledError:
                pass
            self._task = None
    async def _run(self):
        # no drift: the next tick is counted from the start
        loop = asyncio.get_running_loop()
        nxt = loop.time()
        while True:
            self.func()
            nxt += self.interval
            await asyncio.sleep(max(0, nxt - loop.time()))

def debounce(wait):
    """Call only after `wait` seconds of silence."""
    def deco(f):
        handle = None
        @functools.wraps(f)
        def wrapper(*args):
            nonlocal handle
            if handle:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(wait, f, *args)
        return wrapper
    return deco

def throttle(gap):
    """Call at most once per `gap` seconds, and drop the rest."""
    def deco(f):
        last = float("-inf")
        dropped = 0
        @functools.wraps(f)
        def wrapper(*args):
            nonlocal last, dropped
            now = asyncio.get_running_loop().time()
            if now - last >= gap:
                last = now
                return f(*args)
            dropped += 1
            wrapper.dropped = dropped
        wrapper.dropped = 0
        return wrapper
    return deco

def stamp(*what):
    print(f"{asyncio.get_running_loop().time():5.2f}", *what)

@debounce(0.3)
def search(text):
    stamp("search", repr(text))

@throttle(0.5)
def scroll(pos):
    stamp("scroll to", pos)

async def typing(text, delays):
    for i, d in enumerate(delays, 1):
        await asyncio.sleep(d)
        search(text[:i])

async def scrolling():
    for pos in range(0, 1000, 100):
        scroll(pos)
        await asyncio.sleep(0.15)

async def main():
    p = Periodic(functools.partial(stamp, "tick"), 0.75)
    await p.start()
    await p.start()
    await typing("asyncio", [0.1, 0.1, 0.2, 0.5, 0.1, 0.1, 0.05])
    await asyncio.sleep(1)
    await scrolling()
    await p.stop()
    await p.stop()
    stamp("dropped", scroll.dropped, search.__name__, scroll.__name__)

asyncio.run(main())
