import concurrent.futures as cf
import time


def fetch(n):
    time.sleep(n / 2)
    return f'page {n}'


def parse(text):
    time.sleep(0.25)
    return text.upper()


with cf.ThreadPoolExecutor(2, 'fetch') as fetchers, cf.ThreadPoolExecutor(1, 'parse') as parsers:
    pages = [fetchers.submit(fetch, n) for n in (3, 1, 2)]
    parsed = []
    for f in cf.as_completed(pages):
        print('fetched', f.result(), time.monotonic())
        parsed.append(parsers.submit(parse, f.result()))
    for f in parsed:
        print(f.result(), time.monotonic())
