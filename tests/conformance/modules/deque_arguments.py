from collections import deque
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class E:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return isinstance(o, E) and s.v == o.v or s.v == o
    def __repr__(s): return f"E({s.v})"
    def __lt__(s, o): return s.v < o.v
d = deque([E(1), E(2), E(3), E(2)])
t(lambda: d.count(E(2)))
t(lambda: d.index(E(2)))
t(lambda: d.index(E(2), 2))
t(lambda: d.index(E(2), 2, 3))
t(lambda: d.index(E(2), -1))
t(lambda: d.index(E(9)))
t(lambda: d.remove(E(9)))
t(lambda: d.remove(E(3)))
t(lambda: E(1) in d)
t(lambda: E(7) in d)
t(lambda: d == deque([E(1), E(2), E(2)]))
t(lambda: d < deque([E(1), E(3)]))
t(lambda: d != deque([E(1)]))
t(lambda: d == [E(1)])
n = deque([1,2,3,4], maxlen=4)
t(lambda: n.rotate('a'))
t(lambda: n.rotate(1.5))
t(lambda: n.rotate(True)); print(n)
t(lambda: n.rotate(10**20)); print(n)
t(lambda: n.index(3, 1, 3))
t(lambda: n.index(3, -2))
t(lambda: n.index(4, 0, -1))
t(lambda: n.index(4, 'a'))
t(lambda: n[1:2])
t(lambda: n['a'])
t(lambda: n[10**30])
t(lambda: n.insert('a', 1))
n2 = deque([1,2])
t(lambda: n2.insert('a', 1))
t(lambda: n2.insert(10**30, 1))
t(lambda: n2.insert(-10**3, 0)); print(n2)
t(lambda: n2 * 2); t(lambda: 2 * n2); t(lambda: n2 * 'a'); t(lambda: n2 + [1]); t(lambda: [1] + n2); t(lambda: n2 * True); t(lambda: n2*-1)
n2 += [5]; print(n2)
n2 *= 2; print(n2)
n2 += 'ab'; print(n2)
try: n2 += 5
except TypeError as e: print(e)
n3 = deque('abc', 2); print(n3); n3 *= 3; print(n3, n3 + deque('xy'))
t(lambda: deque(5)); t(lambda: deque([], 'a')); t(lambda: deque([], -1)); t(lambda: deque([1],2,3)); t(lambda: deque(iterable=[1]))
t(lambda: n3.popleft(1)); t(lambda: hash(n3)); t(lambda: deque([1]) < [2]); t(lambda: n3.maxlen); 
try: n3.maxlen = 5
except AttributeError as e: print(e)
n3.__init__([1,2,3], 2); print(n3)
import copy, pickle
print(copy.deepcopy(deque([[1]], 3)), copy.copy(n3), reversed(n3).__class__.__name__, iter(n3).__class__.__name__, bool(deque()), list(reversed(n2)))
r = deque(); r.append(r); print(r)
class S(deque):
    def append(self, x): super().append(x*2)
s = S([1]); s.append(2); print(s, s.copy(), type(s.copy()).__name__, s + s)
t(lambda: del_(n2)); 
def del_(q):
    del q[0]; del q[-1]; return q
t(lambda: del_(n2))
print(n2 >= n2, n2 is n2.copy(), len(n2), deque[int])
print(iter(n2).__length_hint__())
b = deque([1,2,3])
it = iter(b); next(it); b.append(1)
for i in range(2):
    t(lambda: next(it))
print(pickle.loads(pickle.dumps(deque([1,2],5))))
match deque([1,2]):
    case [a, b]: print(a, b)
x, *y = deque([1,2,3]); print(x, y)
def gen():
    yield 1
    raise ValueError("g")
q = deque()
t(lambda: q.extend(gen())); print(q)
q = deque()
t(lambda: q.extendleft(gen())); print(q)
