# Calls of argparse, unittest, logging, inspect, traceback and io with arguments chosen at random, right ones and some that are wrong: a form has
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


CALLS = 36
POOLS = r"""
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 10 ;; -3 ;; 7 ;; True ;; 255 ;; 2**40
sint: 0 ;; 1 ;; 2 ;; 3 ;; 4 ;; 5
real: 0 ;; 1 ;; -2 ;; 3 ;; 2.5 ;; -0.5 ;; 1e20 ;; True ;; 7 ;; 10 ;; 0.25 ;; 100 ;; -1e-5
str: '' ;; 'a' ;; 'abc' ;; 'Hello World' ;; 'x y  z' ;; '1' ;; 'é' ;; '日本' ;; 'a,b;c' ;; 'line\nb\n' ;;
    'ABC' ;; ' pad ' ;; '\t' ;; '%d' ;; '$x {y}'
bytes: b'' ;; b'a' ;; b'abc' ;; b'\x00\xff' ;; bytearray(b'xyz') ;; b'hello world' ;; b'a'*20 ;;
    memoryview(b'mv')
dict: {} ;; {'a':1} ;; {'a':1,'b':2} ;; {1:2} ;; {'x':[1,2],'y':{'z':None}} ;; {'b':2,'a':3} ;; dict(c=3) ;;
    {(1,2):3}
func: len ;; str ;; abs ;; lambda x: x ;; lambda x: -x ;; lambda *a: a ;; lambda x, y=2: (x,y) ;; bool ;;
    None ;; lambda x: x%2 ;; int ;; repr
pred: lambda x: x ;; lambda x: x%2 ;; bool ;; None ;; lambda x: x>1 ;; callable ;; lambda x: x<3
bool: True ;; False ;; 1 ;; 0 ;; None
name: 'a' ;; 'b' ;; 'x' ;; '_p' ;; 'count' ;; '1' ;; 'class' ;; 'a b'
type: int ;; str ;; list ;; dict ;; object ;; type ;; float ;; bool ;; Exception ;; tuple ;; type(None) ;;
    bytes ;; complex ;; set
any: None ;; 1 ;; -5 ;; 2.5 ;; 's' ;; b'b' ;; [1] ;; () ;; {} ;; {'k':1} ;; object ;; int ;; len ;; set() ;;
    1j ;; ... ;; (1,2) ;; 'abc' ;; True ;; range(3) ;; lambda: 1 ;; NotImplemented
"""
MODULES = {}
MODULES['argparse'] = (r"""
import argparse, contextlib
from argparse import *
def run(p, args):
    e = io.StringIO(); o = io.StringIO()
    with contextlib.redirect_stderr(e), contextlib.redirect_stdout(o):
        try: r = repr(p.parse_args(args))
        except SystemExit as s: r = f'exit {s.code}'
        except Exception as x: r = told(x)
    return r, o.getvalue(), e.getvalue()
def known(p, args):
    e = io.StringIO()
    with contextlib.redirect_stderr(e):
        try: r = repr(p.parse_known_args(args))
        except SystemExit as s: r = f'exit {s.code}'
    return r, e.getvalue()
def sub(*a, **k):
    p = ArgumentParser('prog'); s = p.add_subparsers(*a, **k)
    x = s.add_parser('xx', help='x help', aliases=['x2']); x.add_argument('--opt', type=int); x.add_argument('pos')
    s.add_parser('yy').set_defaults(fn='y'); return p
def grp(req=False):
    p = ArgumentParser('prog'); g = p.add_mutually_exclusive_group(required=req); g.add_argument('--a', action='store_true'); g.add_argument('--b', action='store_true'); g2 = p.add_argument_group('Title', 'desc'); g2.add_argument('--c', help='cc'); return p
def pos(x):
    v = int(x)
    if v < 0: raise ArgumentTypeError('neg: %r' % v)
    return v
""", r"""
av: [] ;; ['1'] ;; ['a'] ;; ['--opt'] ;; ['--opt','3'] ;; ['--opt=3','x'] ;; ['-v'] ;; ['-vv'] ;;
    ['-o','5','q'] ;; ['--bogus'] ;; ['xx','--opt','1','P'] ;; ['yy'] ;; ['zz'] ;; ['1','2','3'] ;;
    ['--a','--b'] ;; ['--','-x'] ;; ['--fl'] ;; ['-n','-5'] ;; ['--long','q'] ;; ['a','b','--opt','c'] ;;
    ['--opt','bad','--flag'] ;; ['--num','2','-N','3'] ;; ['--no-flag'] ;; ['-o5'] ;; ['xx'] ;; ['--c'] ;;
    ['--lo='] ;; [''] ;; ['a b'] ;; ['x2','P']
pk: description='desc text' ;; epilog='bye' ;; usage='%(prog)s custom' ;; add_help=False ;;
    prefix_chars='-+' ;; argument_default=9 ;; formatter_class=RawTextHelpFormatter ;;
    formatter_class=ArgumentDefaultsHelpFormatter ;; formatter_class=MetavarTypeHelpFormatter ;;
    formatter_class=RawDescriptionHelpFormatter, description='a\n  b' ;; conflict_handler='resolve' ;;
    allow_abbrev=False ;; exit_on_error=False ;; fromfile_prefix_chars='@' ;; parents=[] ;;
    conflict_handler='x' ;; bogus=1
sk:  ;; dest='cmd' ;; required=True, dest='cmd' ;; title='T', description='D' ;; help='sub help' ;;
    metavar='CMD' ;; required=True ;; bogus=1 ;; prog='q'
""", r"""
sub(<sk>).format_help()
sub(<sk>).format_usage()
run(sub(<sk>), <av>)
run(grp(<bool>), <av>)
grp(<bool>).format_help()
ArgumentParser(<pk>)
ArgumentParser(<any>)
ArgumentParser('prog', <pk>).format_help()
Namespace(a=1, b=<any>)
Namespace(a=1) == Namespace(a=<int>)
'a' in Namespace(a=1)
FileType(<any>)
Action(['-x'], 'x')
BooleanOptionalAction(['--foo'], 'foo')
ArgumentError(None, 'msg')
ArgumentTypeError('x')
SUPPRESS, REMAINDER, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER
""")

