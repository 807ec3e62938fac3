import asyncio


async def main():
    loop = asyncio.get_running_loop()
    # Another exception passes.
    try:
        async with asyncio.timeout(1) as cm:
            raise KeyError('foreign')
    except KeyError as e:
        print(repr(e), cm.expired(), cm)
    # Another exception while the timeout is cancelling.
    try:
        async with asyncio.timeout(0.25) as cm:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise ZeroDivisionError('on the way out')
    except ZeroDivisionError as e:
        print(repr(e), cm.expired(), cm, asyncio.current_task().cancelling())

    async def body(swallow):
        async with asyncio.timeout(0.5) as cm:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as e:
                print('body', e.args, asyncio.current_task().cancelling())
                if not swallow:
                    raise
        return cm

    # A cancellation that is not the timeout's.
    t = asyncio.create_task(body(False))
    await asyncio.sleep(0.25)
    t.cancel('foreign')
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args, t.cancelling())
    # Swallowed by the body.
    t = asyncio.create_task(body(True))
    print(await t, t.cancelling())

    # Both within one pass: the timeout first, then a cancellation.
    async def twice():
        async with asyncio.timeout(0.25) as cm:
            await asyncio.sleep(10)
    t = asyncio.create_task(twice())
    await asyncio.sleep(0)
    loop.call_at(loop.time() + 0.25, t.cancel, 'second')
    try:
        await t
    except BaseException as e:
        print(repr(e), t.cancelling(), t.cancelled())

    async def after_cancellation():
        try:
            asyncio.current_task().cancel()
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass
        try:
            async with asyncio.timeout(0.25):
                await asyncio.sleep(1)
        except TimeoutError:
            return 'timed out', asyncio.current_task().cancelling()

    async def cancel_in_timeout():
        try:
            asyncio.current_task().cancel()
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass
        async with asyncio.timeout(1):
            asyncio.current_task().cancel('inside')
            await asyncio.sleep(2)
    print(await asyncio.create_task(after_cancellation()))
    try:
        await asyncio.create_task(cancel_in_timeout())
    except asyncio.CancelledError as e:
        print('cancelled', e.args)

    async def cause():
        async with asyncio.timeout(0):
            await asyncio.sleep(10)
    try:
        await cause()
    except TimeoutError as e:
        print(repr(e.__cause__), e.__suppress_context__)


asyncio.run(main())
