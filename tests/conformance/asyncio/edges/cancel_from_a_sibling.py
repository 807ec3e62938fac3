import asyncio


async def first(others):
    await asyncio.sleep(0.5)
    for t in others:
        print('cancels', t.get_name(), t.cancel(f'by {asyncio.current_task().get_name()}'))
    return 'first'


async def other(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError as e:
        print('told', e.args)
        raise


async def main():
    others = [asyncio.create_task(other(n), name=f'other {n}') for n in (0.25, 0.5, 1)]
    t = asyncio.create_task(first(others), name='killer')
    print([repr(r) for r in await asyncio.gather(t, *others, return_exceptions=True)])


asyncio.run(main())
