import asyncio
async def agen():
    for i in range(5):
        await asyncio.sleep(0.1)
        yield i
async def main():
    g = agen()
    r = await asyncio.gather(anext(g), anext(g), return_exceptions=True)
    print(r)
    g = agen()
    r = await asyncio.gather(g.__anext__(), g.asend(None), g.aclose(), g.athrow(ValueError("x")), return_exceptions=True)
    print(r)
    g = agen()
    async def reader(n):
        try:
            async for x in g:
                print(n, x)
        except RuntimeError as e:
            print(n, repr(e))
    await asyncio.gather(reader(1), reader(2))
    g = agen()
    t = asyncio.create_task(reader(3))
    await asyncio.sleep(0.05)
    try:
        await g.aclose()
    except RuntimeError as e: print(repr(e))
    try:
        await g.athrow(ValueError)
    except RuntimeError as e: print(repr(e))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")
asyncio.run(main())
