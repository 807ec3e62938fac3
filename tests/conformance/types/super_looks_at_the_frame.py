# super() without arguments looks at the frame that calls it: what its first argument and the cell of the class
# hold then.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class A:
    def hi(self): return 'A.hi'
class B(A):
    def d(self):
        del self
        return super().hi()
    def r(self):
        self = 5
        return super().hi()
    def r2(self):
        self = B()
        return super().hi()
    def nested(self):
        def inner(): return super().hi()
        return inner()
    def nested_arg(self):
        def inner(x): return super().hi()
        return inner(self)
    def comp(self): return [super().hi() for i in range(1)]
    def comp2(self): return [super(B, self).hi() for i in range(1)]
    def gen(self): return list(super().hi() for i in range(1))
    def lam(self): return (lambda: super().hi())()
    def lam2(self): return (lambda s: super().hi())(self)
    def no(): return super().hi()
    def star(*a): return super().hi()
    def kw(**k): return super().hi()
    def cell(self):
        def f(): return self
        return super().hi()
    def celldel(self):
        def f(): return self
        del self
        return super().hi()
    def cellreb(self):
        def f(): nonlocal self; self = 3
        f()
        return super().hi()
    def cellreb2(self):
        def f(): return self
        self = 3
        return super().hi()
    @staticmethod
    def st(x): return super().hi()
    @classmethod
    def cl(cls): return super().hi
    def g(self):
        yield super().hi()
    def delcell(self):
        del __class__
    def dicts(self): return {i: super().hi() for i in range(1)}
    def sets(self): return {super().hi() for i in range(1)}
    def firstiter(self): return [i for i in super().hi()]
    def alias(self):
        s = super
        return s().hi()
    def kwsuper(self): return super(B).__self__
    def kwonly(*, self): return super().hi()
    def badcls(self):
        __class__ = 3
        return super().hi()
    def exc(self):
        try: 1/0
        except ZeroDivisionError as self: pass
        return super().hi()
    async def co(self): return super().hi()
    def evald(self): return eval('super().hi()')
    def execd(self): exec('print(super().hi())')
    def attr(self): return super().nope
    def tmp(self): super().x = 1
    def dl(self): del super().x
    def it(self): return super()[0]
    def three(self): return super(1,2,3)
    def k(self): return super(x=1)
    def wr(self): return super(5)
    def wr2(self): return super(int, self)
    def wr3(self): return super(B, 5)
    def wr4(self): return super(5, self)
    def wr5(self): return super(None)
    def rp(self): return repr(super()).split(' at')[0], super().__thisclass__, type(super().__self__), super().__self_class__
b = B()
for n in 'd r r2 nested nested_arg comp comp2 gen lam lam2 cell celldel cellreb cellreb2 dicts sets firstiter alias kwsuper badcls exc evald execd attr tmp dl it three k wr wr2 wr3 wr4 wr5 rp'.split():
    print(n, end=' '); t(getattr(b, n))
print('no', end=' '); t(B.no)
t(b.no); t(lambda: b.star()); t(lambda: b.kw()); t(lambda: B.st(b)); t(lambda: B.st(3)); t(lambda: B.cl()); t(lambda: list(b.g()))
t(lambda: B.kwonly(self=b))
try: b.co().send(None)
except StopIteration as e: print(e.value)
t(b.delcell)
def f(self): return super().x
t(lambda: f(b)); t(lambda: super()); t(lambda: super().x)
try: super()
except RuntimeError as e: print(e)
class C:
    try: super()
    except RuntimeError as e: print(e)
    x = [1]
    try: y = [super() for i in x]
    except RuntimeError as e: print(e)
B.f = f
t(b.f)
class D(A):
    def m(self): return super().hi()
t(lambda: D.m(B())); t(lambda: D.m(3)); t(lambda: D.m(D)); t(lambda: D.m(int))
class Meta(type):
    def __new__(m, n, b, d):
        d.pop('__classcell__', None)
        return super().__new__(m, n, b, d)
try:
    class E(metaclass=Meta):
        def m(self): return super().x
    t(lambda: E().m())
except Exception as e: print(type(e), e)
class Reg(type):
    def __new__(m, n, b, d):
        c = super().__new__(m, n, b, d)
        return c
class Init:
    def __init_subclass__(cls): 
        try: cls().go()
        except Exception as e: print(type(e), e)
class Ini2(Init):
    def go(self): print(super().__repr__ is not None)
class Dec:
    def early(self): return super().x
    t(lambda: early(3))
    try: early(3)
    except Exception as e: print(type(e), e)
t(lambda: super(type, type).mro())
t(lambda: super().__init__())
t(lambda x=b: super())
