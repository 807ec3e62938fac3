import asyncio

import aiohttp


async def fetch(session, url):
    response = await session.get(url)
    try:
        return await response.read()
    finally:
        response.close()
        print('closed', url)


async def main():
    session = aiohttp.ClientSession()
    try:
        body = await asyncio.wait_for(fetch(session, 'http://www.bing.com/x.gif'), timeout=0.75)
        print(body)
        await asyncio.wait_for(fetch(session, 'http://www.baidu.com/y.png'), timeout=0.75)
    except asyncio.TimeoutError as error:
        print('timeout', repr(error), asyncio.get_running_loop().time())
    finally:
        await session.close()


asyncio.run(main())
