# A random program of exit stacks and managers made of generators, with errors at random places.
import contextlib, asyncio, io, sys, traceback
class E1(Exception): pass
class E2(E1): pass
class E3(LookupError): pass
class B1(BaseException): pass
n = 0
def p(*a):
    global n
    n += 1
    print(n, *a)
def bad(kind, what):
    if kind == 1: raise E1(what)
    if kind == 2: raise E2(what) from E3("cause", what)
    if kind == 3:
        try: {}[what]
        except KeyError as e: raise E1("in handler") from (e if len(what) % 2 else None)
    if kind == 4: raise B1(what)
    if kind == 5: raise StopIteration(what)
    if kind == 6: raise StopAsyncIteration(what)
    if kind == 7: raise ExceptionGroup(what, [E1(1), E3(2)])
    if kind == 8: 1 // 0
    if kind == 9: raise GeneratorExit(what)
    if kind == 10: raise RuntimeError("generator raised StopIteration")
    if kind == 11:
        e = E1(what); e.add_note("a note\nof two"); raise e
    return what
class CM:
    def __init__(self, name, a=0, b=0, swallow=False): self.name, self.a, self.b, self.s = name, a, b, swallow
    def __enter__(self):
        p("enter", self.name); bad(self.a, "enter " + self.name); return self.name
    def __exit__(self, t, v, tb):
        p("exit", self.name, t and t.__name__, v is not None and v.args, tb is None)
        bad(self.b, "exit " + self.name)
        return self.s
    def close(self):
        p("close", self.name); bad(self.b, "close " + self.name)
class ACM:
    def __init__(self, name, a=0, b=0, swallow=False): self.name, self.a, self.b, self.s = name, a, b, swallow
    async def __aenter__(self):
        p("aenter", self.name); await asyncio.sleep(0); bad(self.a, "aenter " + self.name); return self.name
    async def __aexit__(self, t, v, tb):
        p("aexit", self.name, t and t.__name__, v is not None and v.args, tb is None)
        await asyncio.sleep(0)
        bad(self.b, "aexit " + self.name)
        return self.s
    async def aclose(self):
        p("aclose", self.name); bad(self.b, "aclose " + self.name)
def show(e):
    at = e
    while at:
        print("   ", repr(at), [f.name for f in traceback.extract_tb(at.__traceback__) if "contextlib" not in f.filename and "asyncio" not in f.filename])
        at = at.__cause__ or at.__context__
    p(type(e).__name__, e.args, type(e.__context__).__name__, type(e.__cause__).__name__, e.__suppress_context__)

@contextlib.contextmanager
def g0(x=0):
    p('g0 in', x)
    bad(5, 'g0 start')
    try: yield x
    except B1: p('B1')
    finally: p(sys.exc_info()[0])
@contextlib.asynccontextmanager
async def ag0(x=0):
    p('ag0 in', x)
    bad(0, 'ag0 start')
    try:
        try: yield x
        finally: bad(0, 'ag0 inner')
    except E1 as e: raise KeyError(x) from e
@contextlib.contextmanager
def g1(x=1):
    p('g1 in', x)
    bad(0, 'g1 start')
    try:
        try: yield x
        finally: bad(0, 'g1 inner')
    except E1 as e: raise KeyError(x) from e
@contextlib.asynccontextmanager
async def ag1(x=1):
    p('ag1 in', x)
    bad(0, 'ag1 start')
    async with ACM('ag1w', 0, 0, False):
        try: yield x
        except E1: p('E1')
        else: p('else')
        bad(0, 'ag1 end')
@contextlib.contextmanager
def g2(x=2):
    p('g2 in', x)
    bad(0, 'g2 start')
    with CM('g2w', 0, 0, True):
        try: yield x
        finally: p('g2 fin'); bad(0, 'g2 fin')
@contextlib.asynccontextmanager
async def ag2(x=2):
    p('ag2 in', x)
    await asyncio.sleep(0)
    bad(0, 'ag2 start')
    if x > 5: yield x
