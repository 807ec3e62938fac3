import asyncio
import random

import aiohttp

random.seed(3)


async def fetch_with_retry(session, url, retries=3):
    for attempt in range(1, retries + 1):
        try:
            async with session.get(url, timeout=random.choice([0.25, 2])) as resp:
                if resp.status != 200:
                    raise RuntimeError(f'status {resp.status}')
                return await resp.text()
        except (asyncio.TimeoutError, RuntimeError) as error:
            print(f'{asyncio.get_running_loop().time()} {url} attempt {attempt}: {error!r}')
            await asyncio.sleep(0.5 * 2 ** attempt)
    return None


async def main():
    async with aiohttp.ClientSession() as session:
        results = await asyncio.gather(
            fetch_with_retry(session, 'http://www.bing.com/'),
            fetch_with_retry(session, 'http://api.com/error'),
            fetch_with_retry(session, 'http://www.python.org/'))
    for result in results:
        print(result)


asyncio.run(main())
