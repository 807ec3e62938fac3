# Calls of itertools, functools, collections, operator and heapq with arguments chosen at random, right ones and some that are wrong: a form has
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
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 10 ;; -3 ;; 7 ;; True ;; 255
sint: 0 ;; 1 ;; 2 ;; 3 ;; 4 ;; 5
num: 0 ;; 1 ;; -2 ;; 3 ;; 2.5 ;; -0.5 ;; 1e20 ;; True ;; 7 ;; 10 ;; Fraction(1,3) ;; Decimal('1.5') ;;
    2+3j ;; 100
real: 0 ;; 1 ;; -2 ;; 3 ;; 2.5 ;; -0.5 ;; 1e20 ;; True ;; 7 ;; 10 ;; 0.25 ;; 100 ;; -1e-5
str: '' ;; 'a' ;; 'abc' ;; 'Hello World' ;; 'x y  z' ;; '1' ;; 'é' ;; '日本' ;; 'a,b;c' ;; 'line\nb\n' ;;
    'ABC' ;; ' pad ' ;; '\t' ;; '%d' ;; '$x {y}'
list: [] ;; [1] ;; [1,2,3] ;; [3,1,2] ;; ['a','b'] ;; [1,1,2,2,1] ;; [[1],[2]] ;; [0.5,1.5,2.5] ;;
    [None,1] ;; ['b','a','c','a'] ;; list(range(10)) ;; [(1,2),(3,4)] ;; [True,False,0]
ilist: [1] ;; [1,2,3] ;; [3,1,2] ;; [1,1,2,2,1] ;; list(range(10)) ;; [5,-5,0,9] ;; [2,4,4,5,7,9] ;;
    (4,2,4) ;; []
iter: [] ;; [1,2,3] ;; (4,5) ;; 'abc' ;; 'aabbc' ;; range(5) ;; iter([1,2]) ;; {1:2,3:4} ;;
    (x for x in (3,2,1)) ;; [3,1,2] ;; [0,1,0,2] ;; b'ab' ;; {5} ;; ['x','yy','z'] ;; range(0) ;; [1,1,2]
dict: {} ;; {'a':1} ;; {'a':1,'b':2} ;; {1:2} ;; {'x':[1,2],'y':{'z':None}} ;; {'b':2,'a':3} ;; dict(c=3) ;;
    {(1,2):3}
func: len ;; str ;; abs ;; lambda x: x ;; lambda x: -x ;; lambda *a: a ;; lambda x, y=2: (x,y) ;; bool ;;
    None ;; lambda x: x%2 ;; int ;; repr
binf: operator.add ;; operator.mul ;; max ;; lambda a,b: a-b ;; lambda a,b: (a,b) ;; min ;; None ;;
    operator.sub
pred: lambda x: x ;; lambda x: x%2 ;; bool ;; None ;; lambda x: x>1 ;; callable ;; lambda x: x<3
key: None ;; len ;; str ;; lambda x: -x ;; lambda x: x[0] ;; abs ;; lambda x: x%3 ;; repr
bool: True ;; False ;; 1 ;; 0 ;; None
name: 'a' ;; 'b' ;; 'x' ;; '_p' ;; 'count' ;; '1' ;; 'class' ;; 'a b'
type: int ;; str ;; list ;; dict ;; object ;; type ;; float ;; bool ;; Exception ;; tuple ;; type(None) ;;
    bytes ;; complex ;; set
any: None ;; 1 ;; -5 ;; 2.5 ;; 's' ;; b'b' ;; [1] ;; () ;; {} ;; {'k':1} ;; object ;; int ;; len ;; set() ;;
    1j ;; ... ;; (1,2) ;; 'abc' ;; True ;; range(3) ;; lambda: 1 ;; NotImplemented
"""
MODULES = {}
MODULES['itertools'] = (r"""from itertools import *
import copy, pickle
""", r"""
itobj: count(3) ;; count(1,2) ;; count(1.5) ;; repeat(1) ;; repeat(1,3) ;; chain([1],[2]) ;; cycle([1,2]) ;;
    islice([1,2,3],2) ;; product([1,2],[3]) ;; permutations([1,2,3],2) ;; combinations([1,2,3],2) ;;
    combinations_with_replacement([1,2],2) ;; tee([1,2])[0] ;; zip_longest([1],[2]) ;; groupby([1,1]) ;;
    accumulate([1,2]) ;; compress([1],[1]) ;; pairwise([1,2]) ;; takewhile(bool,[1]) ;;
    dropwhile(bool,[1]) ;; filterfalse(bool,[1]) ;; starmap(max,[(1,2)])
