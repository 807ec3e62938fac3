import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for deadline in [0, 0.25, None]:
        for how in 'timeout', 'timeout_at':
            t0 = loop.time()
            if how == 'timeout':
                cm = asyncio.timeout(deadline)
            else:
                cm = asyncio.timeout_at(None if deadline is None else t0 + deadline)
            print(how, deadline, cm)
            try:
                async with cm as got:
                    print(got is cm, cm.when() is None or cm.when() - t0, cm.expired())
                    await asyncio.sleep(0.5)
            except TimeoutError as e:
                print('TimeoutError', e.args, type(e.__cause__).__name__, e.__cause__.args)
            print(cm.expired(), loop.time() - t0, asyncio.current_task().cancelling(), cm)


asyncio.run(main())
