# interrupt: 0.75
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    finally:
        print('finally', loop.time())


loop = asyncio.new_event_loop()
t = loop.create_task(main())
try:
    loop.run_until_complete(t)
except KeyboardInterrupt:
    print('interrupted', t.done(), loop.is_running(), loop.time())
t.cancel()
try:
    loop.run_until_complete(t)
except asyncio.CancelledError:
    print('then cancelled', loop.time())
loop.close()
