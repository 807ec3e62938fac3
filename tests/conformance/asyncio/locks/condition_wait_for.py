import asyncio


async def main():
    c = asyncio.Condition()
    value = 0
    log = []

    def predicate():
        log.append(('asked', value))
        return value >= 2

    async def consumer(name):
        async with c:
            result = await c.wait_for(predicate)
            log.append((name, result, asyncio.get_running_loop().time()))

    tasks = [asyncio.create_task(consumer(n)) for n in 'ab']
    for _ in range(2):
        await asyncio.sleep(1)
        async with c:
            value += 1
            c.notify_all()
    await asyncio.gather(*tasks)
    print(log)


asyncio.run(main())
