import asyncio


async def ticker(log):
    n = 0
    while True:
        log.append(n)
        n += 1
        await asyncio.sleep(0)


async def count(name, make):
    log = []
    t = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)
    begin = len(log)
    try:
        result = await make()
    except BaseException as e:
        result = repr(e)
    print(name, len(log) - begin, result)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)


async def zero():
    return 'zero'


async def one():
    await asyncio.sleep(0)
    return 'one'


async def main():
    await count('await', zero)
    await count('await a task', lambda: asyncio.create_task(zero()))
    await count('await a task of one', lambda: asyncio.create_task(one()))
    await count('shield zero', lambda: asyncio.shield(zero()))
    await count('shield one', lambda: asyncio.shield(one()))

    async def wait(*coros, **kw):
        done, pending = await asyncio.wait([asyncio.create_task(c()) for c in coros], **kw)
        return len(done), len(pending)
    await count('wait zero', lambda: wait(zero))
    await count('wait one zero', lambda: wait(one, zero))
    await count('wait first', lambda: wait(one, zero, return_when=asyncio.FIRST_COMPLETED))
    await count('wait timeout 0', lambda: wait(one, zero, timeout=0))
    await count('wait timeout', lambda: wait(one, zero, timeout=1))

    async def wait_done():
        t = asyncio.create_task(zero())
        await t
        return len((await asyncio.wait([t]))[0])
    await count('wait done', wait_done)

    async def completed(*coros, **kw):
        return [await c for c in asyncio.as_completed([c() for c in coros], **kw)]
    await count('as_completed zero', lambda: completed(zero))
    await count('as_completed one zero', lambda: completed(one, zero))
    await count('as_completed timeout', lambda: completed(one, zero, timeout=1))

    async def in_thread():
        return await asyncio.to_thread(lambda: 'thread')
    print('to_thread', await in_thread())

    async def ensured():
        class A:
            def __await__(self):
                return zero().__await__()
        return await asyncio.ensure_future(A())
    await count('ensure_future of an awaitable', ensured)
    await count('sleep 0', lambda: asyncio.sleep(0))

    async def call_soon():
        f = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(f.set_result, 'soon')
        return await f
    await count('call_soon', call_soon)

    async def call_later():
        f = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(0, f.set_result, 'later')
        return await f
    await count('call_later 0', call_later)

    async def threadsafe():
        f = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon_threadsafe(f.set_result, 'threadsafe')
        return await f
    await count('call_soon_threadsafe', threadsafe)


asyncio.run(main())
