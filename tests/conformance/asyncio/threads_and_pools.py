import asyncio, threading, time, concurrent.futures as cf, queue
def blocking(n):
    print("block", n, threading.current_thread().name); time.sleep(n); return n * 2
async def main():
    loop = asyncio.get_running_loop()
    r = await asyncio.gather(*(loop.run_in_executor(None, blocking, i) for i in (1, 2, 3)))
    print(r, loop.time())
    print(await asyncio.to_thread(blocking, 0.5))
    with cf.ThreadPoolExecutor(max_workers=2) as ex:
        fs = [ex.submit(blocking, i) for i in (0.3, 0.2, 0.1)]
        print([f.running() for f in fs])
        print([f.result() for f in fs])
        for f in cf.as_completed([ex.submit(blocking, i) for i in (0.3, 0.2)]): print(f.result())
        print(list(ex.map(blocking, [0.1, 0.2])))
    def bad(): raise KeyError("k")
    try: await loop.run_in_executor(None, bad)
    except KeyError as e: print(repr(e))
asyncio.run(main())
def worker(lock, n):
    with lock:
        print("w", n, time.time()); time.sleep(1)
lock = threading.Lock()
ts = [threading.Thread(target=worker, args=(lock, i)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(time.perf_counter())
q = queue.Queue(1)
def p():
    for i in range(3): q.put(i); print("put", i)
    q.put(None)
def c():
    while (x := q.get()) is not None: print("got", x); time.sleep(0.2)
ts = [threading.Thread(target=p), threading.Thread(target=c)]
[t.start() for t in ts]; [t.join() for t in ts]
loop = asyncio.new_event_loop()
def run():
    asyncio.set_event_loop(loop); loop.run_forever(); print("loop ended")
t = threading.Thread(target=run, daemon=True); t.start()
async def co(x):
    await asyncio.sleep(x); return x
f = asyncio.run_coroutine_threadsafe(co(1), loop)
print(f.result())
try: f = asyncio.run_coroutine_threadsafe(co(5), loop); f.result(timeout=1)
except cf.TimeoutError as e: print("timeout", type(e))
f.cancel(); time.sleep(1)
loop.call_soon_threadsafe(loop.stop); t.join()
e = threading.Event()
threading.Timer(2, e.set).start()
print(e.wait(1), e.wait(5), time.perf_counter())
def boom(): raise ValueError("in thread")
t = threading.Thread(target=boom, name='boomer'); t.start(); t.join(); print("after", t.is_alive())
s = threading.Semaphore(2)
cnd = threading.Condition()
items = []
def consumer():
    with cnd:
        while not items: cnd.wait()
        print("item", items.pop())
t = threading.Thread(target=consumer); t.start()
time.sleep(1)
with cnd: items.append(7); cnd.notify()
t.join()
