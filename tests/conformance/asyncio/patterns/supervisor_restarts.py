import asyncio


async def flaky(name, lives):
    n = lives.pop(0)
    print(name, 'starts for', n, asyncio.get_running_loop().time())
    await asyncio.sleep(n)
    raise RuntimeError(f'{name} died after {n}')


async def supervise(name, lives, limit):
    restarts = 0
    while lives and restarts < limit:
        try:
            await flaky(name, lives)
        except RuntimeError as e:
            restarts += 1
            print('restart', restarts, e, asyncio.get_running_loop().time())
            await asyncio.sleep(0.25)
    return name, restarts


async def main():
    print(await asyncio.gather(supervise('x', [0.5, 1, 0.25], 5), supervise('y', [1, 1, 1, 1], 2)))


asyncio.run(main())
