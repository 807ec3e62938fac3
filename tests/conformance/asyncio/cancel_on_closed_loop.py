"""Futures and tasks of a loop that is closed are cancelled all the same, and who cancels is told."""
import asyncio


async def work(name):
    try:
        await asyncio.sleep(1)
    finally:
        print('left', name)


async def start(names):
    return [asyncio.create_task(work(name), name=name) for name in names]


loop = asyncio.new_event_loop()
tasks = loop.run_until_complete(start(['one', 'two']))
loop.run_until_complete(asyncio.sleep(0))
plain = loop.create_future()
waited = loop.create_future()
waited.add_done_callback(print)
loop.close()
print(plain.cancel(), plain.cancelled())
for future in (waited, tasks[0]):
    try:
        print(future.cancel())
    except RuntimeError as e:
        print('RuntimeError:', e, future.cancelled())
print(tasks[0].cancelling(), waited.done())
del future
print('dropping')
tasks.pop(0)
print('dropped')
tasks.clear()
print('end')
