# 爬虫：处理错误的页面
import asyncio

import aiohttp
import requests


async def check(session, url):
    async with session.get(url) as resp:
        text = await resp.text()
        print(url, '->', resp.status, resp.reason, text)
        return resp.status


async def main():
    urls = ['http://error/', 'http://site.com/error/1', 'https://site.com/errors?x=1', 'http://site.com/?error=1']
    async with aiohttp.ClientSession() as session:
        tasks = [asyncio.ensure_future(check(session, u)) for u in urls]
        done, pending = await asyncio.wait(tasks)
        print(sorted(t.result() for t in done), len(pending))


asyncio.run(main())
r = requests.get('http://site.com/error')
print(r, r.status_code, r.reason, r.text, r.content, r.url)
r = requests.get('http://WWW.Site.COM:8080/a/b.jpg?size=2#top')
print(r, r.text, r.url)
