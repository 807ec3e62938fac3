import asyncio


def now():
    return asyncio.get_running_loop().time()


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, 'done', now())
    except asyncio.CancelledError as e:
        print(name, 'cancelled', e.args, now())
        raise


async def main():
    try:
        async with asyncio.timeout(0.5):
            async with asyncio.TaskGroup() as g:
                g.create_task(work('a', 0.25))
                g.create_task(work('b', 1))
    except TimeoutError as e:
        print('timeout', type(e.__cause__).__name__, now())
    try:
        async with asyncio.timeout(0.5):
            await asyncio.gather(work('c', 0.25), work('d', 1))
    except TimeoutError:
        print('timeout', now())
    try:
        async with asyncio.TaskGroup() as g:
            async with asyncio.timeout(0.25):
                g.create_task(work('e', 1))
                await asyncio.sleep(2)
    except* TimeoutError as eg:
        print(repr(eg), now())
    inner = asyncio.create_task(work('f', 1))
    try:
        async with asyncio.timeout(0.25):
            await asyncio.shield(inner)
    except TimeoutError:
        print('shielded', inner.done(), now())
    await inner

    async def waits():
        async with asyncio.timeout(0.5):
            await asyncio.wait([asyncio.create_task(work('g', 1))])
    try:
        await waits()
    except TimeoutError:
        print('wait', now(), len(asyncio.all_tasks()))
    await asyncio.sleep(1)

    async def swallow():
        try:
            async with asyncio.timeout(0.25):
                try:
                    await asyncio.sleep(1)
                finally:
                    await asyncio.sleep(0.5)
                    print('slow cleanup', now())
        except TimeoutError:
            print('late', now())
    await swallow()


asyncio.run(main())
