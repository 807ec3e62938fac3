# Calls of math, statistics, fractions, decimal and random with arguments chosen at random, right ones and some that are wrong: a form has
# places in angle brackets, which the lines of POOLS fill, and parts in double brackets, which may be
# left out. What begins with ! is a statement. From a seed a list of calls.
import io
import random
import re
import sys
import collections
import contextlib
import decimal
import fractions
import functools
import itertools
import operator
import warnings
from decimal import Decimal
from fractions import Fraction

warnings.simplefilter("ignore")


def read(text):
    """Names and what may stand for them, by lines; one that begins with blanks goes on."""
    lines = re.sub(r"\n +", " ", text.strip()).split("\n")
    return {name: values.split(" ;; ") for name, values in (line.split(": ", 1) for line in lines)}


def filled(chance, pools, form):
    while "[[" in form:
        form = re.sub(r"\[\[((?:(?!\[\[|\]\]).)*)\]\]", lambda m: m[1] * chance.randrange(2), form)
    def value(match):
        name = match[1]
        if name not in pools:
            return match[0]
        if name != "any" and chance.random() < 0.04:
            name = "any"
        return filled(chance, pools, chance.choice(pools[name]))
    return re.sub(r"<(\w+)>", value, form)


def shown(value, depth=0):
    if isinstance(value, type) or depth > 3:
        return repr(value)
    if hasattr(value, "__next__") and not isinstance(value, io.IOBase):
        items = []
        try:
            for _ in range(9):
                items.append(shown(next(value), depth + 1))
        except StopIteration:
            items.append("end")
        except Exception as error:
            items.append(told(error))
        return f"{type(value).__name__}<{', '.join(items)}>"
    if type(value) in (list, tuple) and any(hasattr(each, "__next__") for each in value):
        return f"{type(value).__name__}({', '.join([shown(each, depth + 1) for each in value])})"
    if isinstance(value, (set, frozenset)) and len(value) > 1:
        return f"{type(value).__name__}{sorted(map(repr, value))}"
    return repr(value)


def told(error):
    return f"!{type(error).__name__}: {error}"


def masked(text):
    text = re.sub(r"0x[0-9a-f]{6,}|\b\d{14,16}\b", "0x", text)
    return text if len(text) < 700 else text[:700] + "..."


def call(form, world):
    """A form that begins with ! is run, another is asked for its value."""
    try:
        if form[:1] == "!":
            exec(form[1:].replace("\\n", "\n"), world)
            text = "done"
        else:
            text = shown(eval(form, world))
    except BaseException as error:
        text = told(error)
    print(masked(form), "->", masked(text))