MODULES['unittest'] = (r"""
import unittest, sys, collections
from unittest import mock
class TC(unittest.TestCase):
    def runTest(self): pass
    maxDiff = 400
t = TC()
def res(body, **k):
    class X(unittest.TestCase):
        def test_a(self): exec(body, dict(globals(), self=self))
    s = io.StringIO(); r = unittest.TextTestRunner(s, **k).run(unittest.defaultTestLoader.loadTestsFromTestCase(X))
    return r, _re.sub(r'in [\d.]+s|File ".*?", line \d+', '', s.getvalue())
""", r"""
v: 1 ;; 2 ;; 'a' ;; 'abc' ;; [1,2,3] ;; [1,2,4] ;; [] ;; {'a':1} ;; {'a':2,'b':3} ;; {1,2} ;; {2,3} ;;
    (1,2) ;; (1,) ;; None ;; 1.0 ;; 'line1\nline2\n' ;; 'line1\nlineX\n' ;; [[1],[2]] ;; True ;;
    frozenset([1]) ;; 'a'*100 ;; list(range(30)) ;; {'k':[1,2]}
ec: ValueError ;; (ValueError, TypeError) ;; Exception ;; KeyError ;; int ;; TypeError ;; 5
st: int('x') ;; 1/0 ;; pass ;; raise KeyError('k') ;; raise ValueError('abc')
wc: UserWarning ;; DeprecationWarning
lv: 'INFO' ;; 'ERROR'
bd: 'pass' ;; 'self.assertEqual(1, 2)' ;; 'self.fail("f")' ;; '1/0' ;; 'self.skipTest("why")' ;;
    'self.assertEqual([1,2],[1,3])' ;; 'with self.subTest(i=1): self.fail()' ;;
    'raise KeyboardInterrupt' if 0 else 'self.assertIn(1, [])' ;; 'self.addCleanup(print, 3)'
vb: 0 ;; 1 ;; 2
""", r"""
t.assertEqual(<v>, <v>)
t.assertEqual(<v>, <v>, 'msg')
t.assertNotEqual(<v>, <v>)
t.assertTrue(<any>[[, 'm']])
t.assertFalse(<any>)
t.assertIs(<v>, <v>), t.assertIsNot(1, 2)
t.assertIsNone(<any>), t.assertIsNotNone(<any>)
t.assertIn(<v>, <v>)
t.assertNotIn(<v>, <v>)
t.assertIsInstance(<v>, <type>)
t.assertNotIsInstance(<v>, <type>)
t.assertGreater(<v>, <v>), t.assertLess(1, 2)
t.assertLessEqual(<v>, <v>)
t.assertAlmostEqual(<real>, <real>[[, places=<sint>]][[, delta=<real>]])
t.assertNotAlmostEqual(<real>, <real>)
t.assertCountEqual(<v>, <v>)
t.assertRegex(<str>, <str>)
t.assertNotRegex(<str>, <str>)
t.assertListEqual(<v>, <v>)
t.assertDictEqual(<v>, <v>)
t.assertSetEqual(<v>, <v>)
t.assertTupleEqual(<v>, <v>)
t.assertSequenceEqual(<v>, <v>)
t.assertMultiLineEqual(<v>, <v>)
t.assertRaises(<ec>, <func>, <any>)
t.assertRaisesRegex(<ec>, <str>, int, 'x')
!with t.assertRaises(<ec>) as c: <st>\nprint(repr(c.exception))
!with t.assertRaisesRegex(ValueError, <str>): <st>
!with t.assertWarns(<wc>): __import__('warnings').warn('w', <wc>)
!with t.assertLogs() as lg: __import__('logging').warning('x')\nprint(lg.output)
!with t.assertLogs(level=<lv>): pass
!with t.assertNoLogs(): __import__('logging').warning('x')
t.fail(<any>), t.skipTest('s')
t.skipTest(<any>)
t.countTestCases()
t.assertRaises(<any>)
t.assertEqual()
res(<bd>)
res(<bd>, verbosity=<vb>)
res(<bd>, failfast=True)
unittest.TestSuite([t]).countTestCases(), unittest.TestSuite()
unittest.TestResult()
unittest.skip('r')(lambda: 1)
unittest.skipIf(<bool>, 'r'), unittest.skipUnless(True, 'x')
unittest.FunctionTestCase(print)
unittest.TestCase('nope')
mock.sentinel.a, mock.DEFAULT
!with mock.patch('os.getcwd', return_value='/x') as g: print(__import__('os').getcwd(), g.call_count)
!with mock.patch.object(TC, 'maxDiff', 5): print(TC.maxDiff)\nprint(TC.maxDiff)
!with mock.patch.dict('os.environ', {'ZZ': '1'}): print(__import__('os').environ['ZZ'])
mock.mock_open(read_data='ab')().read()
mock.PropertyMock(return_value=3)()
mock.NonCallableMock()()
""")

