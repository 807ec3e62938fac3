import asyncio

import nest_asyncio
import uvloop

nest_asyncio.apply()
asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())


async def job(n):
    await asyncio.sleep(1 / n)
    print(n, asyncio.get_running_loop().time())
    return n


async def main():
    print(sum(await asyncio.gather(*map(job, (1, 2, 4)))))


asyncio.run(main())
