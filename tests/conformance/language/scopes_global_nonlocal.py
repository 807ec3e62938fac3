counter = 0
names = []


def bump():
    global counter
    counter += 1
    return counter


def shadow():
    counter = "local"
    def inner():
        return counter
    return inner(), globals()["counter"]


def outer():
    total = 0
    def add(n):
        nonlocal total
        total += n
        def twice():
            nonlocal total
            total *= 2
            return total
        return twice
    def get(): return total
    return add, get


print(bump(), bump(), counter, shadow())
add, get = outer()
twice = add(5)
print(get(), twice(), get(), add(1)(), get())


def make_late():
    def call(): return helper()
    def helper(): return "helped"
    return call


print(make_late()())


def unbound(flag):
    if flag: value = 1
    return value


print(unbound(True))
try:
    unbound(False)
except UnboundLocalError as error:
    print(error)


def reads_then_writes():
    print(counter)
    counter = 5


try:
    reads_then_writes()
except UnboundLocalError as error:
    print(error)
x = "module"


class Scope:
    x = "class"
    inside = x
    listed = [n for n in range(2)]
    def method(self): return x, self.x
    def setter(self):
        self.y = x
        return self.y


def params(x, y=x): return x, y


x = "changed"
print(Scope.inside, Scope().method(), Scope().setter(), Scope.listed, params(1))
for loop_variable in range(3): pass
print(loop_variable, [comprehension for comprehension in "ab"], "comprehension" in globals())
functions = []
for i in range(3):
    def f(i=i): return i
    functions.append(f)
    functions.append(lambda: i)
print([f() for f in functions])


def delete_me():
    value = 1
    del value
    try:
        return value
    except UnboundLocalError:
        return "deleted"


print(delete_me())
exec("made_by_exec = 42") if False else globals().update(made=42)
print(made, "made" in globals(), sorted(n for n in globals() if n.startswith("ma")))


def local_names(a, b=2, *c, d=4, **e):
    f = 5
    return sorted(locals().items(), key=lambda p: p[0])


print(local_names(1, g=7))
if True:
    block = "visible after"
print(block)
try:
    if False: never = 1
    print(never)
except NameError as error:
    print(error)
