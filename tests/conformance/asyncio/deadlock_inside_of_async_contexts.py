# Two tasks wait for one another, each within the generator of an async context: the run ends there,
# with what stands in the middle of a chain of awaiters made before and after its root.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def traced(lock):
    async with lock:
        yield


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()

    async def transfer(first, second):
        async with traced(first):
            await asyncio.sleep(0.1)
            async with traced(second):
                print("never")

    print("off")
    await asyncio.gather(transfer(a, b), transfer(b, a))


asyncio.run(main())
