x = "global"

def outer():
    x = "enclosing"
    def inner():
        print("inner sees", x)
    def shadow():
        x = "local"
        return x
    def changer():
        nonlocal x
        x = "changed"
    inner(); print(shadow()); inner(); changer(); inner()
    return inner

f = outer()
f()
print(f.__closure__[0].cell_contents, f.__code__.co_freevars)

def broken():
    print(x)
    x = 1
try:
    broken()
except UnboundLocalError as e:
    print("UnboundLocalError:", e)

def make_counter(start=0, step=1):
    count = start
    def counter():
        nonlocal count
        count += step
        return count
    def reset(value=start):
        nonlocal count
        count = value
    counter.reset = reset
    return counter

c = make_counter(10, 5)
print(c(), c(), c())
c.reset()
print(c())

adders = [lambda n: n + i for i in range(3)]
print([a(10) for a in adders])
adders = [lambda n, i=i: n + i for i in range(3)]
print([a(10) for a in adders])

def append_to(item, target=[]):
    target.append(item)
    return target
print(append_to(1), append_to(2), append_to(3, []))
print(append_to.__defaults__)

def bank(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance
    def withdraw(n):
        nonlocal balance
        if n > balance:
            return "insufficient funds"
        balance -= n
        return balance
    return {"deposit": deposit, "withdraw": withdraw}
acc = bank(100)
print(acc["deposit"](50), acc["withdraw"](500), acc["withdraw"](120))

def f2():
    global created
    created = 99
f2()
print(created, "created" in globals(), [y for y in range(3)], "y" in globals())
compose = lambda *fs: lambda v: [v := g(v) for g in fs][-1]
print(compose(str, len, lambda n: n ** 2)(12345))
del x
try:
    print(x)
except NameError as e:
    print("NameError:", e)
