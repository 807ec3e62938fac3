import asyncio


async def ok():
    return 'ok'


loop = asyncio.new_event_loop()
c = ok()
t = asyncio.Task(c, loop=loop, name='by hand')
print(t.get_loop() is loop, t._loop is loop, t.get_coro() is c, t.get_name())
print(loop.run_until_complete(t), t.done(), t.result(), t.get_coro() is c)
second = asyncio.new_event_loop()
t = asyncio.Task(ok(), loop=second)
print(t._loop is second, second.run_until_complete(t))
print(asyncio.Task[str].__args__, asyncio.Future[int].__args__)
print(asyncio.Task.__module__, asyncio.Future.__module__, asyncio.Task.__mro__[1].__name__)


class MyTask(asyncio.Task):
    def extra(self):
        return 'extra ' + self.get_name()


class MyFuture(asyncio.Future):
    def set_result(self, value):
        print('set', value)
        return super().set_result(value * 2)


t = MyTask(ok(), loop=loop, name='mine')
print(loop.run_until_complete(t), t.extra(), repr(t)[:30])
f = MyFuture(loop=loop)
loop.call_soon(f.set_result, 21)
print(loop.run_until_complete(f), repr(f))
loop.close()
second.close()