MODULES['logging'] = (r"""
import logging, sys
from logging import *
import logging.handlers
def L(level=DEBUG, fmt=None, datefmt=None, style='%', name='lg'):
    logging.root.handlers.clear()
    lg = logging.getLogger(name); lg.handlers.clear(); lg.filters.clear(); lg.propagate = False; lg.setLevel(level); lg.disabled = False
    s = io.StringIO(); h = StreamHandler(s)
    if fmt is not None: h.setFormatter(Formatter(fmt, datefmt, style))
    lg.addHandler(h); lg.s = s; return lg
def out(lg): return _re.sub(r'File ".*?", line \d+', 'F', lg.s.getvalue())
logging.raiseExceptions = False
R = LogRecord('n', 20, 'p.py', 3, 'msg %s', ('a',), None, 'func')
R.created = 1.5; R.msecs = 500.0; R.relativeCreated = 7.0
""", r"""
lv: DEBUG ;; INFO ;; WARNING ;; ERROR ;; CRITICAL ;; NOTSET ;; 15 ;; 'INFO' ;; 'bogus' ;; 35
fm: None ;; '%(levelname)s:%(name)s:%(message)s' ;; '%(levelname)-8s|%(funcName)s|%(message)s' ;;
    '%(levelno)d %(message)s' ;; '%(name)s %(bogus)s' ;; '%(processName)s %(threadName)s %(module)s' ;;
    'plain' ;; '%(message)s %(taskName)s' ;; '%(lineno)d'
lm: debug ;; info ;; warning ;; error ;; critical ;; fatal ;; warn ;; exception
lm2: DEBUG ;; CRITICAL ;; FATAL ;; WARN ;; raiseExceptions ;; logThreads
ms: 'msg' ;; 'm %s' ;; 'm %d' ;; '%s %s' ;; 5 ;; None ;; '' ;; '100%' ;; ValueError('e') ;; 'm %(k)s'
fi: Filter('lg') ;; Filter('other') ;; lambda r: False ;; lambda r: True ;; lambda r: 'abc' in r.msg ;; 5
fm2: '%(message)s' ;; '{message}' ;; '$message' ;; '%(name)s-%(levelname)s' ;; '{levelname:<8}|{name}' ;;
    '${levelname} $name' ;; '%(bogus)s' ;; '{bogus}' ;; '' ;; 'none' ;; '{' ;; '%(message)' ;; None ;;
    '{message!r}' ;; '{0}' ;; '%(levelname)5.2s' ;; '%(asctime)s'
st: '%' ;; '{' ;; '$' ;; 'x'
df: None ;; '%Y'
ar: () ;; ('a',) ;; (1,2) ;; ({'k':1},) ;; None ;; []
bc: level=<lv> ;; bogus=1 ;; stream=sys.stdout, filename='x' ;; handlers=[] ;; format='{m}', style='{' ;;
    style='x' ;; level='bogus' ;; handlers=[], stream=sys.stdout ;;
    level=INFO, force=True, stream=sys.stdout
""", r"""
!lg = L(<lv>, <fm>); lg.<lm>(<ms>); print(out(lg))
!lg = L(<lv>, <fm>); lg.<lm>(<ms>, <any>); print(out(lg))
!lg = L(DEBUG, <fm>); lg.log(<lv>, <ms>, <any>); print(out(lg))
!lg = L(); lg.log(<any>, 'x'); print(out(lg))
!lg = L(DEBUG, <fm>)\ntry: 1/0\nexcept Exception: lg.exception('ex %d', 3)\nprint(out(lg))
!lg = L(); lg.info('m', exc_info=<any>, stack_info=False); print(out(lg))
!lg = L(); lg.info('m', extra=<dict>); print(out(lg))
!lg = L(DEBUG, '%(foo)s %(message)s'); lg.info('m', extra={'foo': <any>}); print(out(lg))
!lg = L(); lg.addFilter(<fi>); lg.info('abc'); print(out(lg))
!lg = L(); lg.disabled = True; lg.error('x'); print(repr(out(lg)))
!lg = L(); logging.disable(<lv>); lg.error('x'); logging.disable(NOTSET); print(repr(out(lg)))
L().getEffectiveLevel(), L().isEnabledFor(<lv>), L().hasHandlers()
L().getChild(<name>)
L().setLevel(<any>)
L().level
getLogger(<name>)
getLogger(<any>)
getLogger('a.b.c').parent, getLogger('a.b')
getLevelName(<lv>)
addLevelName(<sint>, 'NEW')
getLevelNamesMapping()
Formatter(<fm2>)
Formatter(<fm2>, style=<st>).format(R)
Formatter(<fm2>, style='{').format(R)
Formatter(<fm2>, style='$').format(R)
Formatter(<fm2>, <df>).format(R) if 0 else 0
Formatter(<any>, <any>, <any>)
Formatter('%(asctime)s').usesTime()
Formatter().formatException((ValueError, ValueError('x'), None))
Filter('n').filter(R)
R
R.getMessage()
LogRecord('n', 20, 'p', 1, <ms>, <ar>, None).getMessage()
makeLogRecord(<dict>).__dict__.get('msg')
makeLogRecord({'msg': 'hi', 'levelname': 'X'})
StreamHandler(sys.stdout)
StreamHandler(io.StringIO())
NullHandler(), Handler(), Handler(<lv>)
Handler(<any>)
Handler().emit(R)
StreamHandler(io.StringIO()).setLevel(<any>)
BASIC_FORMAT, root, lastResort
basicConfig(<bc>)
basicConfig(stream=sys.stdout, force=True, level=<lv>, format=<fm>)
root.handlers
LoggerAdapter(L(), <dict>).process('m', {})
LoggerAdapter(L(), {'x': 1})
!lg = L(DEBUG, '%(levelname)s'); LoggerAdapter(lg, {}).warning('hi'); print(out(lg))
logging.handlers.MemoryHandler(<sint>)
logging.handlers.QueueHandler(<any>)
logging.Manager, logging.PlaceHolder
logging.<lm2>
getLoggerClass(), getLogRecordFactory()
setLoggerClass(<type>)
captureWarnings(False)
BufferingFormatter().format([R])
PercentStyle('%(message)s').format(R)
StrFormatStyle(<fm2>).validate()
L().bogus
""")

