import asyncio, functools, traceback, contextlib, logging
def f(*a): pass
async def g(*a): pass
async def agen():
    yield 1
class K:
    def m(self, *a): pass
async def main():
    for what in (lambda: asyncio.gather(*agen()), lambda: f(*5), lambda: g(*5), lambda: K().m(*5), lambda: print(*5),
                 lambda: asyncio.sleep(*5), lambda: asyncio.wait(**5), lambda: f(**{1: 2}), lambda: asyncio.gather(*[], **3), lambda: max(*4),
                 lambda: [].append(*3), lambda: K(*3), lambda: int(*3), lambda: asyncio.Queue(*3), lambda: asyncio.gather(**{'x': 1}),
                 lambda: contextlib.suppress(*2), lambda: logging.getLogger(*1), lambda: asyncio.TaskGroup(**1), lambda: asyncio.create_task(*1), lambda: f(a=1, **{'a': 2}), lambda: asyncio.wait_for(**{'fut': 1}, **{'fut': 2}),):
        try:
            what()
        except TypeError as e:
            print(e)
    try:
        await asyncio.gather(*agen())
    except TypeError:
        traceback.print_exc()
    try:
        await g(*5)
    except TypeError:
        traceback.print_exc()
    try:
        await g(1, **5)
    except TypeError:
        traceback.print_exc()
    try:
        await main(1)
    except TypeError:
        traceback.print_exc()
    try:
        await K().m(*3, 4)
    except TypeError:
        traceback.print_exc()
    x = (1, 2)
    d = {}
    try:
        x[0] = 3
    except TypeError:
        traceback.print_exc()
    try:
        x[0][1].y = 3
    except TypeError:
        traceback.print_exc()
    try:
        x[0] += 3
    except TypeError:
        traceback.print_exc()
    try:
        del x[0]
    except TypeError:
        traceback.print_exc()
    try:
        d['a']['b'] = 3
    except KeyError:
        traceback.print_exc()
    try:
        d['a'], b = 1
    except TypeError:
        traceback.print_exc()
    try:
        x[0], b = 1, 2
    except TypeError:
        traceback.print_exc()
    try:
        x [ 0 ] = 1
    except TypeError:
        traceback.print_exc()
    try:
        x[(0)] = 1; print()
    except TypeError:
        traceback.print_exc()
    try:
        for x[0] in [1]: pass
    except TypeError:
        traceback.print_exc()
    try:
        (x)[0] = b = 1
    except TypeError:
        traceback.print_exc()
    try:
        x.y = 1
    except AttributeError:
        traceback.print_exc()
    try:
        x[
          0] = 1
    except TypeError:
        traceback.print_exc()
    try:
        with contextlib.nullcontext(3) as x[1]: pass
    except TypeError:
        traceback.print_exc()
asyncio.run(main())
