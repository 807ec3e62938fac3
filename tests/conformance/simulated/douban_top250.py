# 豆瓣电影 Top 250：用 bs4 解析
import asyncio
import time

import aiohttp
from bs4 import BeautifulSoup

titles = {}


async def page(session, start):
    url = 'https://movie.douban.com/top250?start=%d&filter=' % start
    async with session.get(url) as response:
        soup = BeautifulSoup(await response.text(), 'html.parser')
        spans = soup.find_all('span', class_='title')
        titles[start] = [span.text for span in spans]
        print(start, soup.find('title').text, len(spans))


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*[page(session, start) for start in range(0, 100, 25)])


begin = time.perf_counter()
asyncio.run(main())
for start in sorted(titles):
    print(start, titles[start][0], titles[start][-1])
print('耗时 %.2f 秒' % (time.perf_counter() - begin))
