import asyncio


def step_one(loop, done):
    print('one', loop.time())
    loop.call_later(0.5, step_two, loop, done)


def step_two(loop, done):
    print('two', loop.time())
    loop.call_soon(done.set_result, 'callbacks')


async def steps():
    print('one', asyncio.get_running_loop().time())
    await asyncio.sleep(0.5)
    print('two', asyncio.get_running_loop().time())
    return 'coroutine'


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(step_one, loop, done)
    print(await asyncio.gather(done, steps()))


asyncio.run(main())
