import asyncio


async def work(log):
    for n in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            log.append((n, e.args, asyncio.current_task().cancelling()))
    return 'end'


async def main():
    log = []
    t = asyncio.create_task(work(log))
    await asyncio.sleep(0)
    print(t.cancel('one'), t.cancel('two'), t.cancelling())
    await asyncio.sleep(0)
    print(t.cancel('three'))
    print(await t, log, t.cancelling(), t.cancelled())


asyncio.run(main())
