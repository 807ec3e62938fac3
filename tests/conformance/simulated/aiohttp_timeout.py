import asyncio

import aiohttp


async def get(session, url, timeout):
    loop = asyncio.get_running_loop()
    try:
        async with session.get(url, timeout=timeout) as resp:
            print(loop.time(), url, resp.status, resp.reason)
            return await resp.text()
    except asyncio.TimeoutError:
        print(loop.time(), url, 'timed out')
        return None


async def main():
    async with aiohttp.ClientSession() as session:
        results = await asyncio.gather(
            get(session, 'http://www.baidu.com/', 1),
            get(session, 'http://www.bing.com/', 1),
            get(session, 'http://www.php.cn/a', 1.25),
            get(session, 'http://www.python.org/', 0.5))
    print([r and len(r) for r in results])


asyncio.run(main())