CALLS = 40
POOLS = r"""
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 10 ;; -3 ;; 7 ;; True ;; 255 ;; 2**40
sint: 0 ;; 1 ;; 2 ;; 3 ;; 4 ;; 5
float: 0.0 ;; 1.5 ;; -2.25 ;; 3.0 ;; 1e100 ;; 0.1 ;; float('inf') ;; float('nan') ;; -0.0 ;; 1e-7 ;;
    123456.789
num: 0 ;; 1 ;; -2 ;; 3 ;; 2.5 ;; -0.5 ;; 1e20 ;; True ;; 7 ;; 10 ;; Fraction(1,3) ;; Decimal('1.5') ;;
    2+3j ;; 100
real: 0 ;; 1 ;; -2 ;; 3 ;; 2.5 ;; -0.5 ;; 1e20 ;; True ;; 7 ;; 10 ;; 0.25 ;; 100 ;; -1e-5
list: [] ;; [1] ;; [1,2,3] ;; [3,1,2] ;; ['a','b'] ;; [1,1,2,2,1] ;; [[1],[2]] ;; [0.5,1.5,2.5] ;;
    [None,1] ;; ['b','a','c','a'] ;; list(range(10)) ;; [(1,2),(3,4)] ;; [True,False,0]
ilist: [1] ;; [1,2,3] ;; [3,1,2] ;; [1,1,2,2,1] ;; list(range(10)) ;; [5,-5,0,9] ;; [2,4,4,5,7,9] ;;
    (4,2,4) ;; []
iter: [] ;; [1,2,3] ;; (4,5) ;; 'abc' ;; 'aabbc' ;; range(5) ;; iter([1,2]) ;; {1:2,3:4} ;;
    (x for x in (3,2,1)) ;; [3,1,2] ;; [0,1,0,2] ;; b'ab' ;; {5} ;; ['x','yy','z'] ;; range(0) ;; [1,1,2]
bool: True ;; False ;; 1 ;; 0 ;; None
type: int ;; str ;; list ;; dict ;; object ;; type ;; float ;; bool ;; Exception ;; tuple ;; type(None) ;;
    bytes ;; complex ;; set
any: None ;; 1 ;; -5 ;; 2.5 ;; 's' ;; b'b' ;; [1] ;; () ;; {} ;; {'k':1} ;; object ;; int ;; len ;; set() ;;
    1j ;; ... ;; (1,2) ;; 'abc' ;; True ;; range(3) ;; lambda: 1 ;; NotImplemented
"""
MODULES = {}
MODULES['math'] = (r"""import math, cmath
from math import *
class X:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v
class I:
    def __index__(self): return 7
    def __ceil__(self): return 'c'
    def __floor__(self): return 'f'
    def __trunc__(self): return 't'
""", r"""
f1: acos ;; acosh ;; asin ;; asinh ;; atan ;; atanh ;; cbrt ;; ceil ;; cos ;; cosh ;; degrees ;; erf ;;
    erfc ;; exp ;; exp2 ;; expm1 ;; fabs ;; floor ;; gamma ;; isfinite ;; isinf ;; isnan ;; lgamma ;; log ;;
    log10 ;; log1p ;; log2 ;; radians ;; sin ;; sinh ;; sqrt ;; tan ;; tanh ;; trunc ;; ulp ;; frexp ;;
    modf ;; factorial ;; isqrt ;; fsum ;; prod
f2: atan2 ;; copysign ;; dist ;; fmod ;; hypot ;; ldexp ;; log ;; nextafter ;; pow ;; remainder ;; comb ;;
    perm ;; gcd ;; lcm ;; isclose
fi: comb ;; perm ;; gcd ;; lcm ;; factorial ;; isqrt
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 10 ;; -3 ;; 7 ;; True ;; 255 ;; 20
cf: acos ;; acosh ;; asin ;; asinh ;; atan ;; atanh ;; cos ;; cosh ;; exp ;; isfinite ;; isinf ;; isnan ;;
    log ;; log10 ;; phase ;; polar ;; sin ;; sinh ;; sqrt ;; tan ;; tanh
cn: 1j ;; 0 ;; 1+2j ;; -1 ;; 2.5 ;; complex('inf') ;; complex('nan') ;; -0.0 ;; 1e100j ;; -1-1j ;;
    complex(0,-0.0)
""", r"""
math.<f1>(<num>)
math.<f1>(<float>)
math.<f1>(<any>)
math.<f2>(<num>, <num>)
math.<f2>(<float>, <float>)
math.<f2>(<any>, <any>)
math.<f1>()
math.<f1>(1, 2, 3)
math.<fi>(<int>)
math.<fi>(<int>, <int>)
math.<fi>(<any>)
math.comb(<int>, <int>)
math.perm(<int>[[, <int>]])
math.gcd(<int>, <int>, <int>)
math.lcm(<int>, <int>)
math.isqrt(<int>)
math.factorial(<int>)
math.log(<num>[[, <num>]])
math.fsum(<ilist>)
math.fsum([<float>, <float>])
math.prod(<iter>[[, start=<num>]])
math.dist([<real>, <real>], [<real>, 2])
math.hypot(<real>, <real>)
math.isclose(<real>, <real>[[, rel_tol=<float>]][[, abs_tol=<float>]])
math.ldexp(<float>, <int>)
math.frexp(<float>)
math.modf(<float>)
math.nextafter(<float>, <float>)
math.ulp(<float>)
math.pow(<real>, <real>)
math.fmod(<real>, <real>)
math.remainder(<real>, <real>)
math.copysign(<real>, <real>)
math.trunc(<num>)
math.ceil(<num>)
math.floor(<num>)
math.sumprod(<list>, <list>)
math.pi, math.e, math.tau, math.inf, math.nan
cmath.<cf>(<any>)
cmath.rect(<real>, <real>)
cmath.polar(<cn>)
cmath.isclose(<cn>, <cn>)
cmath.<cf>()
cmath.infj, cmath.nanj
math.<f1>(X(<float>))
math.<f1>(I())
round(<real>, <int>)
divmod(<real>, <real>)
pow(<int>, <int>, <int>)
""")

