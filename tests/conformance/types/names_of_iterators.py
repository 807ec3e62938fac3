"""What iterators over the built-in containers are called, forwards and backwards."""
print(*(type(reversed(x)).__name__ for x in ([1], (1,), 'a', range(3), {1:2}, {1:2}.items(), {1:2}.values(), b'a', bytearray(b'a'))))
print(type(iter([])), type(iter('é')), type(iter(set())), type(iter(range(2**70))), type(iter(memoryview(b''))), type(iter(bytearray())), type(iter({}.values())))
import operator
for make in (lambda: reversed([1, 2, 3]), lambda: reversed({1: 2, 3: 4}), lambda: iter(range(5)),
             lambda: iter(bytearray(b'ab')), lambda: reversed({1: 2}.items()), lambda: reversed('ab')):
    iterator = make()
    next(iterator)
    print(operator.length_hint(iterator), list(iterator), list(iterator))
