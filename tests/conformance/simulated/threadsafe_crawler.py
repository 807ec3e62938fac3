# 子线程里的事件循环，主线程提交抓取任务
import asyncio
import threading
import time

import aiohttp


def run(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()


async def crawl(n, url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as resp:
            print(n, threading.current_thread().name, time.perf_counter(), resp.status)
            return n * 10


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run, args=(loop,), daemon=True, name='crawler')
thread.start()
futures = [asyncio.run_coroutine_threadsafe(crawl(n, 'http://%s/' % h), loop)
           for n, h in enumerate(['www.baidu.com', 'www.bing.com', 'z.com'])]
print([f.result() for f in futures], time.perf_counter())
loop.call_soon_threadsafe(loop.stop)
thread.join()
print('loop running:', loop.is_running())
