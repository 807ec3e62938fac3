import asyncio

import aiohttp


async def size(session, url):
    async with session.get(url) as response:
        if response.status == 404:
            raise ValueError(url)
        return len(await response.text())


async def main():
    async with aiohttp.ClientSession() as session:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(size(session, f'http://{h}/')) for h in ('www.bing.com', 'www.python.org')]
        print([task.result() for task in tasks])
        try:
            async with asyncio.TaskGroup() as group:
                slow = group.create_task(size(session, 'http://www.baidu.com/'))
                group.create_task(size(session, 'http://x.com/error'))
        except* ValueError as errors:
            print(errors.exceptions, slow.cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
