"""Functions that CPython has in C are not bound where a class keeps them."""
import heapq, functools, math, operator, bisect, itertools, json, collections, time, random, copy, asyncio, contextvars, sys
class H:
    push = heapq.heappush; red = functools.reduce; sqrt = math.sqrt; ins = bisect.insort; now = time.perf_counter; item = operator.itemgetter(0); add = operator.add
    cnt = len; mk = dict; rep = itertools.repeat; sl = time.sleep; intern = sys.intern; rnd = random.random; ri = random.randint; dc = copy.copy; pr = print; get = asyncio.get_running_loop; cmp = functools.cmp_to_key
h = H(); l = []
h.push(l, 3); h.ins(l, 2); print(l)
print(h.red(lambda a, b: a + b, [1, 2]), h.sqrt(4), h.item([7]), h.add(1, 2), h.cnt([1]), h.mk(a=1), h.intern('a'))
h.pr('x')
print(sorted([3, 1, 2], key=h.cmp(lambda a, b: a - b)))
print(isinstance(h.rnd(), float), h.ri(1, 1))
import atexit, binascii, cmath, gc, zlib


class K:
    collect, register, crc, root, hexed, where = gc.isenabled, atexit.unregister, zlib.crc32, cmath.sqrt, binascii.hexlify, bisect.bisect_left


k = K()
print(k.collect(), k.register(print), k.crc(b'a'), k.root(-4), k.hexed(b'a'), k.where([1, 3], 2))
print(K.where, k.root, gc.collect)
