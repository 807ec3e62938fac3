import copy

a = [1, [2, 3], {"k": [4]}]
alias, shallow, deep = a, copy.copy(a), copy.deepcopy(a)
a.append("new")
a[1].append(99)
a[2]["k"][0] = "changed"
print("alias  ", alias)
print("shallow", shallow)
print("deep   ", deep)
print(alias is a, shallow[1] is a[1], deep[1] is a[1], a[:] == a, list(a) is a)

class Node:
    instances = 0
    def __init__(self, name):
        Node.instances += 1
        self.name, self.links = name, []
    def __repr__(self): return f"Node({self.name}->{[n.name for n in self.links]})"
x, y = Node("x"), Node("y")
x.links.append(y); y.links.append(x)
x2 = copy.deepcopy(x)
print(x2, x2.links[0].links[0] is x2, x2 is x, Node.instances)

class Custom:
    def __init__(self, v, cache=None): self.v, self.cache = v, cache
    def __copy__(self):
        print("  __copy__")
        return Custom(self.v)
    def __deepcopy__(self, memo):
        print("  __deepcopy__")
        return Custom(copy.deepcopy(self.v, memo), self.cache)
c = Custom([1], cache=[2])
s, d = copy.copy(c), copy.deepcopy(c)
print(s.v is c.v, s.cache, d.v is c.v, d.cache is c.cache)
t = (1, 2, (3,))
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],)) == ([],))

l = []
l.append(l)
print(l, l[0] is l)
d = {}; d["self"] = d
print(d)
l2 = copy.deepcopy(l)
print(l2[0] is l2)

def modify(lst, num, dct):
    lst += [1]
    num += 1
    dct = {"rebound": True}
    return lst, num, dct
L, N, D = [], 0, {}
modify(L, N, D)
print(L, N, D)
m = ([1], [2])
try:
    m[0] += [5]
except TypeError as e:
    print(e, m)
b = a = [1, 2, 3]
b = b + [4]; print(a, b)
b = a; b += [4]; print(a, b)
x = [[]] * 3
x[0].append(1); print(x)
x = [[] for _ in range(3)]
x[0].append(1); print(x)
s1 = {1, 2}; s2 = s1.copy(); s2 |= {3}; print(s1, s2, s1 < s2, s2 - s1, s1 ^ {2, 5}, frozenset([1]) in {frozenset([1])})
q = [1, 2, 3, 4, 5, 6]
q[1:3] = ["a", "b", "c"]; print(q); del q[::2]; print(q); q[len(q):] = [7]; print(q); q[::2] = [0, 0]; print(q); q.insert(1, "i"); q.remove("i"); q *= 2; print(q, q.pop(0), q.index(0), q.count(0)); q.clear(); print(q)
try:
    q[::2] = [1, 2]
except ValueError as e:
    print(e)
for i in (nums := [1, 2, 3, 4]):
    if i % 2: nums.remove(i)
print("removing while iterating:", nums)
