import asyncio


def now():
    return asyncio.get_running_loop().time()


async def inner(log, result=None, exc=None):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        log.append(('cancelled', e.args, now()))
        await asyncio.sleep(0.5)
        log.append(('clean', now()))
        if exc:
            raise exc
        if result:
            return result
        raise
    finally:
        log.append('finally')


async def main():
    for timeout in 0.25, 0:
        for kw in {}, {'result': 'late result'}, {'exc': LookupError('in cleanup')}:
            log = []
            t = asyncio.create_task(inner(log, **kw))
            await asyncio.sleep(0)
            begin = now()
            try:
                print('result', await asyncio.wait_for(t, timeout))
            except Exception as e:
                print(repr(e), repr(e.__cause__), repr(e.__context__))
            print('  ', log, now() - begin, t.done())


asyncio.run(main())
