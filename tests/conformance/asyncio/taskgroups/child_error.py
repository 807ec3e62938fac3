import asyncio


def now():
    return asyncio.get_running_loop().time()


async def fails(after):
    await asyncio.sleep(after)
    print('fails', now())
    1 / 0


async def sleeps(name):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print(name, 'cancelled', e.args, now())
        raise
    print('never')


async def one():
    async with asyncio.TaskGroup() as g:
        g.create_task(fails(0.25))
        t = g.create_task(sleeps('sibling'))
    print('never')


async def several():
    async with asyncio.TaskGroup() as g:
        for _ in range(3):
            g.create_task(fails(0.25))
        g.create_task(sleeps('sibling'))
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print('body cancelled', e.args, asyncio.current_task().cancelling(), g)
            raise
    print('never')


async def main():
    for f in one, several:
        t = asyncio.create_task(f())
        try:
            await t
        except* ZeroDivisionError as eg:
            print(f.__name__, eg, len(eg.exceptions), now(), t.cancelling())
            print(repr(eg), eg.__cause__, type(eg.__context__).__name__, eg.__suppress_context__)


asyncio.run(main())
