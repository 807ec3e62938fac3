import asyncio  # and what else may raise on the right of an assignment
def g():
    yield 1
    raise ValueError
def f():
    x = "old"
    try: x = yield from g()
    except ValueError: print("x", x)
    try: x += yield from g()
    except ValueError: print("x", x)
list(f())
class A:
    def __await__(self):
        yield
        raise ValueError
class B:
    def __getitem__(self, i): raise ValueError
    def __getattr__(self, i): raise ValueError
    def __add__(self, i): raise ValueError
    def __neg__(self): raise ValueError
    def __call__(self, *a): raise ValueError
    def __enter__(self): raise ValueError
    def __iter__(self): raise ValueError
    def __contains__(self, x): raise ValueError
    def __format__(self, s): raise ValueError
    def __str__(self): raise ValueError
    def __eq__(self, o): raise ValueError
    def __lt__(self, o): raise ValueError
    def __bool__(self): raise ValueError
    def __aiter__(self): raise ValueError
    def __index__(self): raise ValueError
def bad(): raise ValueError
async def m():
    x = "old"
    b = B()
    async def co(): raise ValueError
    for n in range(60):
        x = "old"
        try:
            if n == 0: x = await A()
            elif n == 1: x = await co()
            elif n == 2: x = await asyncio.wait_for(co(), 1)
            elif n == 3: y = A(); x = await y
            elif n == 4: x = b[1]
            elif n == 5: x = b.q
            elif n == 6: x = b + 1
            elif n == 7: x = -b
            elif n == 8: x = b(1, 2)
            elif n == 9: x = (1, 2, bad())
            elif n == 10: x = [1, bad()]
            elif n == 11: x = {1: bad()}
            elif n == 12: x = {1, bad()}
            elif n == 13: x = f"a{b}c"
            elif n == 14: x = f"{1}{b:5}"
            elif n == 15: x = 1 if b else 2
            elif n == 16: x = 5 and b and 3
            elif n == 17: x = b or 3
            elif n == 18: x = 1 < b
            elif n == 19: x = 1 < 2 < b
            elif n == 20: x = [i for i in b]
            elif n == 21: x = [bad() for i in [1]]
            elif n == 22: x = sum(bad() for i in [1])
            elif n == 23: x = [*[1], *b]
            elif n == 24: x = dict(a=bad())
            elif n == 26: x = (lambda: bad())()
            elif n == 27: x = 1 + bad()
            elif n == 28: x = bad() + 1
            elif n == 29: x = [1, 2, 3][b]
            elif n == 30: x = [1, 2, 3][bad():2]
            elif n == 31: x = not b
            elif n == 32: x = 3 in b
            elif n == 33: x = (y := 5) + bad()
            elif n == 34: x = [async_ async for async_ in b]
            elif n == 35: x = "abc" % b
            elif n == 36: x = "%s" % b
            elif n == 37: x, z = 1, bad()
            elif n == 38: x, z = b
            elif n == 39: x, z = 5, b.t
            elif n == 40: x = yy = bad()
            elif n == 41: x = print(1, bad(), sep="")
            elif n == 42: x = print(*b)
            elif n == 43: x = (1).__add__(bad())
            elif n == 44: x = await asyncio.gather(co())
            elif n == 45: x = await co() + 1
            elif n == 46: x = 1 + await co()
            elif n == 47: x = [await co()]
            elif n == 48: x = [1, await A()]
            elif n == 49: x = f"{1}{await co()}"
            elif n == 50: x = (await co(), 2)
            elif n == 51: x = {1: await A()}
            elif n == 52: x = [i async for i in b]
            elif n == 53: x = [await co() for i in [1]]
            elif n == 54: x = 5 if await co() else 6
            elif n == 55: x = (1, 2)[await A()]
            elif n == 56: x = not await A()
            elif n == 57: x: int = await A()
            elif n == 58: (x := await A())
            elif n == 59: x += await A()
        except (ValueError, TypeError) as e: print(n, type(e).__name__, x)
asyncio.run(m())
