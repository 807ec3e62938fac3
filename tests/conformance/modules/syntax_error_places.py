# What compile() says of texts that are no Python, and where it says that they are wrong.
TEXTS = r'''
x = 'Bob
y = "a
name = 'Bob\nx = 1
1st = 2
x = 1st\ny = 2
x = 007
x = 0b12
x = 0b
x = 0xg
x = 0o8
x = 1__0
x = 1_
x = 1e
x = 12abc
x = \ 2
x = \
x = 1 +
x = (1,
x = [1, 2
x = {1: 2
x = (1]
x = )
f(
$x = 1
x = a ? b
x = `a`
x = “a”
x = 1€
"""abc
f'{a'
f'{}'
f'{a b}'
f'{a!x}'
f'{a!}'
f'}'
f'{a:{b'
f'{a\b}'
f'{#}'
f'{lambda x: 1}'
return 5
def f():\n    pass\nreturn 1
break
continue
if 1:\n    break
class A:\n    return 1
class A:\n    yield 1
yield 1
await x
x = await y
async with a: pass
async for a in b: pass
[x async for x in y]
def f():\n    await x
def f():\n    async with a: pass
def f():\n    [x async for x in y]
lambda: await x
nonlocal x
def f():\n    nonlocal x
def f():\n    x = 1\n    global x
def f():\n    print(x)\n    global x
def f(x):\n    global x
def f(x):\n    nonlocal x
def f():\n    global x\n    nonlocal x
x = 1\nglobal x
def f(a, a): pass
lambda a, a: 1
f(a=1, a=2)
f(a=1, 2)
f(**a, 2)
f(**a, *b)
f(x for x in y, 1)
f(1, x for x in y)
f(a.b=1)
f(1=2)
f(True=2)
f(a+b=2)
def f(a=1, b): pass
def f(*): pass
def f(*, **k): pass
def f(**k, a): pass
def f(*a, *b): pass
def f(/, a): pass
def f(a, /, b, /): pass
def f(1): pass
def f(a.b): pass
def f((a, b)): pass
def f(None): pass
class None: pass
def f:
def f()
class A
class A(:
for x in y
for x y: pass
while True print(1)
if x = 1: pass
if x: y
elif x: pass
else: pass
except: pass
finally: pass
try: pass
try:\n    pass\nx = 1
try:\n    pass\nexcept:\n    pass\nexcept A:\n    pass
try:\n    pass\nexcept A, B:\n    pass
try:\n    pass\nexcept* A:\n    pass\nexcept B:\n    pass
try:\n    pass\nexcept*:\n    pass
with a b: pass
with a as 1: pass
with a as f(): pass
import a.b as c.d
import a as 1
import
from a import
from a import (b, c
from a import b,
from . import *\ndef f():\n    from a import *
def f():\n    from a import *
class A:\n    from a import *
x = 1\nfrom __future__ import annotations
None = 1
True = 1
x = None = 1
None += 1
None: int = 1
__debug__ = 1
f() = 1
f() += 1
f(): int = 1
a + b = 1
a + 1 += 1
-a = 1
(a, b) += 1
[a, b] += 1
(a, b): int = 1
[a]: int
(a, f()) = 1
[a, 1] = 1
{a: 1} = 1
{a} = 1
'a' = 1
1 = a
1 = a = 2
f'{a}' = 1
... = 1
(x for x in y) = 1
[x for x in y] = 1
lambda: 1 = 2
a if b else c = 1
a and b = 1
not a = 1
a < b = 1
(yield) = 1
x = yield = 1
await a = 1
a := 1
(a.b := 1)
(a[0] := 1)
(f() := 1)
(1 := 1)
(a := b := c)
x = a := 1
f(a := 1, b = c := 2)
[i := 0 for i in x]
[j for i in x if (i := 0)]
[i for i in (j := x)]
class A:\n    [(j := i) for i in x]
del f()
del a + b
del 1
del None
del (a, f())
del *a
del a, b.c, 1
for f() in x: pass
for 1 in x: pass
for a, 1 in x: pass
for x in *a, b: pass
[x for f() in y]
[x for 1 in y]
[x, y for x in y]
{x: y, for x in y}
[*x for x in y]
{**x for x in y}
(*x for x in y)
{1: 2, 3}
{1: 2, 3:}
{1:}
{1, 2: 3}
{**a, b}
*a
*a = b
*a, *b = c
a, *b, *c = d
x = *a
x = (*a)
print *a
return *a
[*]
f(*)
f(**)
print 'a'
print a, b
print
exec 'a'
print(a) b
a b
a b c
1 2
'a' 1
a.1
a.
.a
a..b
a[
a[]
a[1 2]
[1 2]
(1 2)
{1 2}
f(a b)
f(1 2)
f('a' b)
f(a, b c)
x = a b
x = 1 if y
x = 1 if y else
x = if y
x = y else z
x == = 3
x =
= 1
x + = 1
x =+
x ++
++x
x--
!x
a && b
a || b
a <> b
a != 
a =! b
a => b
a =< b
a is
a in
not
lambda x: return x
lambda
lambda x
lambda x y: 1
assert
assert a,
raise a,
raise a from
raise from a
pass 1
break 1
global
global x.y
global x = 1
del
x: 
x: int =
x: int += 1
@
@a\nx = 1
async x
async def f()
async lambda: 1
match x:
match x:\n    case
match x:\n    case 1: pass\n    case y: pass\n    case _: pass
match x:\n    case y: pass\n    case 1: pass
match x:\n    case _: pass\n    case 1: pass
match x:\n    case a | b: pass
match x:\n    case a | 1: pass
match x:\n    case (a, a): pass
match x:\n    case {1: a, 1: b}: pass
match x:\n    case [*a, *b]: pass
match x:\n    case {**a, 1: b}: pass
match x:\n    case A(b=1, 2): pass
match x:\n    case f(): pass
match x:\n    case a.b(): pass
match x:\n    case 1 + 2: pass
match x:\n    case -a: pass
match x:\n    case None | True: pass
match x:\n    case {a: 1}: pass
match x:\ncase 1: pass
if x:\nprint(1)
if x:
    x = 1
x = 1\n    y = 2
if x:\n        a\n    b
if x:\n    a\n  b
if x:\n\ta\n        b
def f():\nx = 1
def f():\n    """doc"""\n  x = 1
class A:\nx = 1
while x:\npass
for x in y:\npass
try:\npass
with a:\npass
else x
if a: pass\nelse b: pass
if a: pass\nelse if b: pass
if (a: pass
if a): pass
x = {'a': 1 'b': 2}
x = {'a' 1}
x = {'a': 1, 'b'}
x = [1, 2,, 3]
x = (1,, 2)
f(,)
f(a,,b)
[,]
{,}
x = 'a' 'b
x = b'a' 'b'
x = '\N{nope}'
x = '\x1'
x = '\u12'
x = '\U00110000'
x = b'\x1'
x = u'a' b'b'
'''

for line in TEXTS.strip().splitlines():
    for text in (line.replace("\\n", "\n"), line.replace("\\n", "\n") + "\n"):
        try:
            compile(text, "<text>", "exec")
        except SyntaxError as e:
            print(f"{text!r}: {type(e).__name__}: {e.msg}")
            print(f"    {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")
        else:
            print(repr(text), "is Python")
