import asyncio


async def work(name, gives_way):
    for n in range(2):
        print(name, n)
        if gives_way:
            await asyncio.sleep(0)


async def main():
    await asyncio.gather(work('A', True), work('B', True))
    await asyncio.gather(work('C', False), work('D', False))


asyncio.run(main())
