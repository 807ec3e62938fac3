import asyncio


async def func():
    return asyncio.all_tasks()


async def main():
    waiter = asyncio.get_running_loop().create_task(func(), name='func')
    found = await waiter
    print(len(found))
    f = asyncio.get_running_loop().create_future()
    f.set_result([f])
    print(repr(f))
    g = asyncio.get_running_loop().create_future()
    g.add_done_callback(lambda x, g=g: None)
    print(g)
    g.cancel()

asyncio.run(main())