""", r"""
accumulate(<iter>[[, <binf>]][[, initial=<any>]])
batched(<iter>, <int>)
chain(<iter>[[, <iter>]][[, <iter>]])
chain.from_iterable([<iter>, <iter>])
chain.from_iterable(<any>)
combinations(<iter>, <sint>)
combinations_with_replacement(<iter>, r=<sint>)
compress(<iter>, <iter>)
compress(data=<iter>, selectors=<iter>)
count([[<num>]][[, <num>]])
count(start=<num>, step=<num>)
islice(cycle(<iter>), <sint>)
dropwhile(<pred>, <iter>)
takewhile(<pred>, <iter>)
filterfalse(<pred>, <iter>)
[(k, list(g)) for k, g in groupby(<iter>[[, <key>]])]
groupby(iterable=<iter>, key=<key>)
islice(<iter>, <sint>[[, <sint>]][[, <sint>]])
islice(<iter>, <int>, None, <int>)
islice(<iter>, <any>)
islice(<iter>, <any>, <any>)
pairwise(<iter>)
permutations(<iter>[[, <sint>]])
permutations(<iter>, r=<any>)
product(<iter>, <iter>[[, repeat=<sint>]])
product(<iter>, repeat=<int>)
repeat(<any>[[, <int>]])
repr(repeat(<any>, times=<int>))
repr(count(<num>, <num>))
repr(<itobj>)
starmap(<binf>, [(1,2),(3,4)])
starmap(<func>, <iter>)
tee(<iter>[[, <sint>]])
zip_longest(<iter>, <iter>[[, fillvalue=<any>]])
zip_longest(<iter>, <iter>, <iter>, bogus=1)
<itobj>.__length_hint__()
operator.length_hint(<itobj>, <any>)
<itobj> + 1
len(<itobj>)
<itobj>[0]
type(<itobj>)
<itobj>.x
iter(<itobj>)
isinstance(<itobj>, collections.abc.Iterator)
""")

MODULES['functools'] = (r"""
from functools import *
import functools
def f(a, b=2, *c, d=4, **e):
    "doc of f"
    return (a, b, c, d, e)
class P:
    @cached_property
    def c(self): return print("computed") or 5
    @partialmethod
    def bad(self): pass
class Q:
    def m(self, *a, **k): return (a, k)
    p = partialmethod(m, 1, k=2)
    @singledispatchmethod
    def s(self, x): return ("base", x)
    @s.register
    def _(self, x: int): return ("int", x)
    @s.register(str)
    def _(self, x): return ("str", x)
@singledispatch
def sd(x, *a): return ("obj", x, a)
sd.register(int, lambda x, *a: ("int", x, a))
@sd.register
def _(x: list, *a): return ("list", x, a)
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, T) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, T) else NotImplemented
    def __repr__(self): return f"T({self.v})"
cl = cmp_to_key(lambda a, b: (a > b) - (a < b))
""", r"""
fn: f ;; len ;; max ;; print ;; f ;; int ;; Q().m
cmp: < ;; <= ;; > ;; >= ;; == ;; !=
fname: cache ;; cached_property ;; cmp_to_key ;; lru_cache ;; partial ;; partialmethod ;; reduce ;;
    singledispatch ;; singledispatchmethod ;; total_ordering ;; update_wrapper ;; wraps
