import asyncio


class Steps:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for k in range(self.n):
            print('step', k)
            yield
        return self.n


class Delegates:
    def __await__(self):
        value = yield from asyncio.sleep(0.25, 'slept').__await__()
        more = yield from Steps(1).__await__()
        return value, more


class Returns:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return self.what


async def inner():
    return 'inner'


async def main():
    print(await Steps(2), await Steps(0))
    print(await Delegates(), asyncio.get_running_loop().time())
    for wrong in 5, None, [1], inner():
        try:
            await Returns(wrong)
        except TypeError as e:
            print(e)
        if asyncio.iscoroutine(wrong):
            wrong.close()
    print(await Returns(inner().__await__()))
    for wrong in 5, 'x', None, print, inner:
        try:
            await wrong
        except TypeError as e:
            print(e)
    w = inner().__await__()
    try:
        w.send(None)
    except StopIteration as e:
        print('stop', e.value)
    f = asyncio.get_running_loop().create_future()
    f.set_result('f')
    print(await Returns(f.__await__()))


asyncio.run(main())