MODULES['inspect'] = (r"""
import inspect, types, functools, typing, abc, asyncio
def f0(): "doc"
def f1(a, b=2, /, c=3, *d, e, f=6, **g): pass
def f2(a: int, *, b: 'str' = 's') -> list: return locals()
async def co(x): pass
def ge(): yield 1
async def ag(): yield 1
class A:
    "class doc"
    x = 1
    def __init__(self, p, q=2): self.p = p
    def m(self, a): "m doc"
    @classmethod
    def cm(cls, b): pass
    @staticmethod
    def sm(c): pass
    @property
    def pr(self): return 1
class B(A):
    def m(self, a): pass
class Cal:
    def __call__(self, z): pass
class M(type):
    def __call__(cls, *a, **k): return super().__call__(*a, **k)
class WM(metaclass=M):
    def __init__(self, w): pass
class Nw:
    def __new__(cls, n): return super().__new__(cls)
lam = lambda x, *y: x
par = functools.partial(f1, 1, e=5)
P = inspect.Parameter
@functools.wraps(f2)
def wr(*a, **k): pass
""", r"""
fo: f0 ;; f1 ;; f2 ;; co ;; ge ;; ag ;; A ;; B ;; A(1).m ;; A.m ;; A.cm ;; A.sm ;; Cal() ;; Cal ;; WM ;;
    Nw ;; lam ;; par ;; wr ;; functools.partial(f2,b=1) ;; len ;; print ;; abs ;; dict.get ;; str.join ;;
    int ;; type ;; object ;; list ;; sorted ;; functools.lru_cache(f2) ;; types.SimpleNamespace
ob: f0 ;; f1 ;; co ;; ge ;; ag ;; ge() ;; ag() ;; A ;; B ;; A(1).m ;; A.m ;; A.cm ;; A.__dict__['cm'] ;;
    A.pr ;; A.__dict__['sm'] ;; A.x ;; lam ;; len ;; print ;; str.join ;; int ;; 5 ;; None ;; types ;;
    inspect ;; asyncio ;; Cal() ;; WM ;; list.append ;; [].append ;; property ;; type(f0) ;; f0.__code__ ;;
    A(1) ;; abc.ABC ;; typing.List ;; M ;; int.__add__ ;; (5).__add__ ;; types.FunctionType
pr: isclass ;; isfunction ;; ismethod ;; isbuiltin ;; ismodule ;; isgenerator ;; isgeneratorfunction ;;
    iscoroutine ;; iscoroutinefunction ;; isasyncgen ;; isasyncgenfunction ;; isawaitable ;; iscode ;;
    isframe ;; istraceback ;; isroutine ;; isdatadescriptor ;; ismethoddescriptor ;; isabstract ;;
    isgetsetdescriptor ;; ismemberdescriptor ;; ismethodwrapper
ba:  ;; 1 ;; 1, 2 ;; 1, e=5 ;; 1, 2, 3, 4, e=5 ;; 1, e=5, zz=6 ;; a=1 ;; 1, 2, 3 ;; 1, b=2 ;; 1, c=9, e=1 ;;
    *range(6), e=0 ;; x=1 ;; e=5 ;; 1, a=2, e=3
ps: [] ;; [P('a', P.KEYWORD_ONLY), P('b', P.POSITIONAL_ONLY)] ;;
    [P('a', P.POSITIONAL_ONLY), P('a', P.KEYWORD_ONLY)] ;;
    [P('a', P.POSITIONAL_OR_KEYWORD, default=1), P('b', P.POSITIONAL_OR_KEYWORD)] ;; 5 ;; [1]
pa: P('a', P.POSITIONAL_ONLY) ;; P('b', P.POSITIONAL_OR_KEYWORD, default=2) ;; P('c', P.VAR_POSITIONAL) ;;
    P('d', P.KEYWORD_ONLY, annotation=int) ;; P('e', P.VAR_KEYWORD) ;;
    P('f', P.KEYWORD_ONLY, default='x', annotation='str') ;;
    P('g', P.POSITIONAL_OR_KEYWORD, annotation=list[int])
kn: POSITIONAL_ONLY ;; POSITIONAL_OR_KEYWORD ;; VAR_POSITIONAL ;; KEYWORD_ONLY ;; VAR_KEYWORD
""", r"""
inspect.signature(<fo>)
str(inspect.signature(<fo>))
inspect.signature(<any>)
list(inspect.signature(<fo>).parameters.values())
inspect.signature(<fo>).return_annotation
inspect.signature(<fo>).bind(<ba>)
inspect.signature(<fo>).bind_partial(<ba>)
inspect.signature(<fo>).bind(<ba>).arguments
!b = inspect.signature(f1).bind(<ba>); b.apply_defaults(); print(b, b.args, b.kwargs)
inspect.signature(<fo>).replace(return_annotation=<any>)
inspect.signature(<fo>).replace(parameters=[])
inspect.Signature(<ps>)
inspect.Signature([<pa>, <pa>])
<pa>
<pa>.replace(name=<name>)
<pa>.replace(default=<any>)
<pa>.kind, <pa>.default, <pa>.annotation, <pa>.name
P(<any>, <any>)
P(<name>, P.<kn>)
P(<name>, P.<kn>, default=<any>, annotation=<any>)
inspect.<pr>(<ob>)
inspect.cleandoc(<str>)
inspect.getargvalues(<any>)
inspect.getmro(<ob>)
inspect.getmembers(A, inspect.isfunction)
[n for n, v in inspect.getmembers(<ob>, <pred>) if not n.startswith('__')]
inspect.getattr_static(<ob>, 'x', None)
inspect.getattr_static(<ob>, 'bogus')
inspect.unwrap(<fo>)
inspect.isabstract(<ob>)
inspect.classify_class_attrs(A)[-1].kind
inspect.getgeneratorstate(ge()), inspect.getgeneratorlocals(ge())
!c = co(1); print(inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
inspect.getclosurevars(f0)
inspect.CO_GENERATOR, inspect.CO_COROUTINE
inspect.Parameter.empty, inspect.Signature.empty
inspect.signature(f1) == inspect.signature(<fo>)
inspect.getclasstree([A, B])
inspect.isroutine(<ob>), inspect.ismethoddescriptor(<ob>), inspect.isdatadescriptor(<ob>)
inspect.currentframe().f_code.co_name
inspect.stack()[0].function
inspect.walktree([], {})
""")

