import asyncio


async def work():
    print('works')
    return 'result'


async def main():
    t = asyncio.create_task(work())
    print(await t, await t, await t)
    c = work()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print('RuntimeError:', e)
    try:
        await asyncio.gather(c)
    except RuntimeError as e:
        print('RuntimeError:', e)


asyncio.run(main())
