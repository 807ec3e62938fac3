def everything(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


print(everything(1, d=4))
print(everything(1, 20, 30, 40, 50, d=4, z=9, y=8))
print(everything(*[1, 2], *(3, 4), d=0, **{"q": 1}, **{"r": 2}))
print(everything(1, d=1, **{"a": "kept", "b": "too"}))


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as error:
        print("TypeError:", error)


def none(): return "none"
def one(x): return x
def two(x, y): return x, y
def three(x, y, z): return x, y, z
def positional(x, y, /): return x, y
def keyword(*, x, y=1): return x, y
def keywords(*, x, y, z): return x, y, z
def default(x, y=1): return x, y


show(none, 1)
show(none, 1, 2)
show(none, a=1)
show(one)
show(one, 1, 2)
show(one, 1, x=2)
show(two)
show(two, 1)
show(two, y=1)
show(three)
show(three, y=1)
show(positional, 1, y=2)
show(positional, x=1, y=2)
show(positional)
show(keyword, 1)
show(keyword, 1, x=2)
show(keyword)
show(keywords)
show(keywords, x=1)
show(default)
show(default, 1, 2, 3)
show(default, 1, z=3)
show(everything)
show(everything, 1)
show(everything, d=3)
show(one, **{"x": 1}, **{"y": 2})
try:
    one(1, *3)
except TypeError as error:
    print("TypeError:", error)
try:
    one(**{1: 2})
except TypeError as error:
    print("TypeError:", error)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, j=4))


class A:
    def method(self, x): return x


show(A().method)
show(A().method, 1, 2)
show(A.method)
show(A, 1)
show(A().method, y=1)


def evaluated(items=[]):
    items.append(len(items))
    return items


print(evaluated(), evaluated(), evaluated.__defaults__)
print(everything.__kwdefaults__, everything.__defaults__, everything.__code__.co_varnames, everything.__code__.co_argcount)
