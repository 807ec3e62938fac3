import asyncio


async def deep(n):
    if n == 0:
        await asyncio.sleep(0.5)
        return 0
    return 1 + await deep(n - 1)


async def deep_tasks(n):
    if n == 0:
        return 0
    return 1 + await asyncio.create_task(deep_tasks(n - 1))


async def endless(n):
    return await endless(n + 1)


async def main():
    print(await deep(200), asyncio.get_running_loop().time())
    print(await deep_tasks(300))
    try:
        await endless(0)
    except RecursionError as e:
        print('RecursionError')


asyncio.run(main())
