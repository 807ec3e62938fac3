# ast: parse, dump, walk, change, unparse, literal_eval.
import ast

tree = ast.parse('x = [1, 2.5, "text", None, b"by"]\nprint(x[0] + y, *z, end="")\n')
print(ast.dump(tree))
print(ast.dump(tree.body[0], indent=4))
print(ast.dump(ast.parse('a + b', mode='eval'), annotate_fields=False), ast.dump(ast.parse('f(1)').body[0], include_attributes=True))
source = '''
@decorated(by=1)
async def f(a, /, b: int = 1, *args, c, d=2, **kw) -> str:
    """What it does."""
    async with lock as l, other:
        async for i, j in items():
            yield i
    return await g(*a, **kw)

class C(Base, metaclass=M):
    x: int = 1
    def m(self): return lambda x, *y: (x if y else -x ** 2, not x, x and y or z, a < b <= c is not d)

try:
    with open(f"{name!r:>{width}} and {{x}}") as file: pass
except (A, B) as error:
    raise E from error
except C: raise
else: del a, b[1:2, ::3]
finally:
    while x := f(): break
    else: pass
for (a, b), *c in d: continue
match p:
    case {"k": [1, *_, x], **rest} if x > 1: pass
    case Point(x=0, y=-1) | None | "s": pass
    case (A() | B()) as c: pass
    case _: pass
global_name: list[int]
a @= b; c //= d ** -e; (yield_ for x in y if z if w); {**a, 'b': {1, 2}, (1,): [], 'c': ()}
assert a, "message"
import a.b as c, d
from . import x
from ..y import z as w
if a: b
elif c: d
else: e
'''
tree = ast.parse(source)
print(ast.unparse(tree))
print(ast.get_docstring(tree.body[0]), ast.get_source_segment(source, tree.body[1].body[0]))
print([type(node).__name__ for node in ast.walk(ast.parse('f(a, b=1)'))])
print(sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})[:8])


class Doubled(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node

    def visit_Assert(self, node):
        return None


class Counter(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Call(self, node):
        self.seen.append(node.func.id)
        self.generic_visit(node)


changed = ast.fix_missing_locations(Doubled().visit(ast.parse('assert 1\nx = 1 + 2 * y("a", 3)')))
print(ast.unparse(changed))
counter = Counter()
counter.visit(ast.parse('f(g(1), h(i()))'))
print(counter.seen)
made = ast.Expression(ast.BinOp(ast.Constant(1), ast.Add(), ast.Name('x', ast.Load())))
print(ast.unparse(made), eval(ast.unparse(made), {'x': 4}), made.body.op._fields, made.body._fields, ast.Name._fields, ast.Name.__match_args__)
match changed.body[0]:
    case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp(op=ast.Add())):
        print('matched', name)
for text in ('[1, -2.5, +3, (4,), {5: "six"}, {7}, None, True, b"x", "a" "b", 1 + 2j, set()]', ' 5', 'x', '1 + 2', 'f()', '[1', '"a".upper()', '-"x"', '{**{}}'):
    try:
        print(repr(ast.literal_eval(text)))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(':')[0])
for wrong in (lambda: ast.Name(1, 2, 3), lambda: ast.dump(5), lambda: ast.parse('1 +'), lambda: ast.parse('x = 1', mode='eval')):
    try:
        print(wrong())
    except (TypeError, SyntaxError) as error:
        print(type(error).__name__, error)
