# What debounce helpers look up in a handle.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(print, "soon", 1)
    later = loop.call_later(0.5, print, "later")
    bare = loop.call_at(0.25, print)
    print(soon._callback is print, soon._args, soon._cancelled)
    print(later._args, later._when - loop.time(), later._scheduled)
    print(bare._args, bare._when, bare._scheduled)
    later.cancel()
    print(later._callback, later._args, later._cancelled)
    await asyncio.sleep(1)
    print(bare._scheduled, bare._args, soon._args)


asyncio.run(main())
