import traceback, sys
class A:
    def __init__(self): self.x = None; self.d = {}
    def m(self, a, *, k=1): return a
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): pass
    def __iter__(self): raise ValueError('iter')
    def __bool__(self): raise ValueError('bool')
    def __len__(self): return -1
    def __getitem__(self, i): raise KeyError(i)
    def __setitem__(self, i, v): raise KeyError(i)
    def __delitem__(self, i): raise KeyError(i)
    def __getattr__(self, n): raise AttributeError('no ' + n)
    def __eq__(self, o): raise ValueError('eq')
    def __lt__(self, o): raise ValueError('lt')
    def __contains__(self, o): raise ValueError('in')
    def __add__(self, o): raise ValueError('add')
    def __iadd__(self, o): raise ValueError('iadd')
    def __neg__(self): raise ValueError('neg')
    def __call__(self): raise ValueError('call')
    def __format__(self, s): raise ValueError('format')
    def __repr__(self): raise ValueError('repr')
    def __hash__(self): raise ValueError('hash')
    def __index__(self): raise ValueError('index')
a = A()
n = None
lst = [1]
def f(*a, **k): return f if a else 1
def show(t):
    try: t()
    except BaseException as e:
        traceback.print_exc(file=sys.stdout)
def t0():
    1/0
show(t0)
def t1():
    x = 1 + 2 * (3 / 0) - 4
show(t1)
def t2():
    n.foo
show(t2)
def t3():
    n.foo.bar = 3
show(t3)
def t4():
    n.foo()
show(t4)
def t5():
    a.x.y.z
show(t5)
def t6():
    a.m()
show(t6)
def t7():
    a.m(1, 2)
show(t7)
def t8():
    a.m(1, j=2)
show(t8)
def t9():
    a.m(n.foo, 3)
show(t9)
def t10():
    lst[3]
show(t10)
def t11():
    lst[3][4]
show(t11)
def t12():
    lst[0][1]
show(t12)
def t13():
    lst[0] = n[1]
show(t13)
def t14():
    lst['a']
show(t14)
def t15():
    lst[0:n.x]
show(t15)
def t16():
    del lst[5]
show(t16)
def t17():
    del n.foo
show(t17)
def t18():
    del undefined
show(t18)
def t19():
    undefined
show(t19)
def t20():
    undefined + 1
show(t20)
def t21():
    print(undefined, 1)
show(t21)
def t22():
    f(1)(2)(3)
show(t22)
def t23():
    int('x')
show(t23)
def t24():
    int('x') + int('y')
show(t24)
def t25():
    [int(v) for v in ['1', 'b']]
show(t25)
def t26():
    {int(v): 1 for v in ['b']}
show(t26)
def t27():
    list(int(v) for v in ['b'])
show(t27)
def t28():
    sum(map(int, ['b']))
show(t28)
def t29():
    for i in n: pass
show(t29)
def t30():
    for i in a: pass
show(t30)
def t31():
    for i, j in [(1, 2, 3)]: pass
show(t31)
def t32():
    p, q = 1
show(t32)
def t33():
    p, q = [1]
show(t33)
def t34():
    p, *q = []
show(t34)
def t35():
    (p, (q, r)) = 1, 2
show(t35)
def t36():
    while a: pass
show(t36)
def t37():
    if a: pass
show(t37)
def t38():
    if not a: pass
show(t38)
def t39():
    if a == 1: pass
show(t39)
def t40():
    if 1 < a < 3: pass
show(t40)
def t41():
    if 1 in a: pass
show(t41)
def t42():
    if n in n: pass
show(t42)
def t43():
    assert False
show(t43)
def t44():
    assert 1 == 2, 'msg'
show(t44)
def t45():
    assert a
show(t45)
def t46():
    raise ValueError('direct')
show(t46)
def t47():
    raise ValueError
show(t47)
def t48():
    raise n
show(t48)
def t49():
    raise 1
show(t49)
def t50():
    raise ValueError('x') from 3
show(t50)
def t51():
    with a: pass
show(t51)
def t52():
    with n: pass
show(t52)
def t53():
    with n as z, a as y: pass
show(t53)
def t54():
    a + 1
show(t54)
def t55():
    global lst, a
    a += 1
show(t55)
def t56():
    a.x += 1
show(t56)
def t57():
    lst[0] += 'x'
show(t57)
def t58():
    lst[7] += 1
show(t58)
def t59():
    -a
show(t59)
def t60():
    not a
show(t60)
def t61():
    a()
show(t61)
def t62():
    a.d['k']
show(t62)
def t63():
    a.d['k']['j']
show(t63)
def t64():
    a['k'] = 2
show(t64)
def t65():
    del a['k']
show(t65)
def t66():
    a[1:2]
show(t66)
def t67():
    f"{a}"
show(t67)
def t68():
    f"{a!r}"
