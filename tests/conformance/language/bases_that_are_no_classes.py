# class X(5), class X(None), class X(a module): whose error that is.
import operator
for src in ["class X(5): pass", "class X(None): pass", "class X(len): pass", "class X(print, int): pass", "class X(operator): pass", "def f(): pass\nclass X(f): pass", "class A: pass\nclass X(A()): pass", "class X('abc'): pass", "class X([]): pass", "class X(5, metaclass=type): pass", "type('X', (5,), {})", "class X(lambda: 0): pass", "class X({}): pass", "class X(3.5): pass", "class X((int,)): pass", "class X(int, 5): pass"]:
    try: exec(src); print("ok", src, X)
    except Exception as e: print(src.splitlines()[-1], type(e).__name__, e)
