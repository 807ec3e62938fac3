import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print('cancelled', asyncio.current_task().get_name())
        raise


async def main():
    for n in range(3):
        asyncio.create_task(work(n + 1), name=f'w{n}')
    await asyncio.sleep(1.5)
    me = asyncio.current_task()
    others = [t for t in asyncio.all_tasks() if t is not me]
    print(sorted(t.get_name() for t in others))
    for t in others:
        t.cancel()
    print(await asyncio.gather(*others, return_exceptions=True))
    print(len(asyncio.all_tasks()))


asyncio.run(main())
