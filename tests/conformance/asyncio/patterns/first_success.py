import asyncio


async def attempt(name, seconds, works):
    await asyncio.sleep(seconds)
    if not works:
        raise ConnectionError(name)
    return name


async def first_success(coros):
    errors = []
    pending = {asyncio.create_task(c) for c in coros}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for t in done:
            if t.exception() is None:
                for p in pending:
                    p.cancel()
                return t.result(), errors
            errors.append(repr(t.exception()))
    return None, errors


async def main():
    print(await first_success([attempt('a', 0.25, False), attempt('b', 0.5, True), attempt('c', 1, True)]))
    print(await first_success([attempt('d', 0.5, False), attempt('e', 0.25, False)]))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