MODULES['statistics'] = (r"""from statistics import *
import statistics
""", r"""
st1: mean ;; fmean ;; geometric_mean ;; harmonic_mean ;; median ;; median_low ;; median_high ;;
    median_grouped ;; mode ;; multimode ;; pstdev ;; pvariance ;; stdev ;; variance ;; quantiles
data: [1,2,3] ;; [1.5,2.5,2.5] ;; [] ;; [1] ;; [Fraction(1,3),Fraction(1,2)] ;;
    [Decimal('1.5'),Decimal('2')] ;; [1,2,3,4,5,6] ;; (4,4,4) ;; [0,1] ;; [-1,2] ;; iter([1,2,3]) ;;
    range(10) ;; [1,'a'] ;; ['a','b'] ;; [1, 2.5, Fraction(1,2)] ;; [float('nan'),1] ;; [True, False] ;;
    [1e10, 1]
qm: 'inclusive' ;; 'exclusive' ;; 'x'
ndm: pdf ;; cdf ;; inv_cdf ;; zscore
nda: mean ;; median ;; mode ;; stdev ;; variance
op: + ;; - ;; * ;; / ;; < ;; ==
ndo: NormalDist(2,3) ;; NormalDist(1,2) ;; 5
""", r"""
<st1>(<data>)
<st1>(<any>)
fmean(<data>[[, <data>]])
fmean([1,2,3], weights=[1,0,3])
harmonic_mean(<data>[[, weights=<data>]])
geometric_mean(<data>)
median_grouped(<data>[[, <num>]])
quantiles(<data>[[, n=<sint>]][[, method=<qm>]])
variance(<data>[[, <num>]])
pvariance(<data>, mu=<num>)
stdev(<data>, <num>)
pstdev(<data>)
mode(<list>)
multimode(<list>)
covariance(<data>, <data>)
correlation(<data>, <data>)
linear_regression(<data>, <data>[[, proportional=True]])
NormalDist(<real>, <real>)
NormalDist(<any>)
NormalDist(1, 2).<ndm>(<real>)
NormalDist(1, 2).<nda>
NormalDist(1, 2) <op> NormalDist(3, 4)
NormalDist(1, 2) <op> <real>
<real> <op> NormalDist(1, 2)
NormalDist(1, 2).quantiles(<sint>)
NormalDist(1, 2).overlap(<ndo>)
NormalDist(1,2).samples(3, seed=5)
-NormalDist(1, 2), +NormalDist(1,2)
NormalDist(1, 2) == NormalDist(1, <real>)
StatisticsError('x')
<st1>()
""")

