import sys, inspect
def f(a, b=2, *args, c, **kw):
    x = 1
    try:
        1/0
    except ZeroDivisionError as e:
        tb = e.__traceback__
        print(sorted(tb.tb_frame.f_locals.keys()), tb.tb_lineno, tb.tb_frame.f_lineno)
        print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_varnames, tb.tb_frame.f_code.co_argcount)
    def inner():
        return x
    return inner
g = f(1, c=3)
co = f.__code__
print(co.co_varnames, co.co_argcount, co.co_kwonlyargcount, co.co_posonlyargcount, co.co_nlocals, co.co_cellvars, co.co_freevars)
print(g.__code__.co_freevars, g.__closure__[0].cell_contents)
print(co.co_name, co.co_qualname, co.co_firstlineno, co.co_filename)
def h(n):
    "doc"
    s = "text"
    return n + 1000 + len(s)
def k():
    return [1,2,3], (1,2), None, "a"
try:
    def z(): raise ValueError("q")
    z()
except ValueError:
    t, v, tb = sys.exc_info()
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno)
        tb = tb.tb_next
def who():
    fr = sys._getframe(1)
    print(fr.f_code.co_name, fr.f_lineno, fr.f_locals)
def caller():
    y = 2
    who()
caller()
print(inspect.currentframe().f_lineno)
