x = "global"


def counter(start=0):
    count = start

    def inc(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start
    inc.reset = reset
    return inc


c, d = counter(), counter(10)
print(c(), c(), d(), c(5), d(-3))
c.reset()
print(c(), d())
print([v.cell_contents for v in c.__closure__], c.__code__.co_freevars)

funcs = [lambda: i for i in range(3)]
print([f() for f in funcs])
funcs = [lambda i=i: i for i in range(3)]
print([f() for f in funcs])


def append_to(item, target=[]):
    target.append(item)
    return target


print(append_to(1), append_to(2), append_to(3, []), append_to(4))
print(append_to.__defaults__)


class Scope:
    x = "class"
    names = [x for _ in range(2)]

    def method(self):
        return x

    y = x + "!"
    try:
        pairs = [(n, x) for n in "ab"]
    finally:
        z = 26


print(Scope.names, Scope().method(), Scope.y, Scope.pairs, Scope.z)


def broken():
    print(x)
    x = 1


try:
    broken()
except UnboundLocalError as e:
    print(e)


def shadow(list):
    return list * 2


print(shadow("ab"))


def use_global():
    global x, fresh
    x = x.upper()
    fresh = [x]


use_global()
print(x, fresh)