MODULES['traceback'] = (r"""
import traceback, warnings, sys, linecache
def tb(e):
    try: raise e
    except BaseException as x: return x
def deep(n):
    if n: deep(n-1)
    else: raise ValueError('deep')
def rec():
    try: deep(3)
    except ValueError as e: return e
def chain():
    try:
        try: 1/0
        except ZeroDivisionError as z: raise KeyError('k') from z
    except KeyError as e: return e
def ctx():
    try:
        try: [][1]
        except IndexError: raise TypeError('t')
    except TypeError as e: return e
class Bad(Exception):
    def __str__(self): raise RuntimeError
eg = ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [KeyError('x'), TypeError()])])
def noted():
    e = ValueError('n'); e.add_note('note1'); e.add_note('two\nlines'); return tb(e)
def masktb(x):
    if isinstance(x, str): return _re.sub(r'File ".*?", line \d+', 'F', x)
    return [masktb(i) for i in x]
""", r"""
ex: ValueError('v') ;; tb(ValueError('v', 1)) ;; rec() ;; chain() ;; ctx() ;; Bad() ;; eg ;; tb(eg) ;;
    noted() ;; KeyError('k') ;; tb(SyntaxError('s', ('f.py', 1, 2, 'x = = 1'))) ;; SyntaxError('plain') ;;
    OSError(2,'No such','f') ;; StopIteration() ;; tb(KeyError()) ;; KeyboardInterrupt() ;;
    ValueError('multi\nline') ;; ImportError('x', name='m') ;; AttributeError('q', name='n', obj=1) ;;
    NameError('z', name='zz') ;; UnicodeDecodeError('utf-8', b'x', 0, 1, 'r')
wa: 'always' ;; 'ignore' ;; 'error' ;; 'once' ;; 'default' ;; 'module' ;; 'bogus'
wm: 'msg' ;; UserWarning('um') ;; 'other' ;; DeprecationWarning('d')
wc: UserWarning ;; DeprecationWarning ;; None ;; RuntimeWarning ;; int ;; Exception ;; FutureWarning
wl: None ;; 'line = 1' ;; ''
""", r"""
traceback.format_exception_only(<ex>)
traceback.format_exception_only(type(<ex>), <ex>)
masktb(traceback.format_exception(<ex>))
masktb(traceback.format_exception(<ex>, chain=<bool>))
masktb(traceback.format_exception(<ex>, limit=<int>))
masktb(traceback.format_tb(<ex>.__traceback__[[, <sint>]]))
[f.name for f in traceback.extract_tb(<ex>.__traceback__)]
traceback.extract_tb(<ex>.__traceback__)[0].line
masktb(list(traceback.TracebackException.from_exception(<ex>).format()))
masktb(traceback.format_exc())
traceback.FrameSummary('f', 3, 'n')
masktb(traceback.format_list([('f', 1, 'n', 'text'), ('g', 2, 'm', None)]))
traceback.StackSummary.from_list([('f', 1, 'n', 'text')])
masktb(traceback.StackSummary.from_list([('f', 1, 'n', 'text')]*5).format())
traceback.format_exception(<any>)
traceback.format_exception_only(<any>)
traceback.print_exception(<any>)
!traceback.print_exception(<ex>, file=sys.stdout) if 0 else print(1)
!s = io.StringIO(); traceback.print_exc(file=s); print(masktb(s.getvalue()))
!s = io.StringIO(); traceback.print_tb(<ex>.__traceback__, file=s); print(masktb(s.getvalue()))
!with warnings.catch_warnings(record=True) as w:\n    warnings.simplefilter(<wa>)\n    warnings.warn(<wm>, <wc>)\n    warnings.warn(<wm>, <wc>)\n    print([(str(x.message), x.category.__name__) for x in w])
!with warnings.catch_warnings(record=True) as w:\n    warnings.filterwarnings(<wa>, message=<str>, category=<wc>)\n    warnings.warn(<wm>, <wc>)\n    print([(str(x.message), x.category.__name__) for x in w])
warnings.simplefilter(<any>)
warnings.filterwarnings(<any>)
warnings.filterwarnings('ignore', message=<any>)
warnings.filterwarnings('ignore', category=<any>)
warnings.filterwarnings('ignore', lineno=<any>)
warnings.formatwarning(<wm>, UserWarning, 'f.py', 3, <wl>)
warnings.warn(<any>, <any>)
warnings.warn('x', <any>)
warnings.warn('x', UserWarning, <any>) if 0 else 0
warnings.warn_explicit('m', UserWarning, 'f', 1) if 0 else 0
warnings.WarningMessage('m', UserWarning, 'f', 1)
traceback.walk_tb(None)
linecache.getline('nofile', 1)
""")

