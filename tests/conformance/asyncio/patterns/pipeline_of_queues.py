import asyncio


async def stage(name, inbox, outbox, f, seconds):
    while (item := await inbox.get()) is not None:
        await asyncio.sleep(seconds)
        result = f(item)
        print(name, item, '->', result, asyncio.get_running_loop().time())
        await outbox.put(result)
    await outbox.put(None)


async def main():
    q = [asyncio.Queue(1) for _ in range(4)]

    async def source():
        for n in range(3):
            await q[0].put(n)
        await q[0].put(None)

    async def sink():
        out = []
        while (item := await q[3].get()) is not None:
            out.append(item)
        return out
    results = await asyncio.gather(source(), stage('double', q[0], q[1], lambda x: x * 2, 0.25), stage('add', q[1], q[2], lambda x: x + 1, 0.5), stage('show', q[2], q[3], str, 0.125), sink())
    print(results[-1])


asyncio.run(main())
