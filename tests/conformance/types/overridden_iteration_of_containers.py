# Classes derived from containers that override what goes over them: who looks at it, and who does not.
class A(set):
    def __iter__(self): return 5
try: print(A([1]) == A([1]), A([1]) | A([2]) , A([1]) <= {1, 2}, {1} | A([3]))
except TypeError as e: print(e)
try: print(set([1]).union(A([3])), {1} ^ A([2]), set(A([1])), {1}.issubset(A([2])))
except TypeError as e: print(e)
class B(frozenset):
    def __iter__(self): return 5
try: print(set(B([1])), frozenset(B([2])))
except TypeError as e: print(e)
class Ls(list):
    def __iter__(self): return iter('ab')
    def __len__(self): return 77
print(Ls([1]) == [1], Ls([1]) + [2], [2] + Ls([1]), list(Ls([1])), tuple(Ls([1])), sorted(Ls([2])), Ls([1]) * 2, Ls([1]) < Ls([2]), repr(Ls([1])), [*Ls([1])], 1 in Ls([1]))
x = [0]; x.extend(Ls([5])); x += Ls([6]); x[1:1] = Ls([7]); print(x, ' '.join(Ls(['x'])))
class Tp(tuple):
    def __iter__(self): return iter('ab')
    def __len__(self): return 77
print(Tp([1]) == (1,), Tp([1]) + (2,), (2,) + Tp([1]), list(Tp([1])), tuple(Tp([1])), '%s' % Tp(['q']), print(*Tp([1])), isinstance(1, Tp([int])))
class Dc(dict):
    def __iter__(self): return iter('ab')
    def __getitem__(self, k): return 'got'
    def keys(self): return ['z']
    def __len__(self): return 77
d = Dc(a=1)
print(d == {'a': 1}, dict(d), {**d}, {} | d, d | {'b': 2}, repr(d), list(d), '%(a)s' % d, '{a}'.format_map(d), f2(**d) if 0 else 0)
def f(**k): return k
print(f(**d), eval('a + a', {}, d), d.get('a'), d.copy(), {}.__eq__(d))
e = {}; e.update(d); print(e)
class St(str):
    def __iter__(self): return iter('ab')
    def __len__(self): return 77
    def __str__(self): return 'STR'
    def __repr__(self): return 'REPR'
    def __getitem__(self, i): return 'G'
    def __eq__(self, o): return True
    def __hash__(self): return 5
s = St('xyz')
print(s, f'{s}', '%s' % s, s + 'q', 'q' + s, ''.join([s, s]), s[0], list(s), s.upper(), 'x' in s, s.replace('x', s), {s: 1}, {'q': 2}.get(s), s.split('y'), int(St('12')), format(s, '>10'), '{}'.format(s), '{:>6}'.format(s), s.join('ab'), str(s), repr(s), len(s), [s], print(s), ascii(s))
class A(set):
    def __iter__(self): return 5
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
a = A([1]); b = A([2])
for f in [lambda: a == b, lambda: a | b, lambda: a <= {1, 2}, lambda: {1} | a, lambda: a & b, lambda: a ^ b, lambda: a - b, lambda: a.issubset(b), lambda: a.update(b), lambda: {5}.intersection(a), lambda: {5}.difference(a), lambda: {5} - a, lambda: sorted(a), lambda: frozenset(a), lambda: {1:2}.keys() & a, lambda: list(a), lambda: {1: 1}.keys() - a, lambda: set.__or__(a, b)]: t(f)
