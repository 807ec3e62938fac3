import asyncio


class Loud(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        print('own default', sorted(context), context['message'].split(' at ')[0])

    def call_exception_handler(self, context):
        print('called')
        super().call_exception_handler(context)

    def create_task(self, coro, **kw):
        print('create_task', coro.__name__, kw)
        return super().create_task(coro, **kw)


def fails():
    1 / 0


async def child():
    return 'child'


async def main():
    asyncio.get_running_loop().call_soon(fails)
    t = asyncio.create_task(child())
    u = asyncio.ensure_future(child())
    return await asyncio.gather(t, u, child())


loop = Loud()
print(loop.run_until_complete(main()))
f = loop.create_future()
f.set_exception(ValueError('lost'))
del f
loop.close()
