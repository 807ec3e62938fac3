import operator as op
print(op.add(1, 2), op.mul("a", 3), op.floordiv(7, 2), op.neg(5), op.not_(0), op.truth([]), op.contains([1], 1), op.getitem("abc", 1), op.concat([1], [2]), op.pow(2, 3), op.xor(5, 3), op.index(True), op.matmul.__name__)
print(op.itemgetter(1)("abc"), op.itemgetter(0, 2)("abc"), op.attrgetter("real", "imag")(3), op.methodcaller("split", ",")("a,b"), op.itemgetter("k")({"k": 5}), op.attrgetter("__class__.__name__")(1))
print(sorted([(1, "b"), (2, "a")], key=op.itemgetter(1)), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.is_(None, None), op.lt(1, 2), op.iadd([1], [2]))
values = [1, 2]
op.setitem(values, 0, "x")
op.delitem(values, 1)
print(values, op.length_hint([1, 2]), op.eq(1, 1.0), op.abs(-2), op.inv(5))
for call in (lambda: op.add(1, "a"), lambda: op.itemgetter(), lambda: op.itemgetter(5)("ab"), lambda: op.indexOf([1], 2), lambda: op.attrgetter("nope")(1), lambda: op.getitem({}, "k"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
