# What is made where bytes have died is found by the collector all the same.
import gc
import weakref


class Node:
    pass


class Text(bytes):
    pass


dropped = [bytes([n, n + 1]) for n in range(200)] + [Text(b"ab") for _ in range(200)]
dropped += [bytearray(b"cd") for _ in range(200)]
del dropped
known = []
for n in range(300):
    node = Node()
    for name in "abcdefghij":
        setattr(node, name, n)
    node.itself = node
    node.others = [node, {"node": node}]
    known.append(weakref.ref(node))
del node
gc.collect()
print(sum(each() is not None for each in known))
