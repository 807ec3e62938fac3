"""Three ways to stop waiting: with a deadline, with clean-up in the way, and behind a shield."""

import asyncio
import time


def say(text):
    print(f"{time.perf_counter():.1f} s  {text}")


async def call(name, seconds, hang_up=0.0):
    try:
        await asyncio.sleep(seconds)
        say(f"{name}: answered")
        return f"hello from {name}"
    except asyncio.CancelledError:
        await asyncio.sleep(hang_up)
        say(f"{name}: hung up")
        raise


async def main():
    say(await asyncio.wait_for(call("Uma", 0.5), timeout=1.0))

    try:
        await asyncio.wait_for(call("Vic", 9.0, hang_up=0.7), timeout=1.0)
    except TimeoutError:
        say("gave up on Vic")

    wes = asyncio.create_task(call("Wes", 2.0), name="Wes")
    try:
        async with asyncio.timeout(1.0):
            await asyncio.shield(wes)
    except TimeoutError:
        say(f"gave up on Wes, who is cancelled: {wes.cancelled()}")
    say(await wes)


asyncio.run(main())
