import asyncio
import sys

sys.stderr = sys.stdout


async def waits(f):
    try:
        await f
    finally:
        print('finally')


async def sleeps():
    await asyncio.sleep(10)


loop = asyncio.new_event_loop()
t = loop.create_task(sleeps(), name='never started')
loop.close()
del t
print('dropped again')
loop = asyncio.new_event_loop()
f = loop.create_future()
t = loop.create_task(waits(f), name='on a future')
loop.run_until_complete(asyncio.sleep(0))
loop.set_exception_handler(lambda loop, context: print('handler', sorted(context), context['message'], context['task'].get_name()))
del f
del t
import gc
gc.collect()
print('end')
loop.close()
