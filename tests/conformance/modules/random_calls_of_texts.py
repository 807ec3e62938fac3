# Calls of string, re, json and struct with arguments chosen at random, right ones and some that are wrong: a form has
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
            for _ in range(5):
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


CALLS = 50
POOLS = r"""
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 10 ;; -3 ;; 7 ;; True ;; 255
sint: 0 ;; 1 ;; 2 ;; 3 ;; 4 ;; 5
float: 0.0 ;; 1.5 ;; -2.25 ;; 3.0 ;; 1e100 ;; 0.1 ;; float('inf') ;; float('nan') ;; -0.0 ;; 1e-7 ;;
    123456.789
num: 0 ;; 1 ;; -2 ;; 3 ;; 2.5 ;; -0.5 ;; 1e20 ;; True ;; 7 ;; 10 ;; Fraction(1,3) ;; Decimal('1.5') ;;
    2+3j ;; 100
str: '' ;; 'a' ;; 'abc' ;; 'Hello World' ;; 'x y  z' ;; '1' ;; 'é' ;; '日本' ;; 'a,b;c' ;; 'line\nb\n' ;;
    'ABC' ;; ' pad ' ;; '\t' ;; '%d' ;; '$x {y}'
bytes: b'' ;; b'a' ;; b'abc' ;; b'\x00\xff' ;; bytearray(b'xyz') ;; b'hello world' ;; b'a'*20 ;;
    memoryview(b'mv')
iter: [] ;; [1,2,3] ;; (4,5) ;; 'abc' ;; 'aabbc' ;; range(5) ;; iter([1,2]) ;; {1:2,3:4} ;;
    (x for x in (3,2,1)) ;; [3,1,2] ;; [0,1,0,2] ;; b'ab' ;; {5} ;; ['x','yy','z'] ;; range(0) ;; [1,1,2]
dict: {} ;; {'a':1} ;; {'a':1,'b':2} ;; {1:2} ;; {'x':[1,2],'y':{'z':None}} ;; {'b':2,'a':3} ;; dict(c=3) ;;
    {(1,2):3}
any: None ;; 1 ;; -5 ;; 2.5 ;; 's' ;; b'b' ;; [1] ;; () ;; {} ;; {'k':1} ;; object ;; int ;; len ;; set() ;;
    1j ;; ... ;; (1,2) ;; 'abc' ;; True ;; range(3) ;; lambda: 1 ;; NotImplemented
"""
MODULES = {}
MODULES['string'] = (r"""from string import *
import string
class T2(Template):
    delimiter='%'
    idpattern='[a-z]+'
class O:
    a = 5
    l = [1,[2,3]]
""", r"""
tpl: '$x' ;; '${a} $b' ;; '$$ $' ;; '$1' ;; '${' ;; '${a b}' ;; 'a $a.b' ;; '$A_1 ${A}' ;; '%x' ;; '' ;;
    'line\n$ ' ;; 'é $é'
fs: '{}' ;; '{} {}' ;; '{0} {1} {0}' ;; '{a}' ;; '{a.a}' ;; '{a.l[1][0]}' ;; '{!r}' ;; '{!s:>10}' ;;
    '{0!x}' ;; '{:{}}' ;; '{0:{1}}' ;; '{' ;; '}' ;; '{{}}' ;; '{0}{}' ;; '{}{0}' ;; '{a!r:^10}' ;;
    '{:d}' ;; '{b}' ;; '{0.bogus}' ;; '{0[k]}' ;; '{0[0]}' ;; '{:>{w}}' ;; '{!}' ;; '{a' ;; '{0[}' ;;
    '{a.}' ;; '{[0]}' ;; '{.real}' ;; '{:,}' ;; '{5}' ;; '{-1}' ;; '{a b}' ;; '{ a}' ;; '{!r' ;; '{0!rr}' ;;
    '{:}}' ;; '{a[1]x}'
conv: 'r' ;; 's' ;; 'a' ;; None ;; 'z' ;; ''
fm: '' ;; 'd' ;; '5' ;; '<5' ;; '>8' ;; '^8' ;; '*^9' ;; '05' ;; '+' ;; ' ' ;; '-' ;; '#x' ;; 'b' ;; 'o' ;;
    'X' ;; ',' ;; '_' ;; '.2f' ;; '.3' ;; 'e' ;; '.1e' ;; 'g' ;; '%' ;; '.0%' ;; 'n' ;; 'c' ;; 's' ;;
    '=10' ;; '010,.2f' ;; '_x' ;; ',x' ;; 'z.1f' ;; '10.3s' ;; '.2d' ;; 'q' ;; '5.' ;; 'é<5' ;;
    '\u3000^6' ;; '08.3f' ;; '+.3g' ;; '#.0f' ;; '#g' ;; ',d' ;; 'F' ;; 'E' ;; '1000000000000000000000' ;;
    '{' ;; '=+8' ;; '<=8' ;; '_b' ;; '#_b' ;; '.100f' ;; ',e' ;; '-010'
""", r"""
capwords(<str>[[, <str>]])
capwords(<any>)
Template(<tpl>).substitute(<dict>)
Template(<tpl>).substitute(a=<any>, b=2)
Template(<tpl>).safe_substitute(<dict>)
Template(<tpl>).safe_substitute(<dict>, x=<any>)
Template(<tpl>).get_identifiers()
Template(<tpl>)
Template(<any>).substitute(<any>)
T2(<tpl>).safe_substitute(x=5)
T2('%x %{x} %%').substitute(x=<any>)
Template(<tpl>).template
Formatter().format(<fs>, <any>, <num>, a=<any>)
Formatter().format(<fs>)
Formatter().vformat(<fs>, (1,2), {'a': O()})
<fs>.format(<any>, <num>, a=<any>)
<fs>.format(O(), 'x', a=O())
<fs>.format_map({'a': <any>})
list(Formatter().parse(<fs>))
Formatter().get_value(<any>, (1,), {'a': 2})
Formatter().convert_field(<any>, <conv>)
Formatter().format_field(<any>, <fm>)
Formatter().check_unused_args((), (), {})
format(<num>, <fm>)
format(<float>, <fm>)
format(<int>, <fm>)
format(<str>, <fm>)
ascii_letters, digits, punctuation, whitespace, hexdigits, octdigits
string.printable
Formatter().format()
Formatter.format()
Formatter().vformat()
""")

