# Where the SyntaxErrors about __debug__ say that they are.
srcs = '''def f(__debug__): pass
def f(a, __debug__=1): pass
def f(*__debug__): pass
def f(**__debug__): pass
def f(*, __debug__): pass
def f(__debug__, /): pass
lambda __debug__: 1
lambda *__debug__: 1
lambda **__debug__: 1
f(__debug__=1)
f(a, __debug__ = 1, b=2)
x.__debug__ = 1
x.__debug__
del x.__debug__
x.__debug__ += 1
x.__debug__: int = 1
x.__debug__: int
import __debug__
import a as __debug__
import __debug__ as b
import __debug__.x
import x.__debug__
import a, b as __debug__
from a import __debug__
from a import b as __debug__
from a import __debug__ as c
from a import x, __debug__
from __debug__ import x
match x:\\n    case __debug__: pass
match x:\\n    case [a, *__debug__]: pass
match x:\\n    case {'a': 1, **__debug__}: pass
match x:\\n    case A() as __debug__: pass
match x:\\n    case A(__debug__=1): pass
match x:\\n    case A(__debug__): pass
match x:\\n    case A(a=__debug__): pass
match x:\\n    case __debug__.x: pass
match x:\\n    case x.__debug__: pass
del __debug__
del (a, __debug__)
del a, __debug__
global __debug__
def f():\\n    global __debug__
def f():\\n    nonlocal __debug__
def f():\\n    global __debug__\\n    __debug__ = 1
def f():\\n    __debug__ = 1\\n    def g():\\n        nonlocal __debug__
__debug__ = 1
a = __debug__ = 1
a, __debug__ = 1
[a, *__debug__] = 1
(__debug__) = 1
__debug__ += 1
__debug__: int = 1
__debug__: int
(__debug__): int
for __debug__ in x: pass
for a, __debug__ in x: pass
with x as __debug__: pass
with x as (a, __debug__): pass
(__debug__ := 1)
[__debug__ for __debug__ in x]
[__debug__ := 1 for a in x]
{a: 1 for __debug__ in x}
class __debug__: pass
class A(__debug__=1): pass
def __debug__(): pass
async def __debug__(): pass
try: pass\\nexcept E as __debug__: pass
try: pass\\nexcept* E as __debug__: pass
f"{(__debug__:=1)}"
class A:\\n    __debug__ = 1
class A:\\n    def f(self, __debug__): pass
class A:\\n    def f(self): self.__debug__ = 1
x[__debug__] = 1
__debug__.x = 1
__debug__[0] = 1
@a\\ndef __debug__(): pass
@a\\ndef f(__debug__): pass
def f(x, y=1, *a, k=2, __debug__=3, **c): pass
def f():\\n    a = 1\\n    for i in b:\\n        if i:\\n            x.y.__debug__ = 3
def f(x: __debug__): pass
print(__debug__)
f(**{'__debug__': 1})
async def f():\\n    async for __debug__ in x: pass
async def f():\\n    async with x as __debug__: pass
if 0:\\n    __debug__ = 1
lambda: (__debug__ := 2)
x = lambda a, b=lambda __debug__: 1: 0
def f(a=(__debug__:=1)): pass
def f() -> (__debug__:=1): pass
f(a)(b, __debug__=1)
f(a,\\n  __debug__=1)
f(x.__debug__)
(x.__debug__, y) = 1
for x.__debug__ in y: pass
with y as x.__debug__: pass
del x.__debug__.y
x.__debug__.y = 1
x.__debug__[0] = 1
del x.a, x.__debug__
def f(__debug__, __debug__): pass
def f(a, a, __debug__): pass
__debug__ = __debug__ = 2
None = __debug__ = 1
f(__debug__=1, __debug__=2)
f(__debug__=1, **x, c)
import a.b as __debug__
from . import __debug__
from .. import a as __debug__
from a import *; __debug__ = 1
match __debug__:\\n    case 1: pass
match x:\\n    case [1, __debug__]: pass
match x:\\n    case (__debug__ | 1): pass
match x:\\n    case 1 | __debug__: pass
match x:\\n    case {'k': __debug__}: pass
match x:\\n    case [1] as __debug__ if a: pass
global a, __debug__
def f():\\n    x = __debug__\\n    __debug__ = 1'''.split('\n')
for s in srcs:
    s = s.replace('\\n', '\n')
    print('#', repr(s))
    for mode in ('exec',):
        try:
            compile(s, '<s>', mode)
        except SyntaxError as e:
            print('   ', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
        else:
            print('    fine')
