class K:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o):
        print('eq', self.h, getattr(o,'h',o)); return isinstance(o, K) and self.h == o.h
    def __repr__(self): return f'K{self.h}'
def show(n, base, new):
    k = K(base)
    t = {}
    for i in range(n): t[i*3] = i
    t[k] = 'v'
    k.h = new
    print(n, base, new, k in t, t.get(k), t.get(K(new)), K(base) in t)
    t[k] = 'w'
    print(len(t))
for n in 0,1,3,4,5,6,9,10,11,20,21,22,50:
    for base in 5, 77, 1000003:
        for new in 77, 5, 13, 69, 5+64, 5+1024, -7, 21:
            if new != base: show(n, base, new)
k = K(5); t = {k: 1}; k.h = 77; print(k in t)
print(t.pop(k), t)
k = K(5); t = {i: i for i in range(8)}; t[k] = 1; del t[3]; del t[5] ; k.h = 21; print(k in t, k in {k: 1}, t.pop(k, None), t.setdefault(k, 3), k in set([k]))
s = {k}; k.h = 77; print(k in s); k.h = 78; print(k in s)
d = dict.fromkeys([k, 1, 2]); k.h = 70; print(k in d, k in d.keys(), (k, None) in d.items(), d.copy().get(k, 'none'))
d2 = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, k: 7}; k.h = 6; print(k in d2); k.h = 70+128; print(k in d2)
d2['a'] = 1; print(d2['a'], 'b' in d2, d2.get('zz'), d2 == dict(d2))


class Mutating:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        for number in range(20):
            table.setdefault(100 + number, number)
        return self is other


first, second = Mutating(1), Mutating(9)
table = {first: 1, second: 2}
second.h = 1
print(table.get(second), len(table), second in table)
