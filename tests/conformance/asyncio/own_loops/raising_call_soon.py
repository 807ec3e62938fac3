"""A call_soon() that raises: who hears of it."""
import asyncio
import logging

logging.basicConfig(format='%(name)s: %(message)s')


class Full(Exception):
    pass


class Bounded(asyncio.SelectorEventLoop):
    limit = None

    def call_soon(self, callback, *args, context=None):
        if self.limit is not None:
            if self.limit == 0:
                raise Full('too many callbacks')
            self.limit -= 1
        return super().call_soon(callback, *args, context=context)


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print('handler:', context['message'].split(' at ')[0].split('0x')[0],
                                    repr(context.get('exception'))))
    future = loop.create_future()
    future.add_done_callback(print)
    loop.limit = 0
    try:
        future.set_result(1)
    except Full as error:
        print('set_result:', error, future.done())
    try:
        future.add_done_callback(print)
    except Full as error:
        print('add_done_callback:', error)
    coroutine = nothing()
    try:
        asyncio.create_task(coroutine)
    except Full as error:
        print('create_task:', error)
    print(len(asyncio.all_tasks()))
    loop.limit = None
    coroutine.close()
    other = loop.create_future()
    other.add_done_callback(print)
    loop.limit = 0
    try:
        other.cancel()
    except Full as error:
        print('cancel:', error, other.cancelled())
    loop.limit = None
    third = loop.create_future()
    third.add_done_callback(print)
    loop.limit = 0
    try:
        third.set_exception(OSError())
    except Full as error:
        print('set_exception:', error, third.exception())
    try:
        loop.call_soon(print)
    except Full as error:
        print('call_soon:', error)
    loop.limit = None
    await asyncio.sleep(0)
    task = asyncio.create_task(nothing())
    task.add_done_callback(print)
    loop.limit = 0
    loop.call_later(1, setattr, loop, 'limit', None)
    await asyncio.sleep(2)
    print(task.done())


with asyncio.Runner(loop_factory=Bounded) as runner:
    runner.run(main())
