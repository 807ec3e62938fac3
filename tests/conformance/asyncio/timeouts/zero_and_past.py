import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1)
    for make in (lambda: asyncio.timeout(0), lambda: asyncio.timeout(-1), lambda: asyncio.timeout_at(0.5)):
        for what in 'sleep 0', 'sleep', 'nothing':
            steps = 0
            try:
                async with make() as cm:
                    if what == 'sleep 0':
                        await asyncio.sleep(0)
                        steps += 1
                        await asyncio.sleep(0)
                        steps += 1
                    elif what == 'sleep':
                        await asyncio.sleep(10)
                        steps += 1
                print(what, 'went through', steps, cm.expired(), cm)
            except TimeoutError:
                print(what, 'timed out', steps, cm.expired(), cm)
            print(loop.time(), asyncio.current_task().cancelling())
            await asyncio.sleep(0)


asyncio.run(main())
