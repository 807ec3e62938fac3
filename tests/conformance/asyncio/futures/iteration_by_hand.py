import asyncio

loop = asyncio.new_event_loop()
f = loop.create_future()
it = iter(f)
print(it.__class__.__name__, next(it) is f, f._asyncio_future_blocking)
try:
    next(it)
except RuntimeError as e:
    print(e)
f.set_result('x')
it = f.__await__()
try:
    it.send(None)
except StopIteration as e:
    print('stop', e.value)
try:
    next(it)
except StopIteration as e:
    print('stop again', e.value)
f = loop.create_future()
f.set_result((1, 2))
try:
    next(f.__await__())
except StopIteration as e:
    print(e.value, e.args)
f = loop.create_future()
f.set_result(StopIteration('inner'))
try:
    next(f.__await__())
except StopIteration as e:
    print(type(e.value).__name__, e.value.args, e.args[0] is e.value)
f = loop.create_future()
it = iter(f)
next(it)
try:
    it.throw(ValueError('thrown'))
except ValueError as e:
    print('out', e)
it = iter(f)
try:
    it.throw(KeyError)
except KeyError as e:
    print('out', repr(e))
it = iter(f)
it.close()
try:
    next(it)
except StopIteration as e:
    print('closed', e.value)


async def three(f):
    return await f, await f, await f
f = loop.create_future()
loop.call_soon(f.set_result, 7)
print(loop.run_until_complete(three(f)))


def old(f):
    x = yield from f
    y = yield from f
    return x + y
f = loop.create_future()
g = old(f)
print(g.send(None) is f)
f.set_result(21)
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
loop.close()
