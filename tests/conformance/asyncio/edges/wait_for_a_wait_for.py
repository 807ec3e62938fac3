import asyncio


async def slow(log):
    try:
        await asyncio.sleep(5)
    finally:
        log.append(asyncio.get_running_loop().time())


async def main():
    for outer, inner in (1, 2), (2, 1), (1, 1):
        log = []
        begin = asyncio.get_running_loop().time()

        async def middle():
            try:
                await asyncio.wait_for(slow(log), inner)
            except TimeoutError:
                log.append('inner timed out')
                raise
        try:
            await asyncio.wait_for(middle(), outer)
        except TimeoutError as e:
            print(outer, inner, log[0] - begin, log[1:], asyncio.get_running_loop().time() - begin)


asyncio.run(main())
