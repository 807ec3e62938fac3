async def agen():
    yield 5
g = agen()
it = g.__anext__()
print(it.__await__() is it, iter(it) is it)
try: next(it)
except StopIteration as e: print(e.value)
g = agen()
try: g.__anext__().send(None)
except StopIteration as e: print(e.value)
g = agen()
try: next(g.__anext__())
except StopIteration as e: print(e.value)
g = agen()
try: g.__anext__().__next__()
except StopIteration as e: print(e.value)
def f():
    try: 
        while True: next(it)
    except StopIteration as e: print(e.value)
g = agen()
it = g.__anext__()
f()
