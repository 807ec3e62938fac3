# A random program of closures, comprehensions, exec() and calls of every kind.
import sys, functools
N = [0]
def p(*a):
    N[0] += 1
    if N[0] > 500: raise SystemExit
    print(N[0], *a); return a[0] if a else None
def t(f, *a):
    try: p("=", f(*a))
    except SystemExit: raise
    except BaseException as e: p("!", type(e).__name__, e, getattr(e, "name", "-"))
x, y, z = 1, 2, 3
def deco(n): p("made", n); return lambda f: (p("deco", n, getattr(f, "__name__", "?")), f)[1]

def main(a=10, b=20):
    exec('global a; a = 6', dict(globals()))
    def f5(**x):
        @deco((z if a else 4))
        def f6(x, z=p(1)):
            def cf(self, *, k1, k2): return sorted(locals().items(), key=str)
            t(lambda: (lambda self, *, k1, k2: 1)(2, **{'a': 1, 'zz': 2}))
            def cf(**k): return sorted(locals().items(), key=str)
            t(lambda: (lambda **k: 1)(1, b=3, *5))
            return locals().keys() and sorted(locals())[:2]
        t(f6, 1, 2)
        t(lambda: [f6.__code__.co_varnames, f6.__code__.co_freevars, f6.__code__.co_cellvars, f6.__defaults__, f6.__closure__ and len(f6.__closure__)])
        b += a
        def cf(a, /, b): return sorted(locals().items(), key=str)
        t(lambda: cf(*(), *5))
        return sorted(k for k in vars() if len(k) == 1)
    t(f5, 1, 2)
    t(lambda: [f5.__code__.co_varnames, f5.__code__.co_freevars, f5.__code__.co_cellvars, f5.__defaults__, f5.__closure__ and len(f5.__closure__)])
    t(lambda: next())
    @deco([f() for f in [lambda y=y: y for y in range(3)]])
    def f7(*, b=list((x, y) for y in range(2) for x in [y])):
        del b
        t(lambda: p(b))
        return locals().keys() and sorted(locals())[:2]
    t(f7, 1, 2)
    g = (x for x in p(range(3)) if y); y = 0; t(list, g)
    def f8(x=0):
        a = 4
        def cf(a, b=2): return sorted(locals().items(), key=str)
        t(lambda: cf(*[1, 2], b=3, q=1, r=2))
        yield x
    t(f8)
    x, *z = ()
    return p(y)
t(main)
try:
    if sum(b for b in (x, 1) if isinstance(b, int)): a = globals().get('y')
    @deco(b)
    def f16(y):
        global x
        exec('p(b)', {**globals(), 'b': 1})
        del y
        return [[y, b] for y in range(2) for b in range(y)]
    t(f16, 1)
    t(lambda: [f16.__code__.co_varnames, f16.__code__.co_freevars, f16.__code__.co_cellvars, f16.__defaults__, f16.__closure__ and len(f16.__closure__)])
except SystemExit: raise
except BaseException as err: p('module', type(err).__name__, err)
x, y, z = 1, 2, 3
def main(a=10, b=20):
    g = (y for y in p(range(3)) if a); a = 0; t(list, g)
    z = sorted(k for k in locals() if len(k) == 1)
    t(lambda: [(z := b) for b in range(2)])
    for z in []:
        def f17(**y):
            global z
            def cf(a, b): return sorted(locals().items(), key=str)
            t(lambda: functools.partial(cf, 1)(1, a=5, k1=0))
            def cf(a, /, b): return sorted(locals().items(), key=str)
            class Cl:
                def m(a, /, b): return 1
                def __init__(*a, **k): pass
            t(lambda: Cl(*(), q=1, r=2))
            return locals().keys() and sorted(locals())[:2]
        t(f17, 1)
        t(lambda: [f17.__code__.co_varnames, f17.__code__.co_freevars, f17.__code__.co_cellvars, f17.__defaults__, f17.__closure__ and len(f17.__closure__)])
        try:
            def f18(b):
                global z
                if eval('[y for _ in (1,)]', {"y": 7}): z = (lambda x=y: b)()
                del y
                return lambda: (lambda y=z: p(a))()
            t(f18)
            t(lambda: [f18.__code__.co_varnames, f18.__code__.co_freevars, f18.__code__.co_cellvars, f18.__defaults__, f18.__closure__ and len(f18.__closure__)])
            g = (a for a in p(range(3)) if z); z = 0; t(list, g)
        except Exception as y: p(type(y).__name__, y)
    def f19(x):
        if [(a := y) for y in range(2)]: a = {b: b for b, b in [(1, 2), (3, 4)]}
        if {y: a for y, a in [(1, 2), (3, 4)]}: x = a
        return x
    t(f19)
    def f20(*a):
        global x
        def cf(a=1, /, **a1): return sorted(locals().items(), key=str)
        t(lambda: functools.partial(cf, 1)(1, a=5, **5))
        @deco([f() for f in [lambda: y for y in range(3)]])
        @deco(eval('locals().get("y")', {}, {"y": 8}))
        def f21(y):
            for z in range(2):
                z *= 0
                del b
            class b:
                t(lambda: x)
                exec('for a in range(2): pass', {**globals(), 'a': 1})
            return locals().keys() and sorted(locals())[:2]
        t(f21, 1)
        t(lambda: [f21.__code__.co_varnames, f21.__code__.co_freevars, f21.__code__.co_cellvars, f21.__defaults__, f21.__closure__ and len(f21.__closure__)])
        g = (y for y in p(range(3)) if b); b = 0; t(list, g)
        def cf(a, *, b): return sorted(locals().items(), key=str)
        t(lambda: (lambda a, *, b: 1)(*(), **{'a': 1, 'zz': 2}))
        return [y for y in range(3) if b]
    t(f20, 1, 2)
    t(lambda: [f20.__code__.co_varnames, f20.__code__.co_freevars, f20.__code__.co_cellvars, f20.__defaults__, f20.__closure__ and len(f20.__closure__)])
    def cf(): return sorted(locals().items(), key=str)
    t(lambda: cf(*[1, 2], a=5, **{'b': 4}))
    z = ((z := 0), z)
    return [f() for f in [lambda: b for b in range(3)]]
