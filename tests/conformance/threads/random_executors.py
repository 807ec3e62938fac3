# A random program of thread pools, threads and their primitives, and asyncio above them.
import asyncio, threading, queue, time, concurrent.futures as cf, sys
class Boom(Exception): pass
t0 = time.monotonic()
def p(*a): print(f"{time.monotonic() - t0:.2f}", *a)
def job(n, d, kind=0):
    p("start", n); time.sleep(d)
    if kind == 1: raise Boom(n)
    if kind == 2: raise StopIteration(n)
    if kind == 3: sys.exit(n)
    p("end", n); return n
def show(f):
    try: return "value", f.result(timeout=0)
    except BaseException as e: return type(e).__name__, e.args
def cb(n, bad=False):
    def g(f):
        p("callback", n, f.done(), f.cancelled(), f.running())
        if bad: raise Boom("cb")
    return g

print('--- 0')
def s0():
    fs = []
    q = queue.PriorityQueue(1); ev = threading.Event(); bar = threading.Barrier(2)
    def producer():
        for k in (3, 1, 2): q.put(k); p('put', k, q.qsize()); time.sleep(3.471)
        ev.set()
        try: p('barrier', bar.wait(1.1577) in (0, 1))
        except threading.BrokenBarrierError: p('broken', bar.broken)
    def consumer():
        while True:
            try: x = q.get(timeout=4.7724)
            except queue.Empty: p('empty', ev.is_set()); break
            p('took', x); time.sleep(5.1761); q.task_done()
        try: bar.wait(4.9558); p('passed')
        except threading.BrokenBarrierError: p('broken 2')
    ts = [threading.Thread(target=producer), threading.Thread(target=consumer), threading.Timer(4.1115, p, ('timer', 1))]
    for t in ts: t.start()
    p('event', ev.wait(1.1352)); ts[2].cancel(); [t.join() for t in ts]; p(q.unfinished_tasks)
try: s0()
except BaseException as e: p('out', type(e).__name__, e)
print('--- 1')
def s1():
    fs = []
    ex = cf.ThreadPoolExecutor(3, thread_name_prefix='pool', initializer=lambda: p('init', threading.current_thread().name))
    fs.append(ex.submit(job, 0, 1.2919))
    fs.append(ex.submit(job, 1, 4.6076, 2))
    fs.append(ex.submit(job, 2, 3.2953))
    fs[-1].add_done_callback(cb(2, False))
    fs.append(ex.submit(job, 3, 1.788))
    fs[-1].add_done_callback(cb(3, True))
    time.sleep(3.5957); ex.shutdown(wait=False); p('shut', [f.cancelled() for f in fs])
    try: ex.submit(job, 9, 0)
    except RuntimeError as e: p(e)
    time.sleep(0.2424); p([f._state for f in fs])
try: s1()
except BaseException as e: p('out', type(e).__name__, e)
print('--- 2')
def s2():
    fs = []
    ex = cf.ThreadPoolExecutor(1, thread_name_prefix='pool', initializer=lambda: p('init', threading.current_thread().name))
    fs.append(ex.submit(job, 0, 3.0641, 2))
    fs[-1].add_done_callback(cb(0, False))
    fs.append(ex.submit(job, 1, 3.7408))
    fs.append(ex.submit(job, 2, 1.4015))
    fs.append(ex.submit(job, 3, 4.8082, 3))
    fs[-1].add_done_callback(cb(3, True))
    time.sleep(3.3919); ex.shutdown(wait=True); p('shut', [f.cancelled() for f in fs])
    try: ex.submit(job, 9, 0)
    except RuntimeError as e: p(e)
    time.sleep(1.5986); p([f._state for f in fs])
try: s2()
except BaseException as e: p('out', type(e).__name__, e)
print('--- 3')
async def a3():
    loop = asyncio.get_running_loop(); ex = cf.ThreadPoolExecutor(1); ts = []
    ts.append(asyncio.ensure_future(asyncio.wait_for(asyncio.to_thread(job, 0, 3.6157), 1.3934)))
    await asyncio.sleep(3.7095)
    ts.append(asyncio.ensure_future(asyncio.wait_for(asyncio.to_thread(job, 1, 1.0856), 5.0773)))
    await asyncio.sleep(2.9734)
    f = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.0895, 5), loop); f.add_done_callback(lambda f: p('rct', show(f)))
    p('gather', [(type(r).__name__, getattr(r, 'args', r)) for r in await asyncio.gather(*ts, return_exceptions=True)])
    ex.shutdown()
try: asyncio.run(a3())
except BaseException as e: p('out', type(e).__name__, e)
