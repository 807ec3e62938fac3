import asyncio


def now():
    return asyncio.get_running_loop().time()


async def work(name, seconds, exc=None):
    await asyncio.sleep(seconds)
    if exc:
        raise exc
    return name


def names(tasks):
    return sorted(t.get_name() for t in tasks)


def start(*specs):
    return [asyncio.create_task(work(n, s, *rest), name=n) for n, s, *rest in specs]


async def main():
    for mode in asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION:
        for timeout in None, 0.375, 0:
            for exc in None, ZeroDivisionError('b'):
                ts = start(('a', 0.25), ('b', 0.5, exc), ('c', 1))
                begin = now()
                done, pending = await asyncio.wait(ts, return_when=mode, timeout=timeout)
                print(mode, timeout, exc is not None, names(done), names(pending), now() - begin)
                for t in pending:
                    t.cancel()
                await asyncio.gather(*ts, return_exceptions=True)
    ts = start(('x', 0.25), ('y', 0.25))
    begin = now()
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending), now() - begin)
    ts = start(('x', 0.25), ('y', 0.25))
    ts[0].cancel()
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), now())
    done, pending = await asyncio.wait(ts)
    print(names(done), now())
    done, pending = await asyncio.wait(iter(ts), timeout=0)
    print(names(done), names(pending))
    ts = start(('dup', 0.25))
    done, pending = await asyncio.wait([ts[0], ts[0], *start(('other', 0.5))])
    print(names(done), now())
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.25, f.set_result, 'f')
    done, pending = await asyncio.wait({f})
    print([x.result() for x in done], now())


asyncio.run(main())
