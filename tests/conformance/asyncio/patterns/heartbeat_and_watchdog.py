import asyncio


async def worker(beat, delays):
    for d in delays:
        await asyncio.sleep(d)
        beat.set()
        print('beat', asyncio.get_running_loop().time())


async def watchdog(beat, limit, task):
    while True:
        try:
            await asyncio.wait_for(beat.wait(), limit)
            beat.clear()
        except TimeoutError:
            print('no beat for', limit, 'at', asyncio.get_running_loop().time())
            task.cancel()
            return


async def main():
    beat = asyncio.Event()
    t = asyncio.create_task(worker(beat, [0.5, 0.5, 0.25, 3, 0.5]))
    await watchdog(beat, 1, t)
    try:
        await t
    except asyncio.CancelledError:
        print('worker was stopped')


asyncio.run(main())
