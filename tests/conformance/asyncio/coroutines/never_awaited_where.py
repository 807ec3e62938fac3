import asyncio
async def other(): pass
async def a():
    c = other()
async def b():
    other()
    x = [other()]
    await asyncio.sleep(0)
    x.append(other())
async def d():
    c = other()
    raise ValueError('x')
async def main():
    await a()
    await b()
    t = asyncio.create_task(a())
    await t
    try: await d()
    except ValueError as e: print(e)
    print('here')
    asyncio.get_running_loop().call_soon(other)
    asyncio.get_running_loop().call_soon(lambda: other())
    await asyncio.sleep(0)
    print('there')
    c = other()
asyncio.run(main())
def f():
    c = other()
f()
print('end')
