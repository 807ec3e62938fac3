import concurrent.futures
import time
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor

URLS = {"http://a/": 1.0, "http://bb/": 0.25, "http://ccc/": 0.6, "http://missing/": 0.4}


def load(url, timeout=60):
    time.sleep(URLS[url])
    if "missing" in url:
        raise FileNotFoundError(url)
    return b"x" * len(url)


def square(n):
    time.sleep(n / 10)
    if n == 7:
        raise ValueError("seven")
    return n * n


def elapsed():
    return f"{time.perf_counter() - t0:.2f}"


t0 = time.perf_counter()
with ThreadPoolExecutor(max_workers=5) as executor:
    future_to_url = {executor.submit(load, url, 60): url for url in URLS}
    for future in concurrent.futures.as_completed(future_to_url):
        url = future_to_url[future]
        try:
            data = future.result()
        except Exception as exc:
            print(elapsed(), "%r generated an exception: %r" % (url, exc))
        else:
            print(elapsed(), "%r page is %d bytes" % (url, len(data)))

t0 = time.perf_counter()
with ThreadPoolExecutor(2) as ex:
    print(list(ex.map(square, [3, 1, 2])), elapsed())
    print(list(ex.map(pow, [2, 3, 4], [5, 2, 3])))
    got = []
    try:
        for r in ex.map(square, [1, 2, 7, 3]):
            got.append(r)
    except ValueError as e:
        print("map stopped by", e, "after", got, elapsed())
    try:
        list(ex.map(square, [1, 20], timeout=1))
    except concurrent.futures.TimeoutError:
        print("map timeout", elapsed())
print("pool closed", elapsed())

t0 = time.perf_counter()
with ThreadPoolExecutor(3) as ex:
    fs = {n: ex.submit(square, n) for n in (5, 7, 9, 3)}
    names = {f: n for n, f in fs.items()}
    for kw in (dict(return_when=FIRST_EXCEPTION), dict(return_when=FIRST_COMPLETED), dict(timeout=0.15), {}):
        done, not_done = concurrent.futures.wait(fs.values(), **kw)
        print(elapsed(), sorted(names[f] for f in done), sorted(names[f] for f in not_done))


def callback(f):
    print("  callback:", f.result() if not f.exception() else repr(f.exception()), elapsed())


t0 = time.perf_counter()
ex = ThreadPoolExecutor(1)
first, second, third = (ex.submit(square, n) for n in (4, 7, 3))
for f in (first, second, third):
    f.add_done_callback(callback)
second.add_done_callback(lambda f: f.result() + 1)       # logged, not raised
queued = ex.submit(square, 8)
print("running", first.running(), "queued", queued.running(), "cancel", first.cancel(), queued.cancel())
print("cancelled", queued.cancelled(), queued.done())
ex.shutdown(wait=True)
print("after shutdown", elapsed(), third.result())
third.add_done_callback(callback)
for op in (queued.result, lambda: ex.submit(square, 1), lambda: ThreadPoolExecutor(0)):
    try:
        op()
    except Exception as e:
        print(type(e).__name__, e)