show(t68)
def t69():
    f"{n.foo}"
show(t69)
def t70():
    f"abc {1/0} def"
show(t70)
def t71():
    f"{n:>{n}}"
show(t71)
def t72():
    "%d" % 'x'
show(t72)
def t73():
    "%s %s" % 1
show(t73)
def t74():
    '{} {}'.format(1)
show(t74)
def t75():
    'a' + 1
show(t75)
def t76():
    1 + 'a'
show(t76)
def t77():
    'a' * 'b'
show(t77)
def t78():
    [1] + (2,)
show(t78)
def t79():
    {} | []
show(t79)
def t80():
    n < 1
show(t80)
def t81():
    1 < 2 < n
show(t81)
def t82():
    {a: 1}
show(t82)
def t83():
    {a}
show(t83)
def t84():
    {**n}
show(t84)
def t85():
    [*n]
show(t85)
def t86():
    f(*n)
show(t86)
def t87():
    print(*n)
show(t87)
def t88():
    print(**n)
show(t88)
def t89():
    print(1, **{'x': 1})
show(t89)
def t90():
    lambda: n.foo
show(t90)
def t91():
    (lambda: n.foo)()
show(t91)
def t92():
    (lambda x: x / 0)(1)
show(t92)
def t93():
    max([])
show(t93)
def t94():
    max(1, 'a')
show(t94)
def t95():
    sorted([1, 'a'])
show(t95)
def t101():
    import sys, nope2
show(t101)
def t102():
    class B(n): pass
show(t102)
def t103():
    class B(a): pass
show(t103)
def t104():
    class B(int, str): pass
show(t104)
def t105():
    class B: x = 1/0
show(t105)
def t106():
    def g(x=1/0): pass
show(t106)
def t107():
    @n
    def g(): pass
show(t107)
def t109():
    x: n.foo = 3
show(t109)
def t110():
    x: int = 1/0
show(t110)
def t111():
    global_x = yield_ = 1/0
show(t111)
def t112():
    eval('1 +')
show(t112)
def t113():
    eval('1/0')
show(t113)
def t114():
    exec('1/0')
show(t114)
def t115():
    exec('def h():\n  1/0\nh()')
show(t115)
def t116():
    getattr(n, 'foo')
show(t116)
def t117():
    setattr(n, 'foo', 1)
show(t117)
def t118():
    next(iter([]))
show(t118)
def t119():
    (1).real.imag.foo
show(t119)
def t120():
    'abc'.index('z')
show(t120)
def t121():
    [].pop()
show(t121)
def t122():
    {}.popitem()
show(t122)
def t123():
    [1, 2].remove(3)
show(t123)
def t124():
    'x'.join([1])
show(t124)
def t125():
    bytes([256])
show(t125)
def t126():
    chr(-1)
show(t126)
def t127():
    ord('ab')
show(t127)
def t128():
    range(1, 2, 0)
show(t128)
def t129():
    type('X', (n,), {})
show(t129)
def t130():
    isinstance(1, 1)
show(t130)
def t131():
    issubclass(1, int)
show(t131)
def t132():
    super().foo
show(t132)
def t133():
    a if a else 1
show(t133)
def t134():
    1 if n.foo else 2
show(t134)
def t135():
    n.foo and 1
show(t135)
def t136():
    1 and n.foo
show(t136)
def t137():
    n or n.foo
show(t137)
def t138():
    (yy := n.foo)
show(t138)
def t139():
    [n.foo, 1]
show(t139)
def t140():
    (1, n.foo)
show(t140)
def t141():
    {1: n.foo}
show(t141)
def t142():
    {n.foo: 1}
show(t142)
def t143():
    lst[n.foo]
show(t143)
def t144():
    lst[0].foo(n)
show(t144)
def t145():
    print(1, n.foo, sep='')
show(t145)
def t146():
    print(1, sep=n.foo)
show(t146)
def t147():
    a.m(
      1,
      n.foo,
    )
show(t147)
def t148():
    x = (1 +
         n.foo)
show(t148)
def t149():
    x = [
      1,
      1/0,
    ]
show(t149)
def t150():
    print('a',
          1/0)
show(t150)
def t151():
    if (1 and
        n.foo): pass
show(t151)
def t152():
    (n
     .foo
     .bar)
show(t152)
def t155():
    2 ** 'a'
show(t155)
def t156():
    2 ** -1.5 ** 'a'
show(t156)
def t157():
    5 // 0
show(t157)
def t158():
    5 % 0
show(t158)
def t159():
    1 << -1
show(t159)
def t160():
    1 @ 2
show(t160)
def t161():
    ~1.5
show(t161)
def t162():
    1 .foo
show(t162)
def t163():
    divmod(1, 0)
show(t163)
def t164():
    pow(2, -1, 4)
show(t164)
def t165():
    round('a')
show(t165)
def t166():
    abs('a')
show(t166)
