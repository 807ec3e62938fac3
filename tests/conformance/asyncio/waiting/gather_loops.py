import asyncio


async def one():
    return 1

loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
try:
    asyncio.gather()
except RuntimeError as e:
    print(e)
c = one()
try:
    asyncio.gather(c)
except RuntimeError as e:
    print(e)
c.close()
asyncio.set_event_loop(loop)
g = asyncio.gather()
print(g.get_loop() is loop, loop.run_until_complete(g))
g = asyncio.gather(one(), one())
print(g.get_loop() is loop, loop.run_until_complete(g))
a, b = loop.create_future(), other.create_future()
try:
    asyncio.gather(a, b)
except ValueError as e:
    print(e)
x, y = other.create_future(), other.create_future()
g = asyncio.gather(x, y)
print(g.get_loop() is other)
other.call_soon(x.set_result, 'x')
other.call_soon(y.set_result, 'y')
print(other.run_until_complete(g))
asyncio.set_event_loop(None)
loop.close()
other.close()