""", r"""
reduce(<binf>, <iter>[[, <any>]])
partial(<fn>, <any>)(<any>)
partial(<fn>[[, <any>]][[, d=<any>]])
partial(partial(<fn>, 1), 2, k=3)
partial(<fn>, <any>).func
partial(<fn>, <any>, k=<any>).args
partial(<fn>, k=<any>).keywords
partial(<any>)
partial(f, 1).__reduce__()
cmp_to_key(<binf>)
cmp_to_key(<any>)
sorted(<list>, key=cl)
sorted(<ilist>, key=cmp_to_key(<binf>))
cl(<num>) < cl(<num>)
cl(<num>) == <any>
cl(<num>).obj
T(<num>) <cmp> T(<num>)
T(1) <cmp> <any>
total_ordering(<type>)
lru_cache(<any>)(f)
lru_cache(maxsize=<any>, typed=<bool>)(len).cache_parameters()
lru_cache(f).cache_info()
lru_cache()(<any>)
cache(<fn>)(<any>)
cache(f).__wrapped__
cache(<any>)
wraps(<fn>)(lambda: 1).__name__
wraps(f)(lambda: 1).__doc__
update_wrapper(lambda: 1, f).__dict__
WRAPPER_ASSIGNMENTS + WRAPPER_UPDATES
sd(<any>, <any>)
sd()
sd.dispatch(<type>)
sd.register(<any>)
sd.register(<type>, <any>)
sd.registry.keys()
singledispatch(<any>)
Q().s(<any>)
Q().s
Q.s
Q().p(<any>)
Q.p
Q.__dict__['p']
Q().p
P().c
P.c
vars(P())
Q.__dict__['s']
partialmethod(<any>)
singledispatchmethod(<any>)
functools.<fname>()
functools.<fname>(<any>)
""")

MODULES['collections'] = (r"""
from collections import *
import collections, copy, pickle
Pt = namedtuple('Pt', 'x y', defaults=[7])
""", r"""
fields: 'a b' ;; 'a,b' ;; ['x','y'] ;; 'a a' ;; '_a' ;; 'def x' ;; '' ;; '1a b' ;; ['x', 1] ;;
    ('p','q','r') ;; 'x, y' ;; 'é' ;; iter('ab')
name2: x ;; y ;; z
cop: + ;; - ;; & ;; |
cmp: < ;; <= ;; > ;; >= ;; == ;; !=
cn: namedtuple ;; deque ;; Counter ;; OrderedDict ;; defaultdict ;; ChainMap ;; UserDict ;; UserList ;;
    UserString
cobj: Pt(1,2) ;; deque([1,2],3) ;; deque('ab') ;; Counter('aab') ;; OrderedDict(a=1) ;;
    defaultdict(list,a=[1]) ;; ChainMap({1:2},{3:4}) ;; UserDict(a=1) ;; UserList([1]) ;; UserString('ab')
abcn: Awaitable ;; Coroutine ;; AsyncIterable ;; AsyncIterator ;; AsyncGenerator ;; Hashable ;; Iterable ;;
    Iterator ;; Generator ;; Reversible ;; Sized ;; Container ;; Callable ;; Collection ;; Set ;;
    MutableSet ;; Mapping ;; MutableMapping ;; MappingView ;; KeysView ;; ItemsView ;; ValuesView ;;
    Sequence ;; MutableSequence ;; ByteString
""", r"""
namedtuple('N', <fields>)
namedtuple('N', <fields>, rename=<bool>)._fields
namedtuple('N', <fields>, defaults=<list>)._field_defaults
namedtuple(<name>, <fields>)
namedtuple(<any>, <any>)
namedtuple('N', 'a b', <any>)
Pt(<any>, <any>)
Pt(<any>)
Pt(x=<any>, y=<any>)
Pt(1, 2)._replace(<name2>=<any>)
Pt(<any>, 2)._asdict()
Pt._make(<iter>)
Pt(1,2) == <any>
Pt(1,2) + <any>
Pt(1,2) < (<int>, <int>)
Pt(1,2)[<any>]
Pt.__new__(<any>)
Pt.x
Pt.__doc__
Pt.x.__doc__
Pt(1,2).__getnewargs__()
repr(Pt._make)
copy.copy(Pt(1, <any>))
Pt.__match_args__, Pt.__slots__
setattr(Pt(1), 'x', 2)
Counter(<iter>)
Counter(<dict>)
Counter(<any>)
Counter(<any>, <any>)
Counter(a=<int>, b=<int>)
Counter(<iter>) <cop> Counter(<iter>)
Counter(<dict>) <cop> Counter(a=1)
Counter(<dict>) <cop> <any>
Counter(<iter>).most_common(<any>)
Counter(<iter>) <cmp> Counter(<iter>)
Counter(a=1) <cmp> <any>
+Counter(a=<int>, b=<int>)
-Counter(a=<int>, b=<int>)
Counter.fromkeys(<iter>)
ChainMap(<dict>, <dict>)
ChainMap(<any>)
ChainMap()[<any>]
deque(<iter>[[, <int>]])
deque(<any>, <any>)
deque(<iter>) + deque(<iter>)
deque(<iter>) + <any>
deque(<iter>) * <int>
deque(<iter>, <sint>) <cmp> deque(<iter>)
OrderedDict(<dict>) == <dict>
OrderedDict(<any>)
OrderedDict.fromkeys(<iter>, <any>)
OrderedDict(<dict>) | <dict>
<any> | OrderedDict(<dict>)
defaultdict(<any>)
defaultdict(list, <dict>) | <dict>
defaultdict(<any>, <any>)
UserDict(<any>)
UserList(<any>)
UserList(<list>) + <any>
UserList(<list>) * <int>
UserString(<any>)
UserString(<str>) + <str>
UserString(<str>) % (<any>,)
collections.abc.<abcn>
isinstance(<any>, collections.abc.<abcn>)
issubclass(<type>, collections.abc.<abcn>)
collections.abc.<abcn>()
collections.abc.<abcn>[<type>]
collections.abc.<abcn>.__abstractmethods__ == 1
collections.<cn>(<any>, <any>, <any>)
pickle.loads(pickle.dumps(<cobj>))
copy.deepcopy(<cobj>)
<cobj> == <cobj>
<cobj>.bogus
""")

MODULES['operator'] = (r"""import operator
from operator import *
class O:
    a=5
    class b: c=6
    def m(self, *x, **k): return (x, k)
    def __length_hint__(self): return 4
