# requests inside of a coroutine blocks everybody
import asyncio
import time

import aiohttp
import requests


async def ticker():
    for _ in range(6):
        print('tick', time.perf_counter())
        await asyncio.sleep(0.5)


async def blocking():
    await asyncio.sleep(0.25)
    print('blocks', time.perf_counter())
    requests.get('http://www.baidu.com')
    print('unblocks', time.perf_counter())


async def polite():
    session = aiohttp.ClientSession()
    response = await session.get('http://www.baidu.com')
    print('polite', response.status, time.perf_counter())
    await session.close()


async def main():
    await asyncio.gather(ticker(), blocking(), polite())


asyncio.run(main())
