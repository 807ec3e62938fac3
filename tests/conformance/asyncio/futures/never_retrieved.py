import asyncio
import sys

sys.stderr = sys.stdout


class Noisy(Exception):
    pass


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.set_exception(Noisy('future'))
    print('dropping a future')
    del f
    print('dropped')

    f = loop.create_future()
    f.set_exception(Noisy('seen'))
    f.exception()
    del f
    f = loop.create_future()
    f.set_exception(Noisy('raised'))
    try:
        f.result()
    except Noisy:
        pass
    del f
    f = loop.create_future()
    f.cancel()
    del f
    f = loop.create_future()
    f.set_result(1)
    del f
    f = loop.create_future()
    del f

    f = loop.create_future()
    f.set_exception(Noisy('cancelled after'))
    print(f.cancel())
    del f
    print('silent so far')

    async def fails():
        raise Noisy('task')
    t = asyncio.create_task(fails(), name='fails')
    await asyncio.sleep(0)
    print('dropping a task')
    del t
    await asyncio.sleep(0)
    print('dropped')
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context['message'], repr(context['exception'])))
    t = asyncio.create_task(fails(), name='again')
    await asyncio.sleep(0)
    del t
    print('handled')
    f = loop.create_future()
    f.set_exception(Noisy('to the handler'))
    f = None
    print('end')


asyncio.run(main())
