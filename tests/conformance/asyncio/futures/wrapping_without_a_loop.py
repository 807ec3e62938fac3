import asyncio
import concurrent.futures

asyncio.set_event_loop(None)
c = concurrent.futures.Future()
try:
    asyncio.wrap_future(c)
except RuntimeError as e:
    print(e)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
f = asyncio.wrap_future(c)
print(f.get_loop() is loop)
other = asyncio.new_event_loop()
g = asyncio.wrap_future(c, loop=other)
print(g.get_loop() is other)
c.set_result('both')
print(loop.run_until_complete(f), other.run_until_complete(g))
d = concurrent.futures.Future()
h = asyncio.wrap_future(d, loop=loop)
loop.close()
d.set_result('the loop is closed')
print(h.done())
asyncio.set_event_loop(None)
other.close()
