"""What a callback raised is told of outside of the callback's context, as CPython 3.11 does."""
import asyncio
import contextvars

user = contextvars.ContextVar('user', default='nobody')


def handler(loop, context):
    print('handler for', repr(context['exception']), 'sees', user.get())


def fails(where):
    print(where, 'sees', user.get())
    raise KeyError(where)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    user.set('main')
    loop.call_soon(fails, 'call_soon')
    future = loop.create_future()
    future.add_done_callback(lambda _: fails('done callback'))
    user.set('later')
    loop.call_later(1, fails, 'call_later')
    own = contextvars.copy_context()
    own.run(user.set, 'own')
    loop.call_soon(fails, 'own context', context=own)
    future.set_result(None)
    await asyncio.sleep(2)
    print('main sees', user.get())


asyncio.run(main())
