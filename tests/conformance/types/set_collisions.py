# Items that share a hash are compared in the order of the table.
class T:
    def __init__(self, n, h): self.n, self.h = n, h
    def __eq__(self, o):
        print(f"  eq({self.n}, {o.n})"); return self.n == o.n
    def __hash__(self):
        print(f"  hash({self.n})"); return self.h
a, b, c = T(1, 7), T(2, 7), T(3, 7)
print("build"); s = {a, b, c}
print("in"); print(T(2, 7) in s)
print("in same"); print(b in s)
print("miss"); print(T(9, 7) in s)
print("discard"); s.discard(T(3,7))
print("dict"); d = {a: 1, b: 2}
print("get"); print(d.get(T(2, 7)))
print("same"); print(d[b])
print("union"); print(len(s | {T(1, 7)}))
x, y = {T(1, 7), T(2, 7), T(5, 3)}, {T(2, 7)}
for name, attempt in {"|": lambda: x | y, "&": lambda: x & y, "reversed &": lambda: y & x,
                      "intersection": lambda: x.intersection([T(2, 7), T(9, 7)]),
                      "difference": lambda: x.difference([T(2, 7), T(2, 7)]),
                      "update": lambda: set(x).update(y), "|=": lambda: x.__ior__(y),
                      "views": lambda: {T(1, 7): 1, T(3, 7): 2}.keys() & {T(1, 7): 3}.keys()}.items():
    print(name)
    print(sorted(each.n for each in attempt() or ()))
