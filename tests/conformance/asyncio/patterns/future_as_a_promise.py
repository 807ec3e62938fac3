import asyncio


def fetch_with_callback(n, callback):
    asyncio.get_running_loop().call_later(n, callback, n * 10)


def as_future(n):
    f = asyncio.get_running_loop().create_future()
    fetch_with_callback(n, lambda r: f.done() or f.set_result(r))
    return f


async def main():
    loop = asyncio.get_running_loop()
    print(await as_future(0.5), loop.time())
    print(await asyncio.gather(as_future(0.5), as_future(0.25)), loop.time())
    try:
        await asyncio.wait_for(as_future(5), 1)
    except TimeoutError:
        print('gave up', loop.time())
    await asyncio.sleep(5)
    print('the late callback does no harm', loop.time())


asyncio.run(main())
