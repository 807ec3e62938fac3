total = 0
def add(n):
    global total, fresh
    total += n
    fresh = "made here"
add(5)
print(total, fresh)
def outer():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x = "inner"
        inner()
        return x
    return middle(), x
print(outer())
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
a, b = counter(), counter()
print(a(), a(), b())
def shadows():
    print = str
    return print(5)
print(repr(shadows()))
class C:
    global from_class
    from_class = 1
print(from_class, hasattr(C, "from_class"))
for call in (lambda: (lambda: total + undefined)(), lambda: exec("def f():\n x = 1\n global x"), lambda: exec("def f():\n nonlocal q"), lambda: exec("nonlocal z"), lambda: exec("def f(a):\n global a"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