MODULES['io'] = (r"""import io
""", r"""
mode: 'r' ;; 'w' ;; 'a' ;; 'r+' ;; 'w+' ;; 'rb' ;; 'wb' ;; 'x' ;; 'rw' ;; 'q' ;; '' ;; 'rb+' ;; 'bt' ;;
    'U' ;; 'a+' ;; 'rt' ;; '+'
ioc: IOBase ;; RawIOBase ;; BufferedIOBase ;; TextIOBase ;; StringIO ;; BytesIO ;; BufferedReader ;;
    TextIOWrapper ;; FileIO
any: None ;; 2.5 ;; 's' ;; b'b' ;; [1] ;; () ;; {} ;; {'k':1} ;; object ;; int ;; len ;; set() ;; 1j ;;
    ... ;; (1,2) ;; 'abc' ;; range(3) ;; lambda: 1 ;; NotImplemented
""", r"""
io.StringIO(<any>)
io.StringIO(<str>, <any>).getvalue()
io.BytesIO(<any>)
io.BytesIO(<bytes>).getvalue()
io.TextIOWrapper(io.BytesIO(<bytes>), encoding=<any>)
io.TextIOWrapper(<any>)
io.BufferedWriter(io.BytesIO()).write(<any>)
io.BufferedRandom(io.BytesIO(b'abc')).read()
open('nofile', <mode>)
io.UnsupportedOperation('x'), io.SEEK_SET, io.DEFAULT_BUFFER_SIZE
isinstance(io.StringIO(), io.<ioc>)
io.text_encoding(<any>)
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
