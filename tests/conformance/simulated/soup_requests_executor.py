import asyncio

import requests
from bs4 import BeautifulSoup


def title(url):
    soup = BeautifulSoup(requests.get(url).content, 'html.parser')
    body = soup.find('body')
    return soup.find('title').text, body.text, body.find('p')


async def main():
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(None, title, f'http://{host}/n/{i}')
            for i, host in enumerate(['www.python.org', 'www.bing.com', 'a.com', 'b.com', 'www.bing.com'])]
    for job in asyncio.as_completed(jobs):
        print(loop.time(), await job)


asyncio.run(main())
