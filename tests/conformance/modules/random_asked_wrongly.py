import random, warnings
from fractions import Fraction
r = random.Random(5)
def t(f, *a, **k):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(repr(f(*a, **k)), [(x.category.__name__, str(x.message)[:40]) for x in w])
        except Exception as e: print(type(e).__name__, e, '|', repr(e.__context__), [(x.category.__name__, str(x.message)[:40]) for x in w])
for a in [(0,), (-1,), (1.0,), (1.5,), ('5',), ('x',), (None,), (5, None), (5, None, 2), (1, 5.0), (1, 5.5), (1, 5, 1.0), (1, 5, 0), (5, 1), (5, 1, -1), (1, 2, 5), (Fraction(4, 2),), (True,), (10**30,), (0, 100, 7), (-5, 5, 3), (3, 3)]:
    t(r.randrange, *a)
for a in [(1, 1), (5, 1), (1.0, 3), (1, 3.0), (1.5, 3), ('a', 'b'), (1, None), (-3, 3)]:
    t(r.randint, *a)
for f, a in [(r.choice, ([],)), (r.choice, ({1: 2},)), (r.choice, ({1},)), (r.choice, ('abc',)), (r.choice, (range(5),)), (r.choice, (5,)), (r.choices, ([],)), (r.choices, ([1, 2], [1])), (r.choices, ([1, 2], [0, 0])), (r.choices, ([1, 2], [-1, 0])), (r.choices, ([1, 2], [float('inf'), 1])), (r.sample, ([1, 2], 3)), (r.sample, ({1, 2}, 1)), (r.sample, ([1, 2], -1)), (r.sample, ('abc', 2)), (r.sample, (range(10**9), 3)), (r.sample, ([1, 2], 1.5)), (r.shuffle, ((1, 2),)), (r.shuffle, ('ab',)), (r.shuffle, ([1, 2, 3],)), (r.getrandbits, (0,)), (r.getrandbits, (-1,)), (r.getrandbits, (1.5,)), (r.seed, ([],)), (r.seed, (None,)) if 0 else (r.seed, (1.5,)), (r.uniform, (1, 2)), (r.triangular, ()), (r.triangular, (1, 5, 2)), (r.gauss, (0, 1)), (r.gauss, ()), (r.normalvariate, ()), (r.expovariate, (0,)), (r.expovariate, (2,)), (r.betavariate, (1, 2)), (r.gammavariate, (0, 1)), (r.gammavariate, (2, 1)), (r.paretovariate, (1,)), (r.weibullvariate, (1, 2)), (r.vonmisesvariate, (1, 2)), (r.lognormvariate, (0, 1)), (r.randbytes, (3,)), (r.randbytes, (-1,)), (r.random, (1,)), (r.setstate, ((1, 2, 3),))]:
    t(f, *a)
t(r.choices, [1, 2, 3], k=4, cum_weights=[1, 2, 3]); t(r.choices, [1, 2], [1, 1], cum_weights=[1, 2]); t(r.choices, [1], k=0); t(r.choices, [1, 2], k=-1); t(r.sample, [1, 2], k=3, counts=[2, 1]); t(r.sample, [1, 2], k=2, counts=[1]); t(r.sample, [1, 2], k=2, counts=[1.5, 2]); t(r.sample, [1], k=2, counts=[-1])
class R(random.Random):
    def random(self): return 0.5
t(R().randint, 1, 10); t(R().choice, 'abc'); t(R().shuffle, [1, 2, 3]); t(random.SystemRandom().getstate) if 0 else None
s = r.getstate(); a = r.random(); r.setstate(s); print(a == r.random(), len(s), len(s[1]), s[0])
print(random.Random('abc').random(), random.Random(b'abc').random(), random.Random(2**70).random(), random.Random(-5).random(), random.Random(1.5).random())
