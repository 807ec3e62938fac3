import asyncio


async def started():
    print('started')
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('delivered')
        raise


async def never_started():
    print('never printed')


async def busy():
    print('busy')
    for n in range(3):
        print('no await', n)
    print('busy to its end')
    return 'done'


async def main():
    t = asyncio.create_task(started())
    await asyncio.sleep(0)
    print(t.cancel(), t.done(), t.cancelled())
    await asyncio.sleep(0)
    print(t.done(), t.cancelled())
    t = asyncio.create_task(never_started())
    print(t.cancel(), t.done())
    await asyncio.sleep(0)
    print(t.cancelled())
    t = asyncio.create_task(busy())
    await asyncio.sleep(0)
    print(t.cancel(), t.result())


asyncio.run(main())
