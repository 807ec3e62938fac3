import asyncio


async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 0.25
    try:
        async with asyncio.timeout(10) as cm:
            cm.reschedule(when)
            print(cm.when() == when, cm)
            await asyncio.sleep(10)
    except TimeoutError:
        print('timed out', loop.time(), cm)
    async with asyncio.timeout(0.25) as cm:
        cm.reschedule(None)
        print(cm, cm.when())
        await asyncio.sleep(1)
        cm.reschedule(loop.time() + 5)
        print(cm)
    print(loop.time(), cm)
    try:
        async with asyncio.timeout(None) as cm:
            cm.reschedule(loop.time() - 1)
            await asyncio.sleep(0)
            print('one step')
            await asyncio.sleep(0)
            print('not reached?')
    except TimeoutError:
        print('in the past', cm)
    for action in 'before', 'after', 'expired':
        cm = asyncio.timeout(0.25)
        try:
            if action == 'before':
                cm.reschedule(1)
            elif action == 'after':
                async with cm:
                    pass
                cm.reschedule(1)
            else:
                try:
                    async with cm:
                        await asyncio.sleep(1)
                except TimeoutError:
                    pass
                cm.reschedule(1)
        except RuntimeError as e:
            print(action, e)
    try:
        async with asyncio.timeout(0.25) as cm:
            try:
                await asyncio.sleep(1)
            finally:
                try:
                    cm.reschedule(loop.time() + 1)
                except RuntimeError as e:
                    print('expiring', e)
    except TimeoutError:
        print('and timed out')
    cm = asyncio.timeout(1)
    async with cm:
        try:
            async with cm:
                pass
        except RuntimeError as e:
            print(e)
    try:
        async with cm:
            pass
    except RuntimeError as e:
        print(e)
    step = asyncio.timeout(0.5).__aenter__
    loop.call_soon(lambda: outside(step))
    await asyncio.sleep(0)
    print(repr(asyncio.timeout(1.23456)))
    async with asyncio.timeout(1.23456) as cm:
        print(cm)


def outside(step):
    try:
        step().send(None)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
