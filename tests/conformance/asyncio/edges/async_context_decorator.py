import asyncio
import contextlib
import functools


@contextlib.asynccontextmanager
async def timed(name):
    begin = asyncio.get_running_loop().time()
    try:
        yield name
    finally:
        print(name, 'took', asyncio.get_running_loop().time() - begin)


def retried(times):
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args):
            for n in range(times):
                try:
                    return await f(*args)
                except ValueError as e:
                    print(f.__name__, n, e)
            return None
        return wrapper
    return decorate


@retried(3)
async def flaky(x):
    await asyncio.sleep(0.25)
    if x.pop():
        raise ValueError(len(x))
    return 'ok'


@timed('decorated')
async def decorated():
    await asyncio.sleep(0.5)


async def main():
    async with timed('block') as name:
        print(name, await flaky([False, True, True]))
    print(flaky.__name__, asyncio.iscoroutinefunction(flaky))
    await decorated()
    try:
        async with timed('fails'):
            raise KeyError('k')
    except KeyError:
        print('passed through')


asyncio.run(main())
