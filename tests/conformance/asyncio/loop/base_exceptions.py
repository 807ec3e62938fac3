import asyncio


class MyBase(BaseException):
    pass


def attempt(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return repr(e)


def raises(exc):
    raise exc


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print('handler', context['message'].split(' at ')[0], repr(context['exception'])))
log = []
for exc in KeyboardInterrupt('k'), SystemExit(3), MyBase('b'), ValueError('v'):
    loop.call_soon(raises, exc)
    loop.call_soon(log.append, type(exc).__name__)
    loop.call_later(0.25, loop.stop)
    print(attempt(loop.run_forever), log, loop.is_running())
    while attempt(loop.run_until_complete, asyncio.sleep(1)) is not None:
        pass
    print(log)


async def main(exc):
    await asyncio.sleep(0)
    raise exc


for exc in KeyboardInterrupt('k'), SystemExit(3), MyBase('b'):
    t = loop.create_task(main(exc))
    loop.call_soon(log.append, 'beside')
    print(attempt(loop.run_until_complete, t), t.done(), repr(t.exception()) if t.done() else None)
    print(attempt(loop.run_until_complete, asyncio.sleep(0)))
loop.close()
