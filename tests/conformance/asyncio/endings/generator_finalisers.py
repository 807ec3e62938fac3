import asyncio
import gc
import sys

sys.stderr = sys.stdout


async def gen(name):
    try:
        for n in range(5):
            yield n
    finally:
        print(name, 'finally', asyncio.current_task().get_name())
        await asyncio.sleep(0)
        print(name, 'closed')


async def main():
    asyncio.current_task().set_name('main')
    g = gen('dropped')
    print(await g.__anext__())
    del g
    print('dropped')
    await asyncio.sleep(0)
    print('one pass')
    await asyncio.sleep(0)
    print('two passes')
    await asyncio.sleep(0)
    g = gen('closed by hand')
    print(await g.asend(None))
    await g.aclose()
    print('after aclose')
    g = gen('ended')
    print([n async for n in g])
    del g
    g = gen('never begun')
    del g
    g = gen('thrown into')
    await g.__anext__()
    try:
        await g.athrow(ValueError('thrown'))
    except ValueError as e:
        print('out', e)
    g = gen('in a cycle')
    await g.__anext__()
    box = [g]
    box.append(box)
    del g, box
    gc.collect()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('main ends')


asyncio.run(main())
