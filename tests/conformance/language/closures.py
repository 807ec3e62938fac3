def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n
    return step


a, b = counter(), counter()
print(a(), a(5), b(), a())
print([f() for f in [lambda: i for i in range(3)]])
print([f() for f in [lambda i=i: i for i in range(3)]])


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "inner"
            return x
        before = x
        return before, inner(), x
    return middle(), x


print(outer())


def late():
    def use():
        return value
    try:
        use()
    except NameError as error:
        print(type(error).__name__, error)
    value = 1
    return use()


print(late())


def local():
    try:
        print(missing)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    missing = 1
    del missing
    try:
        missing
    except UnboundLocalError as error:
        print(error)


local()
f = a
print(f.__closure__[0].cell_contents)


def make_account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError("not enough: " + str(balance))
        balance -= amount
        return balance
    return {"deposit": deposit, "withdraw": withdraw}


account = make_account(10)
print(account["deposit"](5), account["withdraw"](12))
try:
    account["withdraw"](100)
except ValueError as e:
    print(e)


class Scope:
    x = "class"
    y = [z for z in x]

    def method(self):
        return x


x = "global"
print(Scope.y, Scope().method())


def class_in_function(x):
    class Inner:
        y = x

        def get(self):
            return x
    return Inner


print(class_in_function(7).y, class_in_function(8)().get())
compose = lambda *fs: lambda v: v if not fs else compose(*fs[1:])(fs[0](v))
print(compose(lambda v: v + 1, lambda v: v * 10, str)(4))
