print((lambda: 5)(), (lambda x, y=2, *z, k=3, **w: (x, y, z, k, w))(1, 4, 5, k=6, q=7), [f(2) for f in (lambda x: x + 1, lambda x: x * 10)])
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5), (lambda x: (lambda y: x + y))(1)(2), sorted([3, 1, 2], key=lambda v: -v), max("ab", key=lambda c: ord(c)))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10), fact.__name__, (lambda *a: a)(*range(3)), (lambda **k: k)(**{"a": 1}), (lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))
print([f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]], (lambda: (yield))().__class__.__name__)
for call in (lambda: (lambda x: x)(), lambda: (lambda: 1)(2), lambda: (lambda a, /: a)(a=1), lambda: (lambda *, a: a)(1),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
