import asyncio


async def main():
    for make in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        q = make()
        try:
            q.task_done()
        except ValueError as e:
            print(e)
        await q.join()
        for i in range(6):
            q.put_nowait(i)
        print(q)
        done = []

        async def worker(name):
            while True:
                item = await q.get()
                await asyncio.sleep(item / 4)
                done.append((name, item, asyncio.get_running_loop().time()))
                q.task_done()
        workers = [asyncio.create_task(worker(n)) for n in 'xy']
        joiner = asyncio.create_task(q.join())
        await asyncio.sleep(0)
        print(q, joiner.done())
        await joiner
        print(done)
        print(q)
        await q.join()
        for w in workers:
            w.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        q.put_nowait(1)
        q.put_nowait(2)
        q.task_done()
        print(q, q._unfinished_tasks if make is asyncio.Queue else '')
        q.task_done()
        await q.join()
        try:
            q.task_done()
        except ValueError as e:
            print(e)


asyncio.run(main())
