import asyncio

import aiohttp


async def main():
    session = aiohttp.ClientSession()
    response = await session.get('http://www.bing.com/')
    print(response.status, response.headers, response.url)
    session.close()
    print('end')


asyncio.run(main())
