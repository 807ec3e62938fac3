import asyncio

import aiohttp


async def fetch(session, host):
    try:
        async with session.get('http://%s/' % host) as response:
            return host, len(await response.read())
    except asyncio.CancelledError:
        print('cancelled', host)
        raise


async def main():
    async with aiohttp.ClientSession() as session:
        tasks = [asyncio.create_task(fetch(session, h), name=h) for h in ['www.baidu.com', 'www.python.org', 'www.php.cn']]
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print([t.result() for t in done], sorted(t.get_name() for t in pending))
        for task in pending:
            task.cancel()
        print(await asyncio.gather(*pending, return_exceptions=True))


asyncio.run(main())
