import asyncio
import sys

sys.stderr = sys.stdout


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    t = asyncio.create_task(fails(0.25), name='kept to the end')
    asyncio.create_task(fails(0.5), name='dropped at once')
    await asyncio.sleep(1)
    print('main ends')
    kept.append(t)


kept = []
asyncio.run(main())
print('run ended')
kept.clear()
print('cleared')


async def awaited_late():
    t = asyncio.create_task(fails(0.25), name='awaited late')
    await asyncio.sleep(1)
    try:
        await t
    except ValueError as e:
        print('late but caught', e)
asyncio.run(awaited_late())


async def replaced():
    t = asyncio.create_task(fails(0.25), name='first')
    await asyncio.sleep(0.5)
    t = asyncio.create_task(fails(0.25), name='second')
    print('replaced')
    await asyncio.wait([t])
    t.exception()
asyncio.run(replaced())
