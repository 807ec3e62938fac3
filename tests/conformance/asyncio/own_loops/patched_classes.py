"""Methods of loops by a policy, put into asyncio's own class while loops run, and by mock.patch."""
import asyncio
class L(asyncio.SelectorEventLoop):
    def call_soon(self, cb, *a, context=None):
        print('soon', type(cb).__name__)
        return super().call_soon(cb,*a,context=context)
class P(asyncio.DefaultEventLoopPolicy):
    _loop_factory = L
asyncio.set_event_loop_policy(P())
async def f():
    await asyncio.sleep(0)
    return 1
print(asyncio.run(f()))
asyncio.set_event_loop_policy(None)
orig = asyncio.BaseEventLoop.call_soon
def logged(self, cb, *a, context=None):
    print('patched', type(cb).__name__)
    return orig(self, cb, *a, context=context)
async def g():
    asyncio.BaseEventLoop.call_soon = logged
    await asyncio.sleep(0)
    await asyncio.create_task(f())
    asyncio.BaseEventLoop.call_soon = orig
    await asyncio.create_task(f())
    return 2
print(asyncio.run(g()))
asyncio.BaseEventLoop.call_soon = logged
print(asyncio.run(f()))
asyncio.BaseEventLoop.call_soon = orig
from unittest import mock
async def h():
    with mock.patch.object(asyncio.get_running_loop(), 'time', side_effect=[100, 200, 300, 400]) as m:
        print(asyncio.get_running_loop().time())
        m.side_effect = None; m.return_value = 5
        await asyncio.sleep(0)
    print(m.call_count > 1)
    loop = asyncio.get_running_loop()
    with mock.patch.object(loop, 'call_soon', wraps=loop.call_soon) as m:
        await asyncio.sleep(0)
        await asyncio.gather(f(), f())
    print(m.call_count)
    print(loop._clock_resolution)
    loop._clock_resolution = 0.5
    t=loop.time()
    await asyncio.sleep(0.4)
    print(loop.time()-t)
asyncio.run(h())
