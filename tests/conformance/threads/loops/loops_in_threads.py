import asyncio
import threading
import time


async def work(name, n):
    for k in range(n):
        print(name, k, threading.current_thread().name, asyncio.get_running_loop().time())
        await asyncio.sleep(1)
    return name


def run_one(name, n):
    print('result', asyncio.run(work(name, n)), time.monotonic())


ts = [threading.Thread(target=run_one, args=a, name='T' + a[0]) for a in (('a', 2), ('b', 3))]
for t in ts:
    t.start()
print('main', asyncio.run(work('main', 1)))
for t in ts:
    t.join()
print('joined', time.monotonic())

loop = asyncio.new_event_loop()


def serve():
    asyncio.set_event_loop(loop)
    print('serving')
    loop.run_forever()
    print('stopped', time.monotonic())
    loop.close()


t = threading.Thread(target=serve)
t.start()
time.sleep(1)
f = asyncio.run_coroutine_threadsafe(work('threadsafe', 2), loop)
print(f.result(), time.monotonic())
loop.call_soon_threadsafe(print, 'called in', 'the loop')
time.sleep(0.5)
loop.call_soon_threadsafe(loop.stop)
t.join()
print(loop.is_closed())
