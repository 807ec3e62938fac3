import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(0.25, 'result'), loop.time())
    print(await asyncio.sleep(0, 'zero'), await asyncio.sleep(-1, result='negative'), loop.time())
    print(await asyncio.sleep(0.25))
    for wrong in None, 'x', []:
        try:
            await asyncio.sleep(wrong)
        except TypeError as e:
            print(e)
    try:
        await asyncio.sleep(float('nan'))
    except ValueError as e:
        print(e)
    print(await asyncio.sleep(True, 'a bool is a number'), loop.time())
    c = asyncio.sleep(1, 'as an object')
    print(asyncio.iscoroutine(c), c.__name__, c.__qualname__)
    print(await c, loop.time())
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    print(t.cancelled(), loop.time())
    t = asyncio.create_task(asyncio.sleep(0.5, 'one'))
    u = asyncio.create_task(asyncio.sleep(0.5, 'two'))
    v = asyncio.create_task(asyncio.sleep(0.25, 'three'))
    done = []
    for x in t, u, v:
        x.add_done_callback(lambda x: done.append(x.result()))
    await asyncio.sleep(0.5)
    print(done)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(done)


asyncio.run(main())
