import asyncio

loop = asyncio.new_event_loop()
x = 0


async def ticking():
    global x
    while x < 10:
        await asyncio.sleep(0.25)
        x += 1
        print('tick', x, loop.time())
        if x == 2:
            loop.stop()


t = loop.create_task(ticking())
try:
    loop.run_until_complete(t)
except RuntimeError as e:
    print(e)
print(t.done(), x, loop.time(), loop.is_running(), loop.is_closed())
t.cancel()
try:
    loop.run_until_complete(t)
except asyncio.CancelledError:
    print('cancelled', loop.time())
loop.close()
