import asyncio


def now():
    return asyncio.get_running_loop().time()


async def child(n, log):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        log.append((n, e.args))
        raise


async def fails_when_cancelled():
    try:
        await asyncio.sleep(10)
    finally:
        1 / 0


async def in_exit(log):
    async with asyncio.TaskGroup() as g:
        for n in range(3):
            g.create_task(child(n, log))


async def in_body(log):
    async with asyncio.TaskGroup() as g:
        for n in range(2):
            g.create_task(child(n, log))
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            log.append(('body', e.args))
            raise


async def children_fail(log):
    async with asyncio.TaskGroup() as g:
        for _ in range(2):
            g.create_task(fails_when_cancelled())
        await asyncio.sleep(10)


async def nested(log):
    async with asyncio.TaskGroup():
        async with asyncio.TaskGroup() as g2:
            for _ in range(2):
                g2.create_task(fails_when_cancelled())
            await asyncio.sleep(10)


async def nested_with_outer_child(log):
    async with asyncio.TaskGroup() as g1:
        g1.create_task(asyncio.sleep(10))
        async with asyncio.TaskGroup() as g2:
            for _ in range(2):
                g2.create_task(fails_when_cancelled())
            await asyncio.sleep(10)


async def empty(log):
    async with asyncio.TaskGroup():
        await asyncio.sleep(10)


async def body_raises(log):
    async with asyncio.TaskGroup():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise LookupError('instead')


async def main():
    for f in in_exit, in_body, children_fail, nested, nested_with_outer_child, empty, body_raises:
        log = []
        t = asyncio.create_task(f(log))
        await asyncio.sleep(0.25)
        print(f.__name__, t.cancel('please'))
        try:
            await t
        except asyncio.CancelledError as e:
            print('  cancelled', e.args, log, t.cancelled(), t.cancelling(), now())
        except BaseException as e:
            print('  ', repr(e), log, t.cancelled(), t.cancelling(), now())


asyncio.run(main())
