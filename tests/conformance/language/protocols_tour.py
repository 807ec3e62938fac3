import contextlib, types, sys, asyncio, inspect, itertools
def show(name, f):
    try: print(name, '->', f())
    except BaseException as e: print(name, '!!', type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
def g(tag='g'):
    try:
        while True:
            try:
                x = yield tag
                print(' got', x)
            except ValueError as e:
                print(' caught', e); yield 'handled'
    finally:
        print(' finally')
    return 'ret'
a = g(); show('send early', lambda: a.send(1)); show('next', lambda: next(a)); show('send', lambda: a.send(5)); show('throw', lambda: a.throw(ValueError('v'))); show('next', lambda: next(a)); show('throw cls', lambda: a.throw(ValueError)); show('throw kerr', lambda: a.throw(KeyError('k'))); show('after', lambda: next(a)); show('close', a.close); show('throw closed', lambda: a.throw(ValueError('z'))); show('send closed', lambda: a.send(1)); show('bad throw', lambda: g().throw(3)); show('throw 3', lambda: g().throw(ValueError, 'text', None)); show('fresh throw', lambda: g().throw(ValueError('fresh'))); show('fresh close', lambda: g().close())
def ign():
    try: yield 1
    except GeneratorExit: print(' ignoring'); yield 2
i = ign(); next(i); show('ignore', i.close)
def ret():
    yield 1
    return 2
def stop():
    yield 1
    raise StopIteration('inner')
def stop2():
    next(iter([])); yield
show('list', lambda: list(ret())); r = ret(); next(r); show('ret', lambda: next(r)); show('ret again', lambda: next(r)); s = stop(); next(s); show('stop', lambda: next(s)); show('stop2', lambda: list(stop2())); show('for else', lambda: [x for x in stop2()])
def deleg():
    try:
        v = yield from g('inner'); print(' v', v)
    except KeyError as e: print(' outer caught', e); v = yield 'recovered'; print(' outer', v)
    w = yield from ret(); print(' w', w)
    z = yield from [1, 2]; print(' z', z)
    y = yield from 'ab'
    return 'done'
d = deleg(); show('d', lambda: next(d)); show('d send', lambda: d.send('s')); show('d throw', lambda: d.throw(ValueError('dv'))); show('d throw2', lambda: d.throw(KeyError('dk'))); show('d', lambda: d.send('q')); show('d', lambda: next(d)); show('d list send', lambda: d.send(1)); d2 = deleg(); next(d2); show('d2 close', d2.close); d3 = deleg(); next(d3); show('d3 exit', lambda: d3.throw(GeneratorExit)); 
show('state', lambda: [inspect.getgeneratorstate(x) for x in (g(), d, d2)]); show('attrs', lambda: (d.gi_running, d.gi_frame is None, d.gi_yieldfrom, d.gi_code.co_name, d.__name__, d.__qualname__)); x = deleg(); next(x); show('yf', lambda: (type(x.gi_yieldfrom).__name__, x.gi_frame.f_lineno, sorted(x.gi_frame.f_locals)))
def selfy():
    yield next(me)
me = selfy(); show('running', lambda: next(me))
e = (q for q in [1, 2, 0] if 1 / q); show('genexp', lambda: (next(e), next(e))); show('genexp err', lambda: next(e)); show('genexp dead', lambda: list(e)); show('genexp iter', lambda: (1 for _ in 3)); show('tuple', lambda: tuple(z * 2 for z in range(3))); show('nested', lambda: [[y for y in range(x)] for x in range(3)]); show('walrus', lambda: [y := 1, y ** 2]); show('unpack', lambda: [*g2] if False else [*range(2), *'ab'])
@contextlib.contextmanager
def cm(tag, swallow=False, twice=False, none=False):
    print(' enter', tag)
    if none: return
    try: yield tag
    except ValueError as err:
        print(' cm saw', err)
        if not swallow: raise
    finally: print(' exit', tag)
    if twice: yield 'again'
def use(c, exc=None):
    with c as v:
        print(' body', v)
        if exc: raise exc
    return 'after'
show('cm', lambda: use(cm('a'))); show('cm err', lambda: use(cm('b'), ValueError('x'))); show('cm swallow', lambda: use(cm('c', True), ValueError('x'))); show('cm other', lambda: use(cm('d'), KeyError('x'))); show('cm twice', lambda: use(cm('e', twice=True))); show('cm twice err', lambda: use(cm('e', True, twice=True), ValueError('y'))); show('cm none', lambda: use(cm('f', none=True))); c = cm('g'); show('reuse1', lambda: use(c)); show('reuse2', lambda: use(c)); show('stopit', lambda: use(cm('h'), StopIteration('si'))); show('genexit', lambda: use(cm('i'), GeneratorExit())); show('deco', lambda: cm('deco')(lambda: 'fn')())
class CM:
    def __init__(s, n, ret=None, bad=None): s.n, s.ret, s.bad = n, ret, bad
    def __enter__(s):
        print(' in', s.n)
        if s.bad == 'enter': raise RuntimeError('enter')
        return s
    def __exit__(s, t, v, tb):
        print(' out', s.n, t and t.__name__, v, tb is not None)
        if s.bad == 'exit': raise RuntimeError('exit')
        return s.ret
def multi(*cs, exc=None):
    with contextlib.ExitStack() as st:
        for c in cs: st.enter_context(c)
        st.callback(print, ' cb', 1); st.push(lambda *a: print(' push', a[0]))
        if exc: raise exc
        return 'multi'
show('nest', lambda: multi(CM(1), CM(2))); show('nest err', lambda: multi(CM(1), CM(2, True), exc=ValueError('n'))); show('nest exit', lambda: multi(CM(1), CM(2, bad='exit'), exc=ValueError('n'))); show('nest enter', lambda: multi(CM(1), CM(2, bad='enter')))
def w():
    with CM('a') as a, CM('b', bad='enter') as b: print('never')
show('with enter', w)
def w2():
    with CM('a', True), CM('b', bad='exit'): raise KeyError('k')
    return 'swallowed'
show('with exit', w2)
def w3():
    for i in range(3):
        with CM(i):
            if i == 1: continue
            if i == 2: return 'returned'
show('with flow', w3)
def fin(how):
    for i in range(2):
        try:
            if how == 'raise': raise ValueError('f')
            if how == 'ret': return 'try'
            if how == 'break': break
            if how == 'cont': continue
        except ValueError: return 'except'
        else: print(' else')
        finally:
            print(' fin', how, i)
            if how == 'override': return 'fin wins'
            if how == 'lost': raise KeyError('new')
    else: print(' for else')
    return 'end'
for h in ('raise', 'ret', 'break', 'cont', 'override', 'lost', 'none'): show('fin ' + h, lambda: fin(h))
def lost():
    try: raise ValueError('old')
    finally: return 'swallowed'
show('lost', lost)
def chain():
    try:
        try: raise ValueError(1)
        except ValueError as e: raise KeyError(2) from e
    except KeyError as e:
        try: raise TypeError(3) from None
        except TypeError as t: return (repr(t.__context__), t.__cause__, t.__suppress_context__, repr(e.__cause__))
show('chain', chain); show('supp', lambda: (lambda: contextlib.suppress(KeyError).__enter__())()); show('redirect', lambda: contextlib.redirect_stdout(None).__enter__()) if False else None; show('closing', lambda: contextlib.closing(3).__exit__(None, None, None)); show('nullctx', lambda: contextlib.nullcontext(4).__enter__())
async def ag(n=3):
    try:
        for i in range(n):
            try: r = yield i; print(' ag got', r)
            except ValueError as e: print(' ag caught', e); yield 'h'
    finally: print(' ag fin')
async def amain():
    x = ag(); 
    for c in (lambda: x.asend(1), lambda: x.__anext__(), lambda: x.asend(2), lambda: x.athrow(ValueError('av')), lambda: x.asend(3), lambda: x.athrow(KeyError('ak')), lambda: x.asend(4), lambda: x.aclose(), lambda: x.athrow(ValueError('late'))):
        try: print('ag', await c())
        except BaseException as e: print('ag !!', type(e).__name__, e)
    y = ag(); print([i async for i in y], [i async for i in y])
    async for i in ag():
        if i == 1: break
    print('broke'); await asyncio.sleep(0); print('slept')
    async with contextlib.aclosing(ag()) as z:
        async for i in z: break
    print('aclosed'); print([i async for i in ag() if i % 2 == 0], {i: 1 async for i in ag(1)}, [j for i in [1, 2] for j in [x async for x in ag(i)]])
    p = ag(); m1, m2 = p.asend(None), p.asend(None); print(m1.send) if False else None
    try: m1.send(None)
    except StopIteration as e: print('m1', e.value)
    try: m1.send(None)
    except BaseException as e: print('m1 again', type(e).__name__, e)
    try: m2.throw(ValueError('m2'))
    except BaseException as e: print('m2', type(e).__name__, e)
    @contextlib.asynccontextmanager
    async def acm(s=False):
        print(' aenter')
        try: yield 'v'
        except ValueError as e:
            print(' acm saw', e)
            if not s: raise
        finally: print(' aexit')
    for kw, exc in (({}, None), ({}, ValueError('q')), ({'s': True}, ValueError('q')), ({}, KeyError('w'))):
        try:
            async with acm(**kw) as v:
                print(' in', v)
                if exc: raise exc
            print('ok')
        except Exception as e: print('out', repr(e))
    async with contextlib.AsyncExitStack() as st:
        await st.enter_async_context(acm()); st.enter_context(CM('sync')); st.push_async_callback(asyncio.sleep, 0); st.callback(print, ' last')
    async def dec(): print(' decorated')
    await acm()(dec)()
asyncio.run(amain())
