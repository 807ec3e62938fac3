import math
bad = 0
for i in range(-400, 400):
    x = i / 2.3 + 0.001
    for f in (math.gamma, math.lgamma):
        try: print(f.__name__, x, repr(f(x)))
        except Exception as e: print(f.__name__, x, type(e).__name__, e)
inf, nan = float('inf'), float('nan')
for f in (math.gamma, math.lgamma, math.sqrt, math.log, math.log2, math.log10, math.log1p, math.exp, math.expm1, math.exp2, math.cbrt, math.sin, math.asin, math.acos, math.atan, math.cosh, math.acosh, math.atanh, math.asinh, math.tanh, math.erf, math.erfc, math.ceil, math.floor, math.trunc, math.fabs, math.degrees, math.radians, math.modf, math.frexp, math.ulp, math.isqrt, math.factorial):
    for x in (0, 0.0, -0.0, 1, -1, 2, 0.5, -0.5, 1e-300, 171, 172, 171.7, 1e6, 1e308, -1e308, inf, -inf, nan, 10**400, -10**400, 'a', None, True, 1+2j):
        try: print(f.__name__, str(x)[:20], repr(f(x))[:60])
        except Exception as e: print(f.__name__, str(x)[:20], type(e).__name__, e)
import random
random.seed(5)
for n in range(60):
    xs = [random.choice((1, -1)) * random.random() * 10 ** random.randint(-20, 20) for _ in range(random.randint(0, 30))]
    print(repr(math.fsum(xs)), repr(math.fsum(xs + [0.5, 2**53, -1e-30])), repr(math.dist(xs, xs[::-1])), repr(math.hypot(*xs)), repr(math.prod(xs)))
for xs in ([1e308, 1e308], [1e308, 1e308, -1e308], [inf, -inf], [inf, 1], [nan, inf], [-inf], [], [1e16, 1, 1e-16], [1e16, -1e-16, 1], [0.1]*10, ['a'], 5, [10**400]):
    try: print(str(xs)[:40], repr(math.fsum(xs)))
    except Exception as e: print(str(xs)[:40], type(e).__name__, e)
for f, args in ((math.pow, (2, 3)), (math.pow, (0, -1)), (math.pow, (-8, 1/3)), (math.pow, (1e200, 2)), (math.pow, (1, nan)), (math.pow, (inf, 0)), (math.pow, (-inf, 3)), (math.pow, (-1, inf)), (math.fmod, (5, 0)), (math.fmod, (inf, 1)), (math.fmod, (5, inf)), (math.fmod, (-5, 3)), (math.remainder, (5, 0)), (math.remainder, (7, 4)), (math.remainder, (inf, 3)), (math.remainder, (3, inf)), (math.copysign, (1, -0.0)), (math.atan2, (0, -0.0)), (math.atan2, (inf, -inf)), (math.ldexp, (1, 2000)), (math.ldexp, (1.5, 3)), (math.ldexp, (1, -2000)), (math.ldexp, (1, 10**30)), (math.ldexp, (1, 2.5)), (math.nextafter, (1, 2)), (math.nextafter, (0, -1)), (math.nextafter, (inf, 0)), (math.log, (8, 2)), (math.log, (8, 1)), (math.log, (8, 0)), (math.log, (10**400,)), (math.log, (10**400, 10)), (math.log2, (2**4000,)), (math.comb, (5, 7)), (math.comb, (-1, 2)), (math.comb, (5, -2)), (math.comb, (5.0, 2)), (math.perm, (5,)), (math.perm, (5, 2)), (math.perm, (-5, 2)), (math.perm, (5, None)), (math.gcd, ()), (math.gcd, (12, -18, 27)), (math.gcd, (1.5,)), (math.lcm, ()), (math.lcm, (4, 6, 0)), (math.lcm, (4, -6)), (math.isclose, (1, 1 + 1e-10)), (math.isclose, (1, 2, 3)), (math.dist, ((1, 2), (3,))), (math.dist, ([1, 2], [4, 6])), (math.dist, (1, 2)), (math.hypot, ()), (math.hypot, (3, 4)), (math.hypot, ('a',)), (math.hypot, (inf, nan)), (math.prod, ([],)), (math.prod, (['a', 2],)), (math.prod, (5,)), (math.factorial, (-1,)), (math.factorial, (3.0,)), (math.factorial, (20,)), (math.isqrt, (-1,)), (math.isqrt, (10**40,)), (math.isqrt, (2.0,)), (math.sqrt, ()), (math.sqrt, (1, 2)), (math.pow, (1,)), (math.fsum, ()), (math.comb, (1,)), (math.atan2, (1,)), (math.ceil, ()), (math.floor, ('x',)), (math.ceil, ('x',)), (math.trunc, ('x',)), (math.trunc, (inf,)), (math.floor, (nan,)), (math.ulp, (nan,)), (math.ulp, (-inf,)), (math.ulp, (0,))):
    try: print(f.__name__, args if len(str(args)) < 60 else '', repr(f(*args)))
    except Exception as e: print(f.__name__, args if len(str(args)) < 60 else '', type(e).__name__, e)
try: math.isclose(1, 2, rel_tol=-1)
except Exception as e: print(type(e).__name__, e)
print(math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9), math.prod([2, 3], start=5), math.pi, math.e, math.tau, math.inf, math.nan)
print(sorted(n for n in dir(math) if n[0] != '_'))
