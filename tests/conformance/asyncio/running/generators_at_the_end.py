import asyncio


async def gen(n):
    try:
        for i in range(10):
            yield i
    finally:
        print('gen', n, 'finally')
        await asyncio.sleep(0.25)
        print('gen', n, 'closed', asyncio.get_running_loop().time())


async def fails(n):
    try:
        yield n
    finally:
        raise ValueError('cannot close')


async def main():
    g = gen(1)
    h = gen(2)
    keep.extend([g, h])
    print(await g.__anext__(), await h.__anext__())
    f = fails(3)
    keep.append(f)
    print(await f.__anext__())
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'].split(' at ')[0], repr(context['exception']), context['asyncgen'] is f))
    task = asyncio.create_task(iterates())
    await asyncio.sleep(0)
    return 'main is done'


async def iterates():
    try:
        async for x in gen('in a task'):
            print('item', x)
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('iterating task cancelled')
        raise


keep = []
print(asyncio.run(main()))


async def start_after_shutdown():
    loop = asyncio.get_running_loop()
    await loop.shutdown_asyncgens()
    g = gen('late')
    print(await g.__anext__())
    await g.aclose()
asyncio.run(start_after_shutdown())
