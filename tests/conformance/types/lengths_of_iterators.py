"""How much is left is asked of the object that reversed() or iter() goes through, where CPython asks."""
class L:
    def __init__(self, n): self.n = n
    def __len__(self): print('len'); return self.n
    def __getitem__(self, i): print('get', i); return i
print(list(reversed(L(2))))
r = reversed(L(2)); print(r.__length_hint__(), next(r), r.__length_hint__(), list(r), r.__length_hint__())
print(tuple(reversed(L(1))), [*reversed(L(1))], sum(reversed(L(1))), sorted(reversed(L(1))))
a, b = reversed(L(2))
x = []; x.extend(reversed(L(1))); x += reversed(L(1)); print(x)
for i in reversed(L(1)): pass
print(dict.fromkeys(reversed(L(1))), set(reversed(L(1))), max(reversed(L(1))))
it = iter(L(1))
try: print(it.__length_hint__(), list(iter(type('S', (), {'__len__': lambda s: print('l') or 1, '__getitem__': lambda s, i: [7][i]})())))
except Exception as e: print(e)
