from collections import deque, OrderedDict, Counter, defaultdict
class S(deque):
    def __init__(self, n):
        super().__init__(maxlen=n)
        self.n = n
s = S(3)
for i in range(5): s.append(i)
print(s, s.n)
class T(deque):
    def __init__(self, name, items=(), *, size=None):
        super().__init__(items, size)
        self.name = name
print(T("x", [1,2,3], size=2), T("y"))
class U(list):
    def __init__(self, n): super().__init__(range(n))
print(U(3))
class V(set):
    def __init__(self, n): super().__init__(range(n)); self.n=n
print(V(3))
class W(dict):
    def __init__(self, n, **k): super().__init__(k); self.n=n
print(W(3, a=1))
class B(bytearray):
    def __init__(self, n): super().__init__(b'ab'*n)
print(B(3))
d = deque([1,2,3]); d.__init__([5]); print(d)
l = [1]; l.__init__([2,3]); print(l)
