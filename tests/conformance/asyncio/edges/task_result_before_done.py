import asyncio


async def w():
    await asyncio.sleep(1)
    return 'r'


async def main():
    t = asyncio.create_task(w())
    for look in t.result, t.exception:
        try:
            look()
        except asyncio.InvalidStateError as e:
            print(e)
    await t
    print(t.result(), t.exception())


asyncio.run(main())