def f0():
    try:
        bad(10, 'body b1')
    except BaseException as e:
        show(e)
        try:
            None.x
        except Exception as e:
            show(e)
            with contextlib.ExitStack() as st2:
                p('z')
            with contextlib.ExitStack() as st3:
                st3.callback(bad, 9, what='cb4')
                st3.push(lambda t, v, tb: p('lam', t, v is None) or bad(1, chr(65)))
        bad(9, 'b')
        raise
    with (CM('m5', 0, 1, 1)):
        with contextlib.ExitStack() as st7:
            with CM('m8', 0, 0, False), CM('m9', 0, 0, True), CM('m10', 11, 0, True):
                p('x14')
            try:
                p('z')
            except E3 as e:
                show(e)
                st7.push(lambda t, v, tb: p('lam', t, v is None) or False)
                raise
        bad(8, 'body b15')
    p('x16')
    try:
        bad(0, 'b')
        try:
            with (5):
                p('x19')
        except E3 as e:
            show(e)
            bad(1, 'body b20')
            with contextlib.ExitStack() as st21:
                bad(0, 'body b22')
                p('z')
    except E3 as e:
        show(e)
        with contextlib.ExitStack() as st23:
            with contextlib.ExitStack() as st24:
                p('x25')
            with (CM('m26', 11, 11, None),
                  CM('m27', 0, 0, False) as v29):
                p('x30')
        p('x31')
        raise
def f1():
    p('x32')
    raise E1 from E2
    with CM('m33', 0, 0, None):
        bad(7, 'b')
def f2():
    p('x35')
    {}['k']
    bad(0, 'b')
    bad(0, 'body b36')
    p('z')
def f3():
    with contextlib.closing(CM('m37', 0, 0)) as v38:
        bad(0, 'b')
    bad(3, 'b')
    with CM('m39', 0, 0, 1), contextlib.closing(CM('m40', 0, 0)):
        bad(2, 'b')
    with contextlib.ExitStack() as st43:
        bad(5, 'body b44')
        raise
        with contextlib.redirect_stdout(io.StringIO()) as out:
            try:
                p('x45')
            except BaseException as e:
                show(e)
                p(st43.enter_context(g2(5)) is None)
                raise
        p(len(out.getvalue().splitlines()))
    bad(9, 'b')
    with contextlib.ExitStack() as st47:
        p(st47.enter_context(g0(0)) is None)
        with contextlib.redirect_stdout(io.StringIO()) as out:
            p('z')
        p(len(out.getvalue().splitlines()))
        with (CM('m49', 0, 0, None),
              CM('m50', 0, 0, False)):
            with CM('m53', 9, 11, 1), g1(0), CM('m55', 0, 0, True):
                st47.push(lambda t, v, tb: p('lam', t, v is None) or True)
def f4():
    with contextlib.ExitStack() as st59:
        try:
            st59.push(CM('m60', 0, 8, False))
        finally:
            p('x61')
            with contextlib.ExitStack() as st62:
                st62.push(lambda t, v, tb: p('lam', t, v is None) or bad(1, chr(65)))
                bad(8, 'body b63')
        try:
            with contextlib.redirect_stdout(io.StringIO()) as out:
                p('x64')
            p(len(out.getvalue().splitlines()))
        except BaseException as e:
            show(e)
            p(sys.exc_info()[0])
    with contextlib.closing(CM('m65', 0, 0)):
        with contextlib.suppress(ZeroDivisionError, B1) as v70, CM('m68', 0, 0, None), CM('m69', 0, 0, 1):
            with contextlib.ExitStack() as st73:
                st73.close()
            bad(8, 'b')
        with CM('m74', 0, 0, 1) as v75:
            bad(2, 'body b76')
            try:
                bad(2, 'b')
            finally:
                bad(10, 'body b77')
    with contextlib.ExitStack() as st78:
        with contextlib.redirect_stdout(io.StringIO()) as out:
            bad(9, 'body b79')
            with contextlib.ExitStack() as st80:
                p(st80.enter_context(CM('m81', 0, 0, 1)) is None)
        p(len(out.getvalue().splitlines()))
        p(st78.enter_context(CM('m82', 11, 0, False)) is None)
    raise
    with contextlib.suppress(Exception) as v85, CM('m84', 0, 11, False):
        with CM('m87', 0, 0, False) as v89, CM('m88', 0, 0, True) as v90:
            p('x91')
    bad(8, 'body b92')
@g2(0)
def d0(): p('d'); bad(5, 'd')
@ag1(0)
async def e0(): p('e'); bad(2, 'e')
@g1(1)
def d1(): p('d'); bad(5, 'd')
@ag2(1)
async def e1(): p('e'); bad(7, 'e')
for f in f0, f1, f2, f3, f4, d0, e0, d1, e1:
    print('---', f.__name__)
    n = 0
    try: p('result', asyncio.run(f()) if asyncio.iscoroutinefunction(f) or f.__name__[0] == 'e' else f())
    except BaseException as e: show(e)
