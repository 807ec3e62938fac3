class A:
  pass
for src in ("A.__mro__ = ()", "A.__base__ = int", "A.__basicsize__ = 3", "A.__flags__=1", "A.__dict__ = {}", "A.__weakrefoffset__ = 1", "A.__qualname__ = 'x.y'", "A.__doc__ = 'x'", "A.__module__ = 'k'", "del A.__mro__", "del A.__name__", "A.__name__ = 'a\\0b'", "A.__name__ = ''", "A.__subclasses__ = 3", "A.__annotations__ = {}", "int.x = 3", "del int.real", "A.__class__ = type", "A.__class__ = int", "A.__text_signature__ = 's'"):
    try:
        exec(src); print("fine", src)
    except BaseException as e:
        print(src, type(e).__name__, e)
def f(): pass
for src in ("f.__code__ = 3", "f.__defaults__ = 3", "f.__kwdefaults__ = 3", "f.__closure__ = ()", "f.__globals__ = {}", "f.__dict__ = 3", "f.__qualname__ = 3", "f.__annotations__ = 3", "f.__module__ = 3", "f.__doc__ = 3", "del f.__code__", "del f.__name__", "del f.__defaults__", "del f.__doc__"):
    try:
        exec(src); print("fine", src)
    except BaseException as e:
        print(src, type(e).__name__, e)

def closes():
    x = 1
    return lambda: x
for src in ("f.__code__ = (lambda: 7).__code__; print(f())", "f.__code__ = closes().__code__"):
    try:
        exec(src); print("fine", src)
    except BaseException as e:
        print(src, type(e).__name__, e)
