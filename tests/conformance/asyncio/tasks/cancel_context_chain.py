import asyncio


def chain(exc):
    names = []
    while exc is not None:
        names.append((type(exc).__name__, exc.args, exc.__suppress_context__))
        exc = exc.__context__
    return names


async def main():
    loop = asyncio.get_running_loop()
    started = loop.create_future()

    async def sleep():
        started.set_result(None)
        await asyncio.sleep(10)

    async def waits():
        inner = asyncio.create_task(sleep())
        await started
        loop.call_soon(inner.cancel, 'msg')
        try:
            await inner
        except asyncio.CancelledError as ex:
            raise ValueError('cancelled') from ex

    try:
        await asyncio.create_task(waits())
    except ValueError as e:
        print(chain(e))

    async def raise_error():
        raise ValueError

    try:
        raise KeyError(3)
    except KeyError:
        try:
            await asyncio.create_task(raise_error())
        except ValueError as exc:
            print(chain(exc))

    async def process(exc):
        raise exc

    try:
        raise KeyError('a')
    except KeyError as exc:
        try:
            await asyncio.create_task(process(exc))
        except KeyError as again:
            print(again is exc, again.__context__)


asyncio.run(main())
