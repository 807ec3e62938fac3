"""What ast.unparse() makes of each part of a tree."""
import ast
t=ast.parse('''@d
def f(a,b=1,/,c=2,*v,k,m=3,**kw)->int:
    for x in y: pass
    else: z
    try: a
    except E as e: b
    with a as b, c: pass
    match q:
        case {"k": v, **r} if v: pass
        case [1,*_]|None: pass
        case P(x, y=2): pass
lambda x,*,y=1: x
[i async for i in j if k]
f(a,*b,k=1,**c)
import a.b as c
''')
for n in ast.walk(t):
    try: print(type(n).__name__, repr(ast.unparse(n)))
    except Exception as e: print(type(n).__name__, type(e).__name__, e)

import operator
import pickle

print(pickle.loads(pickle.dumps(operator.mul, 2)) is operator.mul)
