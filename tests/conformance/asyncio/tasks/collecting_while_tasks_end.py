import asyncio
import gc


class Evil:
    count = 0

    def __del__(self):
        Evil.count += 1
        gc.collect()


async def makes():
    return Evil()


async def main():
    results = await asyncio.gather(*(makes() for _ in range(10)))
    print(len(results), Evil.count)
    del results
    print(Evil.count)
    f = asyncio.get_running_loop().create_future()
    f.set_result(Evil())
    del f
    print(Evil.count)


asyncio.run(main())
