import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(5), op.pos(-5), op.abs(-5), op.invert(5), op.inv(5), op.matmul if False else "")
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 3), op.rshift(8, 2), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, 2), op.eq(1, 1.0), op.ne(1, 2), op.lt(1, 2), op.le(2, 2), op.gt(3, 2), op.ge(1, 2))
print(op.contains([1, 2], 2), op.concat([1], [2]), op.countOf([1, 2, 1], 1), op.indexOf("abc", "b"), op.getitem([1, 2], 1), op.getitem({"k": 5}, "k"), op.index(5), op.length_hint([1, 2]))
x = [1, 2, 3]
op.setitem(x, 0, 9)
op.delitem(x, 1)
print(x, op.iadd(x, [4]), x, op.imul([1], 2), op.iadd(1, 2), op.isub(5, 2), op.ior({1}, {2}))
get = op.itemgetter(1)
print(get([5, 6]), op.itemgetter(0, 2)("abc"), op.itemgetter("a")({"a": 1}), op.itemgetter(slice(1))("xyz"), sorted([("b", 2), ("a", 3)], key=op.itemgetter(1)), repr(op.itemgetter(1)))


class P:
    def __init__(self, n, t=None): self.n, self.t = n, t
    def hello(self, greeting, mark="!"): return f"{greeting} {self.n}{mark}"


p = P("Al", P("inner"))
print(op.attrgetter("n")(p), op.attrgetter("t.n")(p), op.attrgetter("n", "t.n")(p), op.methodcaller("hello", "hi")(p), op.methodcaller("hello", "hey", mark="?")(p), [q.n for q in sorted([P("z"), P("a")], key=op.attrgetter("n"))])
for attempt in (lambda: op.itemgetter(), lambda: op.itemgetter(5)([1]), lambda: op.attrgetter(5), lambda: op.attrgetter("zz")(p), lambda: op.methodcaller(), lambda: op.indexOf([1], 2), lambda: op.index("a"), lambda: op.concat(1, 2), lambda: op.getitem([1], 5), lambda: op.methodcaller("nope")(p)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
import functools
print(functools.reduce(op.mul, range(1, 6)), list(map(op.add, [1, 2], [3, 4])), max({"a": 3, "b": 1}.items(), key=op.itemgetter(1)))
table = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv}
def rpn(text):
    stack = []
    for token in text.split():
        if token in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[token](a, b))
        else: stack.append(float(token))
    return stack
print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"))
