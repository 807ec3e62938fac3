import asyncio


async def once():
    await asyncio.sleep(0.5)
    return object()


async def fails():
    await asyncio.sleep(0.5)
    raise ValueError('same object')


async def main():
    t = asyncio.create_task(once())
    a, b, c = await asyncio.gather(t, t, asyncio.shield(t))
    print(a is b is c is await t)
    t = asyncio.create_task(fails())
    seen = []
    for _ in range(3):
        try:
            await t
        except ValueError as e:
            seen.append(e)
    print(seen[0] is seen[1] is seen[2], asyncio.get_running_loop().time())


asyncio.run(main())
