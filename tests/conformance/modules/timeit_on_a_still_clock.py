import timeit
print(timeit.timeit('x = 1+1', number=10))
print(timeit.repeat('sum(range(10))', number=3, repeat=2))
print(timeit.default_timer())
t = timeit.Timer(lambda: sum(range(5)))
print(t.timeit(5))
print(timeit.timeit('f(2)', setup='def f(x): return x*2', number=5))
def g(): return 3
print(timeit.timeit('g()', globals=globals(), number=5), timeit.timeit("g()", "from __main__ import g", number=2))
print(timeit.timeit("for i in range(3):\n    x = i\ny = x", "import math\nz = 1", number=4))
try: timeit.timeit("1 +", number=1)
except SyntaxError as e: print(type(e).__name__)
try: timeit.timeit(5)
except ValueError as e: print(e)
import time
print(timeit.timeit(lambda: time.sleep(0.5), number=4), timeit.repeat("time.sleep(1)", "import time", number=2, repeat=2))
