import concurrent.futures as cf
import functools
import time

text = ['the cat', 'the dog and the cat', 'a dog']


def count(line):
    time.sleep(len(line) / 32)
    words = {}
    for w in line.split():
        words[w] = words.get(w, 0) + 1
    return words


def merge(a, b):
    for w, n in b.items():
        a[w] = a.get(w, 0) + n
    return a


with cf.ThreadPoolExecutor(3) as pool:
    counts = functools.reduce(merge, pool.map(count, text))
print(sorted(counts.items()), time.monotonic())
