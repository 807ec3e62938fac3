import asyncio
async def fail(n, d=0):
    await asyncio.sleep(d)
    raise ValueError(n)
def handler(loop, ctx):
    print(loop.time(), ctx['message'], ctx.get('exception'))
async def boom(): raise KeyError(1)
async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(fail("dropped"), name="dropped")
    await asyncio.sleep(0.1)
    print("1 after")
    asyncio.create_task(fail("dropped2"))
    await asyncio.sleep(0.1)
    print("2 after")
    asyncio.create_task(boom())
    await asyncio.sleep(0.1)
    print("3 after")
    asyncio.create_task(fail("dropped4", 0.01))
    await asyncio.sleep(0.1)
    print("4 after")
asyncio.run(main())