MODULES['re'] = (r"""
import re
from re import *
def rep(m): return f"<{m.group()}>"
def rep2(m): return m.expand(r'[\g<0>]')
def mm(m):
    if m is None: return None
    return (m.span(), m.group(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.regs)
""", r"""
mf: match ;; search ;; fullmatch
fl: re.I ;; re.M ;; re.S ;; re.X ;; re.A ;; re.I|re.M ;; re.DEBUG if 0 else 0 ;; re.U ;; re.L ;;
    re.M|re.S|re.X ;; re.A|re.U
sub: 'abc' ;; '' ;; 'aab abb ab' ;; 'a\nb\nab' ;; 'ABab' ;; 'aaa' ;; 'a1 b22 c' ;; 'x=1, y=22' ;; 'é ß İ' ;;
    'abcabc' ;; '  a  ' ;; 'ab\r\nba' ;; 'foo.bar@baz' ;; 'ſKk' ;; 'a_b-c'
atom: a ;; b ;; c ;; . ;; [ab] ;; [^a] ;; \\w ;; \\d ;; \\s ;; \\b ;; \\B ;; ^ ;; $ ;; (a) ;; (?:ab) ;;
    (?P<n>a) ;; (<pp>) ;; (?:<pp>) ;; a|b ;; [a-c] ;; \\W ;; \\A ;; \\Z ;; (?=a) ;; (?!b) ;; (?<=a) ;;
    (?<!b) ;; \\1 ;; (b)? ;; \\S ;; [\\d_] ;; (?i:A) ;; (?>a+) ;; (?(1)a|b) ;; (?P=n) ;; \\. ;; [-a] ;;
    []a] ;; \\x61 ;; \\u0061 ;; (?#c) ;; () ;; (a|b|) ;; \\D ;; (?s:.) ;; (?-i:a) ;; \\n ;; é
q: * ;; + ;; ? ;; {2} ;; {1,2} ;; {,2} ;; {1,} ;; *? ;; +? ;; ?? ;;  ;;  ;;  ;;  ;;  ;; *+ ;; ?+ ;;
    {1,2}? ;; { ;; {1 ;; } ;;
pp: <atom><q> ;; <atom><q><atom><q> ;; <atom><q><atom><q><atom><q> ;; <atom>|<atom><q>
pat: '<pp>' ;; '<pp>' ;; '<pp><pp>' ;; '(<pp>)(<pp>)' ;; '(?P<n>[a-b])<pp>' ;; r'(\w)\1' ;; r'(?i)<atom>' ;;
    '(?x) a # c\n b'
bp: a ;; \\w+ ;; [a-c]* ;; (a)|(b) ;; . ;; \\s
bad: '(' ;; ')' ;; '[' ;; '[a' ;; '*a' ;; 'a**' ;; 'a{2,1}' ;; '(?P<1>a)' ;; '(?P<a>b)(?P<a>c)' ;;
    '(?P<a' ;; '(?P=x)' ;; '\\\\' ;; '(?z)' ;; '(?P>a)' ;; '[z-a]' ;; '\\\\2' ;; '(a)\\\\2' ;; '(?<=a*)' ;;
    '(?<=a|bc)' ;; '\\\\x1' ;; '\\\\u12' ;; '\\\\q' ;; '(?(1)a)' ;; '(?(x)a)' ;; '(?(0)a)' ;;
    '(a)(?(1)a|b|c)' ;; '(?i' ;; '(?' ;; 'a(?i)' ;; '(?-i)' ;; '(?ia:b)' ;; '(?iL:a)' ;; '(?au)a' ;;
    '[[:alpha:]]' ;; '[a--b]' ;; '{1}' ;; '+' ;; 'a++b' ;; '(?#' ;; 'a{99999999999}' ;;
    '\\\\N{DIGIT ONE}' ;; '\\\\N{X}' ;; '[\\\\b]' ;; '[\\\\w-a]' ;; '(?P<é>a)' ;; '(?P<a b>a)' ;;
    '(?P<>a)' ;; '(?P' ;; '(?<a>b)' ;; '(?P=1)' ;; '\\\\0' ;; '\\\\400' ;; '\\\\8' ;; 'x\\n(?P<y' ;;
    '(?:a' ;; '(?=a' ;; '(?i-i:a)' ;; '(?i:a' ;; '[]' ;; '[^]' ;; 'a|*' ;; '(*)' ;; '(?L)a' ;;
    '\\\\U00110000' ;; '(?a-u:b)' ;; '(?-:a)' ;; '(?i-:a)' ;; '(?-z:a)' ;; '(?x' ;; '\\\\g' ;;
    '(?(a b)c)' ;; '(?()c)' ;; '(?(1' ;; 'a{1,2}{3}' ;; '(?>a' ;; '(?<=(a)\\\\1)' ;; '(?<!a+)' ;;
    '\\\\xg' ;; '(?P<a>\\\\g)' ;; 'a???' ;; '^*' ;; '$+' ;; '(?:)*' ;; '(?=a)*' ;; '\\\\b+'
rp: 'X' ;; '' ;; rep ;; rep2 ;; r'\g<0>!' ;; r'\\' ;; r'[\1]' ;; '\\n' ;; lambda m: m.group(0).upper() ;;
    lambda m: 1 ;; r'\g<n>' ;; r'\0' ;; None
badrp: r'\2' ;; r'\g<' ;; r'\g<9>' ;; r'\g<x>' ;; r'\g' ;; r'\q' ;; r'\g<a b>' ;; r'\g<1' ;; r'\g<>' ;;
    r'\g<-1>' ;; r'\' ;; r'\99' ;; r'\400' ;; r'\377' ;; r'\07' ;; b'x' ;; 5 ;; r'\g<é>' ;; r'\g<+1>' ;;
    r'\g< 1>' ;; r'\x'
ga: 0 ;; 1 ;; 2 ;; 'x' ;; 3 ;; 'y' ;; -1 ;; None ;; 1.0
fln: I ;; M ;; S ;; X ;; A ;; U ;; L ;; DEBUG ;; T ;; IGNORECASE ;; NOFLAG ;; VERBOSE ;; LOCALE
""", r"""
mm(re.<mf>(<pat>, <sub>[[, <fl>]]))
mm(re.<mf>(<pat>, <sub>))
mm(re.compile(<pat>[[, <fl>]]).<mf>(<sub>[[, <sint>]][[, <int>]]))
re.split(<pat>, <sub>[[, <int>]])
re.split(<pat>, <sub>, maxsplit=<sint>)
re.sub(<pat>, <rp>, <sub>, count=<sint>, flags=<fl>)
re.compile(<pat>[[, <fl>]])
re.compile(<pat>).groupindex
re.compile(<bad>)
re.compile(<bad>, <fl>)
re.sub(<pat>, <badrp>, <sub>)
re.<mf>(<any>, <any>)
re.<mf>(<pat>, <bytes>)
re.findall(rb'<bp>', <bytes>)
re.sub(rb'<bp>', <any>, <bytes>)
re.escape(<sub>)
re.escape(<any>)
re.purge()
re.match(<pat>, <sub>)
re.search(r'(?P<x>a)(b)?', <sub>).group(<ga>, <ga>)
re.search(r'(?P<x>.)(b)?', <sub>).start(<ga>)
re.search(r'(?P<x>.)(b)?', <sub>).end(<ga>)
re.search(r'(?P<x>.)(b)?', <sub>).span(<ga>)
re.search(r'(?P<x>.)(b)?', <sub>).groups(<any>)
re.search(r'(?P<x>.)(b)?', <sub>).groupdict(<any>)
re.search(r'(?P<x>.)(b)?', <sub>).bogus
re.compile('a').<mf>()
re.compile('a').<mf>(<any>)
re.compile('a').bogus
re.compile(<pat>) == re.compile(<pat>)
re.<fln>
<fl>
re.RegexFlag(<int>)
~re.I
re.error('m', 'p', 1).lineno
re.Pattern, re.Match
re.Pattern()
re.compile(re.compile('a'), <fl>)
re.Scanner([(r'\d+', lambda s,t: ('n',t)), (r'\w', lambda s,t: t), (r' ', None)]).scan(<sub>)
re.compile(<pat>).sub(<rp>, <sub>)
re.compile(<pat>).split(<sub>)
re.compile(<pat>).scanner(<sub>).search()
""")

