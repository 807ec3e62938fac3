import asyncio


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except BaseException as e:
        return type(e).__name__, str(e)


a = asyncio.new_event_loop()
b = asyncio.new_event_loop()
print(asyncio.Future(loop=a).get_loop() is a)
asyncio.set_event_loop(b)
f = asyncio.Future()
print(f.get_loop() is b, f._loop is b, repr(f))


async def main():
    g = asyncio.Future()
    print(g.get_loop() is asyncio.get_running_loop(), g.get_loop() is a)
    try:
        await f
    except RuntimeError as e:
        print('attached to a different loop' in str(e))
    g.get_loop().call_soon(g.set_result, 'g')
    print(await g)


a.run_until_complete(main())
asyncio.set_event_loop(None)
print(attempt(asyncio.Future))
print(attempt(asyncio.get_event_loop))
a.close()
f = asyncio.Future(loop=a)
f.set_result(1)
print(f.result())
print(attempt(f.add_done_callback, print))
g = asyncio.Future(loop=a)
g.add_done_callback(print)
print(attempt(g.set_result, 1), g.done(), g._state)
b.close()
