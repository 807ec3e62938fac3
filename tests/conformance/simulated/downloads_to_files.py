import asyncio
import os
import time

import aiohttp
import requests

os.makedirs('downloads/a', exist_ok=True)
URLS = ['http://pic.com/%s.png' % c for c in 'xyz']


async def save(session, url):
    async with session.get(url, verify_ssl=False) as response:
        content = await response.content.read()
        name = url.rsplit('/')[-1]
        with open(os.path.join('downloads', 'a', name), mode='wb') as file:
            file.write(content)
        print('saved', name, len(content))


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.wait([asyncio.create_task(save(session, url)) for url in URLS])


asyncio.run(main())
print(time.perf_counter(), os.path.exists('downloads/a/x.png'), os.path.exists('downloads/q'))
for url in URLS:
    with open('downloads/' + url.rsplit('/')[-1], 'wb') as file:
        file.write(requests.get(url).content)
print(time.perf_counter())
