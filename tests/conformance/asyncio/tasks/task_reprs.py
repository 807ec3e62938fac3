import asyncio


def show(x):
    print(repr(x))


class Dummy:
    def __repr__(self):
        return '<Dummy>'

    def __call__(self, *args):
        pass


async def notmuch():
    return 'abc'


async def fails():
    raise ValueError('no', 1)


async def waits(f):
    return await f


class Holder:
    async def method(self):
        await asyncio.sleep(1)


loop = asyncio.new_event_loop()
t = loop.create_task(notmuch(), name='TestTask')
show(t)
t.add_done_callback(Dummy())
show(t)
t.add_done_callback(Dummy())
show(t)
t.add_done_callback(print)
show(t)
t.cancel()
show(t)
try:
    loop.run_until_complete(t)
except asyncio.CancelledError:
    pass
show(t)
t = loop.create_task(notmuch())
loop.run_until_complete(t)
show(t)
t = loop.create_task(fails(), name='failing')
try:
    loop.run_until_complete(t)
except ValueError:
    pass
show(t)
t.set_name({6})
print(t.get_name() == '{6}')
f = loop.create_future()
t = loop.create_task(waits(f), name='waiter')
loop.run_until_complete(asyncio.sleep(0))
show(t)
show(f)
u = loop.create_task(waits(t), name='second')
loop.run_until_complete(asyncio.sleep(0))
show(u)
f.set_result([1, 2, 3])
show(f)
show(t)
loop.run_until_complete(u)
show(u)
h = loop.create_task(Holder().method(), name='method')
loop.run_until_complete(asyncio.sleep(0))
show(h)
h.cancel()
show(h)
loop.run_until_complete(asyncio.gather(h, return_exceptions=True))
show(h)
loop.close()