MODULES['fractions'] = (r"""from fractions import Fraction as F
import math, copy, pickle, numbers
""", r"""
fr: F(1,3) ;; F(-5,2) ;; F(0) ;; F(7) ;; F(22,7) ;; F(1,10)
op: + ;; - ;; * ;; / ;; // ;; % ;; < ;; <= ;; == ;; != ;; > ;; >=
int2: 0 ;; 1 ;; -1 ;; 2 ;; -3
fa: '1/3' ;; ' -2/4 ' ;; '1.5' ;; '1e-3' ;; 'abc' ;; '1/0' ;; '1 /2' ;; '' ;; 0.5 ;; float('nan') ;;
    float('inf') ;; Decimal('0.1') ;; F(2,4) ;; 3 ;; -0 ;; '1_000/3' ;; '+.5' ;; '1/-2' ;; '٣/4' ;; True
fb: 1 ;; 2 ;; 0 ;; -3 ;; F(1,2) ;; 1.5 ;; None ;; '2'
fs: '' ;; '.2f' ;; '>8' ;; 'd'
nn: Number ;; Complex ;; Real ;; Rational ;; Integral
""", r"""
Fraction(<fa>)
Fraction(<fa>, <fb>)
Fraction(<any>, <any>)
<fr> <op> <fr>
<fr> <op> <num>
<num> <op> <fr>
<fr> ** <fr>
<fr> ** <int2>
<num> ** <fr>
divmod(<fr>, <fr>)
Fraction(3.14159).limit_denominator(<sint>)
Fraction.from_float(<num>)
Fraction.from_decimal(<num>)
<fr>.as_integer_ratio()
round(<fr>[[, <sint>]])
math.floor(<fr>), math.ceil(<fr>), math.trunc(<fr>)
int(<fr>), float(<fr>), bool(<fr>), complex(<fr>)
str(<fr>), repr(<fr>)
format(<fr>, <fs>)
-<fr>, +<fr>, abs(<fr>)
<fr>.numerator, <fr>.denominator, <fr>.real, <fr>.imag
setattr(<fr>, 'numerator', 3)
sorted([<fr>, <fr>, 1])
sum([<fr>, <fr>])
<fr>.bogus
copy.copy(<fr>)
pickle.loads(pickle.dumps(<fr>))
isinstance(<fr>, numbers.<nn>)
issubclass(<type>, numbers.<nn>)
numbers.<nn>()
""")

