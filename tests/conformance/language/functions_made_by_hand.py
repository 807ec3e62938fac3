import types
def template(a, b=2, *c, d=4, **e): return a, b, c, d, e
made = types.FunctionType(template.__code__, globals(), "made", (10, 20))
print(made.__name__, made.__defaults__, made(1, d=5) if False else made.__code__ is template.__code__, template(1, 3, 5, x=6))
plain = types.FunctionType((lambda n: n * scale).__code__, {"scale": 3})
print(plain(5), plain.__name__, plain.__globals__["scale"])
def make():
    names = {}
    exec("def f(): return x\nx = ['kept']", names)
    return names["f"]
f = make()
junk = [{str(n): [n]} for n in range(50)]
print(f())
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
up = counter()
up()
twin = types.FunctionType(up.__code__, globals(), closure=up.__closure__)
print(twin(), up(), twin())
for call in (lambda: types.FunctionType(up.__code__, globals()), lambda: types.FunctionType(5, {}), lambda: types.FunctionType(up.__code__, 5)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
method = types.MethodType(lambda self, x: (self, x), "bound")
print(method(1), method.__self__, type([].append), type(len), type([].append) is type("".join))