MODULES['json'] = (r"""
import json, io, decimal
from json import *
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, complex)): return str(type(o))
        return super().default(o)
class My(dict): pass
class In(int):
    def __repr__(self): return 'In'
class St(str): pass
import enum, collections
class E1(enum.IntEnum): A = 1
class E2(str, enum.Enum): B = 'b'
NTu = collections.namedtuple('NTu', 'a b')
""", r"""
js: {'a': [1, 2.5, None, True]} ;; [] ;; {} ;; 'é\n"\u2028\U0001f600\x00' ;; float('nan') ;;
    [float('inf'), -float('inf')] ;; {1: 2, None: 3, True: 4, 1.5: 5} ;; {(1,2): 3} ;;
    {'b': 1, 'a': {'d': [], 'c': {}}} ;; (1, (2,)) ;; set() ;; 1j ;; {'s': {1}} ;; My(a=1) ;; In(5) ;;
    St('x') ;; E1.A ;; E2.B ;; {E1.A: E2.B} ;; NTu(1, 2) ;; [[1,[2,[3]]]] ;; 1e400 ;; 10**30 ;; 1e-10 ;;
    123456789.123 ;; 0.1 ;; b'x' ;; Decimal('1') ;; {b'k': 1} ;; {1: 1, 'a': 2} ;; [{}, [], ''] ;;
    '\ud800' ;; range(3) ;; {float('inf'): 1} ;; -0.0 ;; 1e16 ;; 1e22 ;; {1:[{2:{}}]}
dopt: indent=<any> ;; indent=2 ;; indent=4 ;; indent='--' ;; indent=0 ;; indent=None ;; sort_keys=True ;;
    separators=(',', ':') ;; separators=(';', '=') ;; ensure_ascii=False ;; skipkeys=True ;;
    allow_nan=False ;; default=str ;; default=repr ;; cls=Enc ;; check_circular=False ;;
    default=lambda o: [1] ;; separators=<any> ;; indent=-1 ;; default=lambda o: o ;; indent='\t'
lopt: object_hook=lambda d: sorted(d.items()) ;; object_pairs_hook=list ;; parse_float=decimal.Decimal ;;
    parse_int=float ;; parse_constant=lambda s: s.upper() ;; strict=False ;; cls=JSONDecoder ;; bogus=1 ;;
    object_hook=5 ;; parse_float=str
jt: '1' ;; '[1, 2' ;; '[1,]' ;; '{"a": 1' ;; '{"a" 1}' ;; '{a: 1}' ;; '{"a": 1,}' ;; "{'a': 1}" ;; '' ;;
    '   ' ;; 'nul' ;; 'null x' ;; '"abc' ;; '"\\x"' ;; '"\\u12"' ;; '"\\ud83d\\ude00"' ;; '"\\ud83d"' ;;
    '[1 2]' ;; '01' ;; '1.' ;; '.5' ;; '-' ;; '1e5' ;; '1E+2' ;; '-0' ;; '-0.0' ;; 'NaN' ;; '-Infinity' ;;
    'Infinity' ;; '[[[]]]' ;; '{"a": {"b": [1, {"c": null}]}}' ;; '"a\nb"' ;; '"a\tb"' ;;
    '[true, false, null]' ;; 'tru' ;; '{"a": 1, "a": 2}' ;; '\n\n [1,\n 2,, 3]' ;; '{"a":}' ;; '{,}' ;;
    '[,]' ;; '{"a": 1 "b": 2}' ;; '[1]]' ;; '+1' ;; '1_000' ;; '0x1' ;; '"\\"' ;; '{1: 2}' ;; '"\x00"' ;;
    '1 ' ;; ' 1' ;; '\xa01' ;; '{}' ;; '"\\/\\b\\f"' ;; '12345678901234567890' ;; '1e999' ;; '{"a"' ;;
    '{"a":1,' ;; '{' ;; '[' ;; '[1,' ;; '"' ;; '{"' ;; '["a", ]' ;; '{"k": "v" ,}' ;; '"\\u00e9\\uZZZZ"' ;;
    '1.5e' ;; '--1'
""", r"""
json.dumps(<js>)
json.dumps(<js>, <dopt>)
json.dumps(<js>, <dopt>, <dopt>)
json.dumps(<js>, <dopt>, <dopt>, <dopt>)
json.dumps(<any>)
json.dumps(<any>, <dopt>)
json.loads(<jt>)
json.loads(<jt>, <lopt>)
json.loads(<any>)
json.loads(json.dumps(<js>)) == <js>
json.load(io.StringIO(<jt>))
json.dump(<js>, <any>)
json.dump(<js>, sys.stdout, <dopt>)
JSONDecoder().raw_decode(<jt>[[, <sint>]])
JSONDecoder(<lopt>).decode(<jt>)
JSONEncoder(<dopt>).encode(<js>)
list(JSONEncoder(<dopt>).iterencode(<js>))
Enc().encode(<js>)
JSONDecodeError('m', 'doc\nx', <sint>)
JSONDecodeError('m', 'doc\nx', 5).lineno
json.detect_encoding(<bytes>)
json.loads(<jt>.encode('utf-16'))
json.loads(b'\xef\xbb\xbf1')
json.loads('\ufeff1')
json.loads(b'\xff')
""")

