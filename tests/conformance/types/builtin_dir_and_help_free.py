class A:
    def method(self): pass
a = A()
a.own = 1
print([n for n in dir(a) if not n.startswith("__")], "__init__" in dir(A), "append" in dir([]), dir(5) == dir(int))
class Custom:
    def __dir__(self): return ["zeta", "alpha"]
print(dir(Custom()))
def f():
    x = 1
    return dir()
print(f(), id(a) == id(a), id(a) != id(A()), hash("a") == hash("a"))
for call in (lambda: dir(1, 2), lambda: id(),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
