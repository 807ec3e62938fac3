# 生产者 / 消费者：下载队列
import asyncio

import aiohttp


async def producer(queue):
    for n in range(7):
        await asyncio.sleep(0.25)
        await queue.put('http://img.example.com/%d.jpg' % n)
        print('put', n, queue.qsize())
    for _ in range(2):
        await queue.put(None)


async def consumer(name, queue, session):
    count = 0
    while True:
        url = await queue.get()
        if url is None:
            print(name, 'stops after', count)
            return count
        response = await session.get(url)
        print(name, asyncio.get_running_loop().time(), await response.read())
        count += 1


async def main():
    queue = asyncio.Queue(maxsize=2)
    async with aiohttp.ClientSession() as session:
        counts = await asyncio.gather(producer(queue), consumer('A', queue, session), consumer('B', queue, session))
    print(counts)


asyncio.run(main())
