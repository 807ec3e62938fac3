import asyncio


async def node(name, depth):
    loop = asyncio.get_running_loop()
    print('  ' * (2 - depth) + name, 'begins', loop.time())
    if depth:
        children = [asyncio.create_task(node(f'{name}.{k}', depth - 1)) for k in range(2)]
        await asyncio.sleep(0.25)
        results = await asyncio.gather(*children)
    else:
        await asyncio.sleep(0.5)
        results = []
    print('  ' * (2 - depth) + name, 'ends', loop.time())
    return 1 + sum(results)


print(asyncio.run(node('root', 2)))