MODULES['decimal'] = (r"""
from decimal import *
import decimal, math, copy, pickle, numbers
D = Decimal
def ctx(**k): return Context(**k)
""", r"""
ds: '1.5' ;; '-0' ;; '1E+5' ;; 'NaN' ;; 'sNaN' ;; 'Infinity' ;; '-inf' ;; 'abc' ;; '' ;; ' 12 ' ;;
    '1_000.5' ;; '.5' ;; '5.' ;; '1e' ;; '0.000001' ;; '0.0000001' ;; '123456789012345678901234567890' ;;
    1.1 ;; 5 ;; -3 ;; True ;; (0,(1,2),-1) ;; '٣' ;; '--1' ;; 'nan123' ;; '1e999999' ;;
    '1e1000000000000000000'
d: D('1.5') ;; D('-2.25') ;; D(0) ;; D('-0.0') ;; D('NaN') ;; D('Infinity') ;; D('1E+3') ;; D('0.001') ;;
    D(7) ;; D('123.4567') ;; D('-Infinity') ;; D('1E-10') ;; D('100') ;; D('9.99')
op: + ;; - ;; * ;; / ;; // ;; % ;; ** ;; < ;; <= ;; == ;; != ;; > ;; >=
cx: None ;; Context(prec=3) ;; 5
m1: sqrt ;; exp ;; ln ;; log10 ;; logb ;; normalize ;; to_integral_value ;; to_integral_exact ;;
    to_integral ;; copy_abs ;; copy_negate ;; is_nan ;; is_qnan ;; is_snan ;; is_infinite ;; is_finite ;;
    is_zero ;; is_signed ;; is_subnormal ;; next_plus ;; next_minus ;; number_class ;; adjusted ;; radix ;;
    canonical ;; is_canonical ;; conjugate ;; logical_invert ;; to_eng_string ;; as_tuple
m2: compare ;; compare_total ;; compare_total_mag ;; compare_signal ;; copy_sign ;; max ;; min ;; max_mag ;;
    min_mag ;; next_toward ;; remainder_near ;; rotate ;; scaleb ;; shift ;; same_quantum ;; logical_and ;;
    logical_or ;; logical_xor ;; compare
q: D('0.01') ;; D('1') ;; D('1E+1') ;; D('NaN') ;; D('.001') ;; 1 ;; D('1E-40')
rd: ROUND_UP ;; ROUND_DOWN ;; ROUND_CEILING ;; ROUND_FLOOR ;; ROUND_HALF_UP ;; ROUND_HALF_DOWN ;;
    ROUND_HALF_EVEN ;; ROUND_05UP ;; 'x'
fs: '' ;; '.2f' ;; 'e' ;; '.3g' ;; '%' ;; ',' ;; '>10' ;; '+' ;; '010.1f' ;; 'n' ;; 'd' ;; '.0f' ;; '_' ;;
    '^12.2f' ;; '.2E' ;; 'x' ;; '#.0f' ;; ' .1f' ;; '.0%' ;; 'z.1f'
fm: .2f ;; e ;; 10 ;; <10 ;; % ;; ,.2f ;; g
ck: prec=3 ;; prec=2, rounding=ROUND_UP ;; Emax=5, Emin=-5 ;; prec=0 ;; prec='a' ;; rounding='x' ;;
    capitals=0 ;; clamp=1 ;; traps=[] ;; traps=[Inexact] ;; flags=[Overflow] ;; Emin=1 ;; capitals=2 ;;
    bogus=1 ;; prec=5, traps=[], Emax=3 ;; 28
cm2: add ;; subtract ;; multiply ;; divide ;; divide_int ;; remainder ;; power ;; compare ;; max ;; min ;;
    quantize ;; divmod ;; scaleb
sig: DivisionByZero ;; Inexact ;; InvalidOperation ;; Overflow ;; Rounded ;; Subnormal ;; Underflow ;;
    Clamped ;; FloatOperation
sg: DivisionByZero ;; Inexact ;; InvalidOperation ;; Overflow ;; Rounded ;; Subnormal ;; Underflow ;;
    Clamped ;; FloatOperation ;; DivisionImpossible ;; InvalidContext ;; ConversionSyntax ;;
    DivisionUndefined ;; DecimalException
ca: 'prec' ;; 'rounding' ;; 'Emax' ;; 'Emin' ;; 'capitals' ;; 'clamp' ;; 'bogus' ;; 'traps'
nn: Number ;; Real
""", r"""
D(<ds>)
D(<any>)
D(<ds>, <cx>)
D.from_float(<num>)
<d> <op> <d>
<d> <op> <num>
<num> <op> <d>
divmod(<d>, <d>)
pow(<d>, <d>)
pow(<d>, <int>, <int>)
<d>.<m1>()
<d>.<m2>(<d>)
<d>.<m2>(<num>)
<d>.fma(<d>, <d>)
<d>.quantize(<q>[[, <rd>]])
round(<d>[[, <sint>]])
round(<d>, -1)
int(<d>), float(<d>)
math.floor(<d>), math.ceil(<d>)
str(<d>), repr(<d>)
format(<d>, <fs>)
f'{<d>:<fm>}'
<d>.as_tuple()
<d>.as_integer_ratio()
<d>.adjusted()
<d>.to_eng_string()
<d>.number_class()
<d>.is_normal()
abs(<d>), -<d>, +<d>
complex(<d>)
sorted([D(3), D('1.5'), D(-2)])
max(<d>, <d>), min(<d>, <d>)
sum([<d>, <d>])
Context(<ck>).<cm2>(<d>, <d>)
getcontext().prec
!setcontext(Context(prec=<sint>)); print(D(1)/D(3)); setcontext(DefaultContext)
!with localcontext() as c:\n    c.prec = <sint>\n    print(D(2).sqrt(), D(1)/7)
!with localcontext(prec=<any>) as c: print(c)
!with localcontext() as c:\n    c.traps[<sig>] = <bool>\n    print(<d> / <d>, c.flags[<sig>])
!with localcontext() as c:\n    c.clear_flags(); <d> / D(3); print([f.__name__ for f in c.flags if c.flags[f]])
setattr(Context(), <ca>, <any>)
<d>.bogus
setattr(<d>, 'x', 1)
copy.copy(<d>), copy.deepcopy(<d>)
pickle.loads(pickle.dumps(<d>))
isinstance(<d>, numbers.<nn>)
BasicContext, ExtendedContext
DecimalTuple(1, (2,3), -1)
D((<sint>, (1,2,<sint>), <int>))
D((0, <any>, 1))
decimal.<sg>
<sig>.__mro__
HAVE_THREADS, MAX_PREC, MAX_EMAX, MIN_EMIN
D('1').compare(<d>), D('NaN').compare_signal(1)
""")

