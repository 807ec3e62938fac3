x = 10
print(eval("x + 1"), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval(" 3 "), eval("[i for i in range(3)]"), eval("(lambda v: v * 2)(4)"), eval(b"1 + 1"))
exec("y = x * 2")
print(y)
space = {}
exec("a = 1\nb = a + 1\ndef f(n): return n + b", space)
print(space["a"], space["b"], space["f"](10), sorted(k for k in space if k != "__builtins__"))
local = {}
exec("c = 3\nprint('in exec', x)", globals(), local)
print(local)


def inside(p):
    q = 5
    print(eval("p + q"), sorted(eval("locals()")), eval("x"))
    exec("q = 99")
    return q


print(inside(1))
code = compile("x * 3", "<calc>", "eval")
print(eval(code), eval(code, {"x": 7}), type(code).__name__, code.co_filename)
program = compile("total = sum(range(n))", "<prog>", "exec")
for n in (3, 5):
    exec(program)
    print(total)
exec("class C:\n    def m(self): return 'method'\n    attr = [1, 2]")
print(C().m(), C.attr, C.__name__, C.__qualname__, C.m.__qualname__)
exec("""
import math
def area(r):
    return round(math.pi * r * r, 2)
for r in (1, 2):
    print(area(r))
""")
for text in ["1 +", "x = 5", "1 2", "import os", "x; y", "for", "(1", "a b"]:
    try:
        print(repr(text), eval(text))
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno)
try:
    exec("def broken(:\n  pass")
except SyntaxError as error:
    print(error, error.filename, error.lineno, error.offset, repr(error.text))
try:
    exec("if True:\nprint(1)")
except IndentationError as error:
    print(error)
try:
    eval("1 / 0")
except ZeroDivisionError as error:
    print(error)
try:
    eval("unknown_name")
except NameError as error:
    print(error)
for bad in [lambda: eval(5), lambda: exec(None), lambda: eval("1", 5), lambda: exec("1", []), lambda: compile("1", "f", "nope"), lambda: compile(5, "f", "exec")]:
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
operations = {"+": "a + b", "-": "a - b", "max": "max(a, b)"}
print({k: eval(v, {"a": 6, "b": 4}) for k, v in operations.items()}, [eval(f"{n} ** 2") for n in range(4)])
print(eval("__name__"), eval("print('side effect')"), eval("x if x > 5 else 0"), eval("{'k': x}"), eval("f'{x}!'"), eval("(y := 3) + y"))
