import asyncio


async def waiter(e, n, log):
    for k in range(2):
        await e.wait()
        log.append((n, k, asyncio.get_running_loop().time()))
        await asyncio.sleep(0.5)


async def main():
    e = asyncio.Event()
    log = []
    ts = [asyncio.create_task(waiter(e, n, log)) for n in 'ab']
    await asyncio.sleep(0.25)
    e.set()
    e.clear()
    await asyncio.sleep(1)
    print(log)
    e.set()
    await asyncio.gather(*ts)
    print(log)


asyncio.run(main())