MODULES['struct'] = (r"""import struct, array
from struct import *
""", r"""
f: 'i' ;; '<h' ;; '>I' ;; 'B' ;; 'b' ;; 'q' ;; 'Q' ;; 'f' ;; 'd' ;; '?' ;; 'c' ;; '2h' ;; 'hh' ;; '@i' ;;
    '=l' ;; '!H' ;; 'x' ;; '5s' ;; 'z' ;; '' ;; 'i i' ;; 'P' ;; 'n' ;; '<n' ;; '3' ;; 'e' ;; '0s' ;;
    '10p' ;; b'i' ;; '-i' ;; '<bi' ;; 'bi'
f2: i ;; h ;; B ;; f ;; d ;; q
tc: 'i' ;; 'b' ;; 'B' ;; 'd' ;; 'u' ;; 'f' ;; 'h' ;; 'L' ;; 'q' ;; 'x' ;; 'Q' ;; 'ii'
ar: array.array('i',[1,2,3]) ;; array.array('d',[1.5]) ;; array.array('b') ;; array.array('u','ab') ;;
    array.array('B',b'xyz')
cmp: < ;; <= ;; > ;; >= ;; == ;; !=
""", r"""
pack(<f>, <num>)
pack(<f>, <int>, <num>)
pack('<<f2>', <num>)
pack(<f>, <any>)
unpack(<f>, <bytes>)
unpack('>' + 'B'*<sint>, b'\x01\x02\x03')
iter_unpack('B', <bytes>)
iter_unpack(<f>, <bytes>)
list(iter_unpack('H', b'\x01\x02\x03\x04'))
calcsize(<f>)
unpack_from('B', <bytes>[[, <int>]])
pack_into('B', bytearray(4), <int>, 7)
pack_into(<f>, <any>, 0, 1)
Struct(<f>)
Struct(<f>).size, Struct(<f>).format
Struct('<HB').unpack(<bytes>)
pack('5s', <bytes>), pack('3p', <bytes>)
pack('?', <any>), pack('c', <bytes>), pack('e', <float>)
error('x')
array.array(<tc>, <iter>)
array.array(<tc>, <bytes>)
array.array('i', [1,2]) + <ar>
<ar> * <sint>
<ar> <cmp> <ar>
<ar>[<int>]
<ar>[<sint>:<sint>]
<ar>.tobytes(), <ar>.tolist(), <ar>.itemsize, <ar>.typecode
repr(<ar>)
array.typecodes
<ar>.buffer_info()[1]
<ar>.bogus
bytes(<ar>)
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
