import asyncio
import sys

sys.stderr = sys.stdout


async def hangs(n):
    try:
        await asyncio.sleep(100)
    finally:
        print('hanging', n, 'ends', asyncio.get_running_loop().time())


async def cleans_up():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print('cleaning')
        await asyncio.sleep(0.5)
        print('clean', asyncio.get_running_loop().time())
        raise


async def fails_at_the_end():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        1 / 0


async def main():
    tasks.append(asyncio.create_task(hangs(1), name='hangs'))
    asyncio.create_task(hangs(2))
    tasks.append(asyncio.create_task(cleans_up()))
    tasks.append(asyncio.create_task(fails_at_the_end(), name='fails'))
    await asyncio.sleep(0.25)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context['message'], repr(context['exception'])))
    return 'result'


tasks = []
print(asyncio.run(main()))
print([t.cancelled() for t in tasks], tasks[2].exception() if tasks[2].done() and not tasks[2].cancelled() else '')


async def main_fails():
    asyncio.create_task(hangs(3))
    await asyncio.sleep(0)
    raise LookupError('main')
try:
    asyncio.run(main_fails())
except LookupError as e:
    print(repr(e))


async def never_ends():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('not yet', asyncio.get_running_loop().time())
            break
    await asyncio.sleep(1)
    print('now', asyncio.get_running_loop().time())


async def main2():
    asyncio.create_task(never_ends())
    await asyncio.sleep(0)
asyncio.run(main2())