MODULES['random'] = (r"""import random
from random import Random
r = Random(5)
random.seed(7)
""", r"""
d0: random
d1: expovariate ;; paretovariate
d2: uniform ;; gauss ;; normalvariate ;; lognormvariate ;; vonmisesvariate ;; gammavariate ;; betavariate ;;
    weibullvariate ;; triangular
seed: 1 ;; 'a' ;; b'x' ;; 2.5 ;; None if 0 else 3 ;; -7 ;; 10**30 ;; bytearray(b'q') ;; True ;; ''
rn: choice ;; choices ;; sample ;; shuffle ;; uniform ;; randint ;; randrange ;; getrandbits ;; randbytes ;;
    gauss ;; triangular ;; betavariate ;; expovariate ;; seed
any: 1 ;; -5 ;; 2.5 ;; 's' ;; b'b' ;; [1] ;; () ;; {} ;; {'k':1} ;; object ;; int ;; len ;; set() ;; 1j ;;
    ... ;; (1,2) ;; 'abc' ;; True ;; range(3) ;; lambda: 1 ;; NotImplemented
""", r"""
r.<d0>()
r.<d1>(<real>)
r.<d2>(<real>, <real>)
r.<d2>(<sint>, 9)
r.randint(<int>, <int>)
r.randrange(<int>)
r.randrange(<int>, <int>[[, <int>]])
r.randrange(<any>)
r.choice(<list>)
r.choice(<any>)
r.choices(<list>[[, k=<sint>]])
r.choices(<list>, <list>, k=3)
r.choices('abc', weights=[1,2,3], k=<any>)
r.choices('abc', cum_weights=<list>)
r.choices('abc', [1,2,3], cum_weights=[1,2,3])
r.sample(<list>, <sint>)
r.sample(range(100), k=5)
r.sample(<any>, <any>)
r.sample([1,2,3], counts=[2,2,1], k=<sint>)
!x = list(range(6)); r.shuffle(x); print(x)
r.shuffle(<any>)
r.getrandbits(<int>)
r.randbytes(<sint>)
r.triangular(<real>, <real>[[, <real>]])
r.gauss(<real>, <real>)
r.normalvariate(mu=<real>, sigma=<real>)
r.lognormvariate(0, <real>)
r.expovariate(<real>)
r.vonmisesvariate(<real>, <real>)
r.gammavariate(<real>, <real>)
r.betavariate(<real>, <real>)
r.paretovariate(<real>)
r.weibullvariate(<real>, <real>)
!r.seed(<seed>)
r.seed(<any>)
Random(<seed>).random()
Random(<seed>, version=1)
r.getstate()[:1], r.getstate()[2]
!s = r.getstate(); a = r.random(); r.setstate(s); print(a == r.random())
r.setstate(<any>)
random.<d0>()
random.<rn>(<any>)
random.<rn>()
random.randint(1, 6), random.choice('abcdef'), random.shuffle([1])
random.sample('abcdef', 3)
r.bogus
Random(1) == Random(1)
random.SystemRandom
""")

for name, (setup, pools, forms) in MODULES.items():
    print("#", name)
    world = {**globals(), "masked": masked}
    exec(setup, world)
    forms = forms.strip().split("\n")
    own = {**read(POOLS), **read(pools)}
    for seed in range(CALLS):
        chance = random.Random(f"{name}{seed}")
        call(filled(chance, own, forms[seed % len(forms)] if seed < len(forms) else chance.choice(forms)), world)
