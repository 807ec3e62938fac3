import asyncio


async def main():
    loop = asyncio.get_running_loop()
    cancelled = False
    try:
        async with asyncio.timeout(0.25) as outer:
            try:
                async with asyncio.timeout(0.5) as inner:
                    await asyncio.sleep(10)
            except asyncio.CancelledError as e:
                cancelled = True
                print('through the inner', e.args, inner, outer)
                raise
    except TimeoutError:
        print(cancelled, inner.expired(), outer.expired(), loop.time())
    try:
        async with asyncio.timeout(0.5) as outer:
            try:
                async with asyncio.timeout(0.25) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print('inner timed out', outer)
                await asyncio.sleep(1)
    except TimeoutError:
        print(inner.expired(), outer.expired(), loop.time())

    # Both are due at one moment.
    try:
        async with asyncio.timeout(0.5) as outer:
            try:
                async with asyncio.timeout(0.5) as inner:
                    await asyncio.sleep(10)
            finally:
                print('inner', inner, 'outer', outer)
    except TimeoutError as e:
        print('both', inner.expired(), outer.expired(), loop.time(), asyncio.current_task().cancelling())

    # A busy loop makes both late.
    import time
    try:
        async with asyncio.timeout(0.25) as outer:
            try:
                async with asyncio.timeout(0.5) as inner:
                    time.sleep(1)
                    await asyncio.sleep(10)
            finally:
                print('inner', inner, 'outer', outer)
    except TimeoutError as e:
        print('busy', inner.expired(), outer.expired(), loop.time(), asyncio.current_task().cancelling())

    async def in_finally():
        try:
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(0.25)
                    raise LookupError('first')
            finally:
                async with asyncio.timeout(0.5):
                    await asyncio.sleep(2)
        except TimeoutError as e:
            print(repr(e), repr(e.__cause__), repr(e.__cause__.__context__))
    await in_finally()


asyncio.run(main())
