# What a pool logs of failures that nobody waits for has the template and its arguments apart.
import logging
import sys
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


def shorten(record):
    print("template", repr(record.msg), len(record.args))
    record.msg, record.args, record.exc_info = record.msg.split("%")[0], (), None
    return True


logging.getLogger("concurrent.futures").addFilter(shorten)


def fails(*_):
    raise ValueError("on purpose")


with ThreadPoolExecutor(1, initializer=fails) as pool:
    try:
        pool.submit(print, "never").result()
    except BrokenThreadPool as error:
        print(type(error).__name__)

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(pow, 2, 5)
    future.add_done_callback(fails)
    future.add_done_callback(lambda done: print("third", done.result()))
