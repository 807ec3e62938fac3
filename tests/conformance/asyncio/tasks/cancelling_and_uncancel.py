import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('inside', asyncio.current_task().cancelling())
        print('uncancel', asyncio.current_task().uncancel(), asyncio.current_task().uncancel())
        await asyncio.sleep(10)


loop = asyncio.new_event_loop()
t = loop.create_task(stubborn(), name='stubborn')
loop.run_until_complete(asyncio.sleep(0.25))
print(repr(t).split()[0:2], t.cancelling())
print(t.cancel(), t.cancel(), t.cancelling(), t.cancelled(), repr(t).split()[1])
loop.run_until_complete(asyncio.sleep(0.25))
print(t.cancelling(), t.cancelled(), t.done(), repr(t).split()[1], loop.time())
print(t.cancel(), t.cancelling(), repr(t).split()[1])
try:
    loop.run_until_complete(t)
except asyncio.CancelledError as e:
    print('cancelled', e.args)
print(t.done(), t.cancelled(), t.cancelling(), repr(t).split()[1])
print(t.uncancel(), t.cancelled(), t.done(), t.cancel(), t.cancelling())


async def structured(sleep, timeout):
    task = asyncio.current_task()
    timed_out = finished = False

    def on_timeout():
        nonlocal timed_out
        timed_out = True
        task.cancel()

    handle = loop.call_later(timeout, on_timeout)
    try:
        try:
            await asyncio.sleep(sleep)
            finished = True
        finally:
            handle.cancel()
            if timed_out and task.uncancel() == 0:
                raise TimeoutError
    except TimeoutError:
        print('timed out at', loop.time())
    await asyncio.sleep(0)
    return timed_out, finished, task.cancelling()


print(loop.run_until_complete(structured(10, 0.5)))
print(loop.run_until_complete(structured(0, 10)), loop.time())
loop.close()
