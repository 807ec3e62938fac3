# A StopIteration of the function that map() and its likes call ends them.
print(list(map(next, [iter([1]), iter([]), iter([3])])))
m = map(next, [iter([1]), iter([]), iter([3])])
print([*m], list(m))
def f(x):
    if x == 2: raise StopIteration("v")
    return x
print(list(map(f, [1,2,3])), sum(map(f,[1,2,3])))
for x in map(next, [iter([1]), iter([])]): print(x)
print(list(filter(f, [1,2,3])))
print(len(list(filter(next, [iter([1]), iter([]), iter([3])]))))
import itertools
print(list(itertools.starmap(next, [(iter([1]),), (iter([]),)])))
print(list(itertools.takewhile(f, [1,2,3])))
print(list(itertools.dropwhile(f, [1,2,3])))
print(list(itertools.accumulate([1,2,3], lambda a,b: next(iter([])))))
print(list(itertools.filterfalse(f, [1,2,3])))
print([(k, list(g)) for k, g in itertools.groupby([1,2,3], f)])
print(list(iter(lambda: next(iter([])), 5)))
class C:
    def __getitem__(self, i): return next(iter([]))
print(list(C()))
try: print(sorted([1,2,3], key=f))
except StopIteration as e: print("si", e)
a, *b = map(next, [iter([1]), iter([])]); print(a, b)
print(dict(map(f, [])), tuple(map(f,[1,2])), set(map(f,[1,2])), "".join(map(lambda x: next(x), [iter("a"), iter("")])))
print(list(zip([1,2], map(f,[1,2]))), list(enumerate(map(f,[1,2]))), max(map(f,[1,2])), any(map(f,[2])), list(itertools.chain(map(f,[1,2]), [9])))
l=[]; l.extend(map(f,[1,2])); l += map(f,[1,2]); print(l)
print(next(map(f,[2]), "default"))
async def g():
    for x in map(f,[1,2]): yield x
import asyncio
async def m():
    print([x async for x in g()])
asyncio.run(m())
