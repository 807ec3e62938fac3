x = 1
def f(a, b=2):
    c = a + b
    names = dict(locals())
    globals()["made"] = c
    return names
print(f(1), made, "x" in globals(), "f" in globals(), globals() is locals())
globals()["x"] = 5
print(x, globals()["__name__"], sorted(k for k in globals() if not k.startswith("_")))
class Body:
    y = 3
    names = sorted(k for k in locals() if not k.startswith("_"))
print(Body.names)
print([sorted(locals()) for z in (1,)][0][-1:], (lambda q: locals())(7))
def outer():
    free = 1
    def inner():
        return free, locals()
    return inner()
print(outer())
print(eval("x + 1"), eval("a * b", {"a": 3}, {"b": 4}), exec("x = 9"), x)
