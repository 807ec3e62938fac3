# When what coroutines held goes, after they have failed or were cancelled.
import asyncio
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
async def bad():
    n = N("bad")
    await asyncio.sleep(0.1)
    raise ValueError("v")
async def main():
    n = N("main")
    try:
        await bad()
    except ValueError: print("h1")
    print("after bad")
    t = asyncio.create_task(bad())
    try:
        await t
    except ValueError: print("h2")
    print("after task")
    t = None
    print("task gone")
    try:
        await asyncio.wait_for(bad(), 1)
    except ValueError: print("h3")
    print("after wait_for")
    try:
        await asyncio.gather(bad(), bad())
    except ValueError: print("h4")
    print("after gather")
    await asyncio.sleep(1)
    r = await asyncio.gather(bad(), return_exceptions=True)
    print("after gather2"); r = None; print("r none")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
    except* ValueError: print("h5")
    print("after tg")
    try:
        async with asyncio.timeout(0.05):
            await bad()
    except TimeoutError: print("h6")
    print("after timeout")
    t = asyncio.create_task(bad())
    await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("h7")
    print("after cancel")
    t = None
    print("t none")
    await asyncio.sleep(0)
    try: await asyncio.shield(bad())
    except ValueError: print("h8")
    print("after shield")
asyncio.run(main())
print("end")
