import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut1, fut2, fut3 = (loop.create_future() for _ in range(3))

    async def catching():
        await fut1
        try:
            await fut2
        except asyncio.CancelledError:
            print('caught', asyncio.current_task().cancelling())
            return 42

    async def ignoring(second, third):
        try:
            await second
        except asyncio.CancelledError:
            print('ignored')
        return await third

    t = asyncio.create_task(catching())
    await asyncio.sleep(0)
    print(t._fut_waiter is fut1)
    fut1.set_result(None)
    await asyncio.sleep(0)
    print(t._fut_waiter is fut2)
    t.cancel()
    print(fut2.cancelled(), t.done(), t._fut_waiter is fut2)
    print(await t, t.cancelled(), t.cancelling(), t)

    second, third = loop.create_future(), loop.create_future()
    t = asyncio.create_task(ignoring(second, third))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    print(t._fut_waiter is third, t.cancelling(), second.cancelled())
    third.set_result('third')
    print(await t, third.cancelled(), t.cancelled())

    async def cleanup():
        try:
            await asyncio.sleep(10)
        finally:
            print('cleaning', loop.time())
            await asyncio.sleep(0.5)
            print('clean', loop.time())
    t = asyncio.create_task(cleanup())
    await asyncio.sleep(0.25)
    t.cancel('one')
    await asyncio.sleep(0.25)
    t.cancel('two')
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, e.__context__.args, loop.time())

    async def converts():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise LookupError('instead')
    t = asyncio.create_task(converts())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except LookupError as e:
        print(e, type(e.__context__).__name__, t.cancelled(), t)


asyncio.run(main())
