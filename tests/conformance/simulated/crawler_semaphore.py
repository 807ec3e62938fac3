import asyncio
import time

import aiohttp

URLS = [f'http://www.example.com/page/{n}' for n in range(6)] + ['http://www.bing.com/', 'http://www.baidu.com/']


async def fetch(session, semaphore, url):
    async with semaphore:
        print(f'{time.perf_counter():.2f} start {url}')
        async with session.get(url) as response:
            html = await response.text()
            print(f'{time.perf_counter():.2f} done  {url} {response.status} {len(html)}')
            return len(html)


async def main():
    semaphore = asyncio.Semaphore(3)
    async with aiohttp.ClientSession() as session:
        sizes = await asyncio.gather(*(fetch(session, semaphore, url) for url in URLS))
    print(sum(sizes), sizes)


start = time.time()
asyncio.run(main())
print('cost', time.time() - start)