t(main)
try:
    t(lambda: eval('lambda: a', None, {}))
    a = [(z := y) for y in range(2)]
    if [(a := b) for b in range(2)]: b = 4
except SystemExit: raise
except BaseException as err: p('module', type(err).__name__, err)
x, y, z = 1, 2, 3
def main(a=10, b=20):
    g = (y for y in p(range(3)) if x); x = 0; t(list, g)
    del b
    def f22(**z):
        t(lambda: x)
        t(lambda: p(x))
        exec('class C: q = x', dict(globals()))
        x *= x
        return locals().keys() and sorted(locals())[:2]
    t(f22, 1, 2)
    p(eval('z', globals()))
    return y
t(main)
try:
    try:
        g = (b for b in p(range(3)) if a); a = 0; t(list, g)
        p(a)
    except Exception as y: p(type(y).__name__, y)
    for z in range(2):
        y, *z = 1, 2, 3
        del b
    if eval('(a := 9)', {}, {"a": 8}): b = {b: a for b, a in [(1, 2), (3, 4)]}
except SystemExit: raise
except BaseException as err: p('module', type(err).__name__, err)
x, y, z = 1, 2, 3
def main(a=10, b=20):
    t(lambda: p(a))
    def f33(b):
        for x in range(2):
            @deco({a: x for a, x in [(1, 2), (3, 4)]})
            def f34():
                nonlocal b
                b = [f() for f in [lambda b=b: b for b in range(3)]]
                x = [[b, b] for b in range(2) for b in range(b)]
                return locals().keys() and sorted(locals())[:2]
            t(f34)
            t(lambda: [f34.__code__.co_varnames, f34.__code__.co_freevars, f34.__code__.co_cellvars, f34.__defaults__, f34.__closure__ and len(f34.__closure__)])
            a, *x = range(2)
        b *= (z if y else a)
        return b
    t(f33, 1)
    del y
    def f35(y):
        def cf(a=1, /, **a1): return sorted(locals().items(), key=str)
        t(lambda: (lambda a=1, /, **a1: 1)(1, 2, d=4))
        def cf(*a, b=1): return sorted(locals().items(), key=str)
        class Cl:
            def m(*a, b=1): return 1
            def __init__(*a, **k): pass
        t(lambda: Cl(1, *(), **{1: 2}))
        try:
            class y:
                del y
                del z
            g = (b for b in p(range(3)) if a); a = 0; t(list, g)
        except Exception as x: p(type(x).__name__, x)
        return y
    t(f35, 1, 2)
    return list((a, b) for b in range(2) for a in [b])
t(main)
def main(a=10, b=20):
    def f38(x, y=p(1)):
        global z
        for b in (lambda: [1, 2])():
            a = y
            try:
                if [[a, a] for a in range(2) for a in range(a)]: y = [f() for f in [lambda: x for x in range(3)]]
                del a
            except Exception as y: p(type(y).__name__, y)
        x = a
        return locals().keys() and sorted(locals())[:2]
    t(f38, 1, 2)
    t(lambda: [f38.__code__.co_varnames, f38.__code__.co_freevars, f38.__code__.co_cellvars, f38.__defaults__, f38.__closure__ and len(f38.__closure__)])
    x = sorted(k for k in locals() if len(k) == 1)
    b, *x = p(b)
    if eval('a', None, {}): z = (a if b else x)
    a = globals().get('b')
    def cf(self, *, k1, k2): return sorted(locals().items(), key=str)
    class Cl:
        def m(self, *, k1, k2): return 1
        def __init__(self): pass
    t(lambda: Cl(*[1, 2], *(), c=1))
    return list((z, y) for y in range(2) for z in [y])
t(main)
try:
    class y:
        def cf(a=1, /, **a1): return sorted(locals().items(), key=str)
        t(lambda: cf())
        def cf(a, /, b): return sorted(locals().items(), key=str)
        class Cl:
            def m(a, /, b): return 1
            def __init__(*a, **k): pass
        t(lambda: Cl().m(b=3, *5))
    del b
    def f39(a=y):
        def cf(a, b=2): return sorted(locals().items(), key=str)
        class cm:
            @classmethod
            def m(cls, a, *, b=1): return a, b
        t(lambda: cm.m(1, a=5, **{'b': 4}))
        def f40(b=eval('y + 1', {})):
            p(eval('lambda: z', {}, {"z": 8}))
            exec('del a', dict(globals()))
            return lambda: ((y := {x: y for x, y in [(1, 2), (3, 4)]}), y)
        t(f40, 1)
        return a
    t(f39)
except SystemExit: raise
except BaseException as err: p('module', type(err).__name__, err)
x, y, z = 1, 2, 3
try:
    def cf(**k): return sorted(locals().items(), key=str)
    class Cl:
        def m(**k): return 1
        def __init__(self): pass
    t(lambda: Cl(*[1, 2], *5))
    if [[y, y] for y in range(2) for y in range(y)]: a = sorted(k for k in vars() if len(k) == 1)
except SystemExit: raise
except BaseException as err: p('module', type(err).__name__, err)
x, y, z = 1, 2, 3
