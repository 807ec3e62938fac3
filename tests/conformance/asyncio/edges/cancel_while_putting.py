import asyncio


async def main():
    q = asyncio.Queue(1)
    q.put_nowait('first')
    ts = [asyncio.create_task(q.put(n)) for n in 'abc']
    await asyncio.sleep(0)
    ts[1].cancel()
    got = [await q.get()]
    await asyncio.sleep(0)
    got.append(await q.get())
    await asyncio.sleep(0)
    got.append(await q.get())
    print(got, q.empty(), [t.cancelled() for t in ts], q)


asyncio.run(main())
