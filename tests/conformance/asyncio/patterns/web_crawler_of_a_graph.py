import asyncio

links = {'/': ['/a', '/b'], '/a': ['/c', '/'], '/b': ['/c', '/d'], '/c': [], '/d': ['/a', '/e'], '/e': []}
cost = {'/': 0.5, '/a': 1, '/b': 0.25, '/c': 0.5, '/d': 0.75, '/e': 0.25}


async def crawl(workers):
    loop = asyncio.get_running_loop()
    q, seen, order = asyncio.Queue(), {'/'}, []
    q.put_nowait('/')

    async def worker(name):
        while True:
            page = await q.get()
            await asyncio.sleep(cost[page])
            order.append((name, page, loop.time()))
            for link in links[page]:
                if link not in seen:
                    seen.add(link)
                    q.put_nowait(link)
            q.task_done()
    ws = [asyncio.create_task(worker(n)) for n in range(workers)]
    begin = loop.time()
    await q.join()
    for w in ws:
        w.cancel()
    await asyncio.gather(*ws, return_exceptions=True)
    print(workers, loop.time() - begin, order)


async def main():
    for n in 1, 2, 3:
        await crawl(n)


asyncio.run(main())
