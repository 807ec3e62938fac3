import asyncio


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError('foo')


loop = asyncio.new_event_loop()


def stop_with(f):
    loop.stop()


async def main():
    await asyncio.sleep(1)


t = loop.create_task(fails(0.5))
t.add_done_callback(stop_with)
try:
    loop.run_until_complete(main())
except RuntimeError as e:
    print(e, repr(t.exception()))
for task in asyncio.all_tasks(loop):
    task.cancel()
    try:
        loop.run_until_complete(task)
    except asyncio.CancelledError:
        print('cancelled')
loop.close()


async def raises():
    raise KeyboardInterrupt('out of the coroutine')


loop = asyncio.new_event_loop()
f = loop.create_task(raises())
try:
    loop.run_until_complete(f)
except KeyboardInterrupt as e:
    print(repr(e), f.done())
loop.close()