""", r"""
b: add ;; and_ ;; concat ;; contains ;; countOf ;; delitem ;; eq ;; floordiv ;; ge ;; getitem ;; gt ;;
    iadd ;; iand ;; iconcat ;; ifloordiv ;; ilshift ;; imatmul ;; imod ;; imul ;; indexOf ;; ior ;; ipow ;;
    irshift ;; is_ ;; is_not ;; isub ;; itruediv ;; ixor ;; le ;; lt ;; lshift ;; matmul ;; mod ;; mul ;;
    ne ;; or_ ;; pow ;; rshift ;; sub ;; truediv ;; xor
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 10 ;; -3 ;; 7 ;; True ;; 255
num: 0 ;; 1 ;; -2 ;; 3 ;; 2.5 ;; -0.5 ;; True ;; 7 ;; 10 ;; Fraction(1,3) ;; Decimal('1.5') ;; 2+3j ;; 100
b2: add ;; and ;; eq ;; floordiv ;; ge ;; gt ;; iadd ;; le ;; lshift ;; lt ;; mod ;; mul ;; ne ;; or ;;
    rshift ;; sub ;; xor
u: abs ;; index ;; inv ;; invert ;; neg ;; not_ ;; pos ;; truth ;; length_hint
an: 'a' ;; 'b.c' ;; 'zz' ;; 'b.' ;; '' ;; 'a.real' ;; 1
""", r"""
operator.<b>(<any>, <any>)
operator.<b>(<num>, <num>)
operator.<b>(<int>, <sint>)
operator.<u>(<any>)
operator.<u>(<num>)
attrgetter(<an>)(O())
attrgetter(<an>, <an>)(O())
attrgetter(<any>)
itemgetter(<any>)(<list>)
itemgetter(<sint>, <sint>)(<list>)
itemgetter(<name>)(<dict>)
itemgetter()
methodcaller('m', <any>, k=<any>)(O())
methodcaller(<any>)
methodcaller('upper')(<str>)
methodcaller('x')(<any>)
repr(attrgetter(<an>, 'x')), repr(itemgetter(1, 'a')), repr(methodcaller('m', 1, k=2))
contains(<list>, <any>)
countOf(<iter>, <any>)
indexOf(<iter>, <any>)
getitem(<list>, <sint>)
setitem(<list>, <sint>, <any>)
delitem(<list>, <sint>)
concat(<list>, <list>)
length_hint(<any>[[, <any>]])
length_hint(O())
call(<func>, <any>)
operator.<b>.__name__
operator.<b>
operator.__<b2>__(<int>, <int>)
""")

MODULES['heapq'] = (r"""from heapq import *
import heapq, bisect
from bisect import *
h=[]
""", r"""
hf: heapify ;; heappop ;; heappush ;; heappushpop ;; heapreplace ;; nlargest ;; nsmallest
bf: bisect ;; bisect_left ;; bisect_right
sl: [1,2,2,3,5] ;; [] ;; ['a','b'] ;; (1,3) ;; range(10) ;; 'abc'
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 10 ;; -3 ;; 7 ;; True ;; 255
""", r"""
merge(<ilist>, <ilist>[[, reverse=True]][[, key=<key>]])
merge()
heapq.<hf>()
<bf>(<sl>, <any>)
<bf>(<any>, 1)
<bf>()
!l = [1,3,5]; insort(l, <real>); print(l)
!l = [1,3,5]; insort_left(l, <any>); print(l)
!l = [1,3,5]; insort(l, <int>, key=lambda x: -x); print(l)
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
