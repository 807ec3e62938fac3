# Calls of datetime, urllib and queue with arguments chosen at random, right ones and some that are wrong: a form has
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


CALLS = 60
POOLS = r"""
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 10 ;; -3 ;; 7 ;; True ;; 255 ;; 2**40
sint: 0 ;; 1 ;; 2 ;; 3 ;; 4 ;; 5
float: 0.0 ;; 1.5 ;; -2.25 ;; 3.0 ;; 1e100 ;; 0.1 ;; float('inf') ;; float('nan') ;; -0.0 ;; 1e-7 ;;
    123456.789
num: 0 ;; 1 ;; -2 ;; 3 ;; 2.5 ;; -0.5 ;; 1e20 ;; True ;; 7 ;; 10 ;; Fraction(1,3) ;; Decimal('1.5') ;;
    2+3j ;; 100
str: '' ;; 'a' ;; 'abc' ;; 'Hello World' ;; 'x y  z' ;; '1' ;; 'é' ;; '日本' ;; 'a,b;c' ;; 'line\nb\n' ;;
    'ABC' ;; ' pad ' ;; '\t' ;; '%d' ;; '$x {y}'
bytes: b'' ;; b'a' ;; b'abc' ;; b'\x00\xff' ;; bytearray(b'xyz') ;; b'hello world' ;; b'a'*20 ;;
    memoryview(b'mv')
list: [] ;; [1] ;; [1,2,3] ;; [3,1,2] ;; ['a','b'] ;; [1,1,2,2,1] ;; [[1],[2]] ;; [0.5,1.5,2.5] ;;
    [None,1] ;; ['b','a','c','a'] ;; list(range(10)) ;; [(1,2),(3,4)] ;; [True,False,0]
bool: True ;; False ;; 1 ;; 0 ;; None
any: None ;; 1 ;; -5 ;; 2.5 ;; 's' ;; b'b' ;; [1] ;; () ;; {} ;; {'k':1} ;; object ;; int ;; len ;; set() ;;
    1j ;; ... ;; (1,2) ;; 'abc' ;; True ;; range(3) ;; lambda: 1 ;; NotImplemented
"""
MODULES = {}
MODULES['datetime'] = (r"""
from datetime import *
import datetime as dt, pickle, copy
class TZ(tzinfo):
    def utcoffset(self, d): return timedelta(hours=2)
    def dst(self, d): return timedelta(hours=1)
    def tzname(self, d): return 'TZ'
class Bad(tzinfo): pass
""", r"""
d: date(2024,2,29) ;; date(1,1,1) ;; date(9999,12,31) ;; date(2023,12,31) ;; date(2020,1,1) ;;
    date(1970,1,1) ;; date(2021,1,3)
t: time() ;; time(12,30) ;; time(23,59,59,999999) ;; time(1,2,3,4) ;; time(5,6,tzinfo=timezone.utc) ;;
    time(0,0,0,100000) ;; time(7, tzinfo=TZ()) ;; time(1,2,3,fold=1)
dt: datetime(2024,2,29,12,30,45,123456) ;; datetime(1,1,1) ;; datetime(9999,12,31,23,59,59) ;;
    datetime(2020,1,1,tzinfo=timezone.utc) ;;
    datetime(2020,6,1,tzinfo=timezone(timedelta(hours=-5,minutes=-30))) ;; datetime(1970,1,1) ;;
    datetime(2023,3,4,5,6,7) ;; datetime(2000,1,1,0,0,tzinfo=TZ()) ;; datetime(2023,11,5,1,30,fold=1) ;;
    datetime(2024,12,30,0,0,0,5000)
td: timedelta() ;; timedelta(1) ;; timedelta(days=-1, seconds=5) ;; timedelta(hours=25, microseconds=7) ;;
    timedelta(weeks=3) ;; timedelta(microseconds=-1) ;; timedelta(seconds=3661.5) ;; timedelta(days=365) ;;
    timedelta(milliseconds=1) ;; timedelta(hours=-3) ;; timedelta(minutes=90) ;; timedelta.max ;;
    timedelta(hours=5, minutes=45)
tz: timezone.utc ;; timezone(timedelta(hours=2)) ;; timezone(timedelta(hours=-5), 'EST') ;;
    timezone(timedelta(seconds=30)) ;; TZ() ;; None ;; timezone(timedelta(minutes=-90, microseconds=3))
o: <d> ;; <t> ;; <dt> ;; <td> ;; <tz> ;; <dt> ;; <dt>
cmp: < ;; <= ;; > ;; >= ;; == ;; !=
kw: days ;; seconds ;; microseconds ;; milliseconds
kw2: minutes ;; hours ;; weeks
yr: 2024 ;; 2023 ;; 1 ;; 9999 ;; 0 ;; 10000 ;; 1900 ;; -5
mo: 1 ;; 2 ;; 12 ;; 13 ;; 0
da: 1 ;; 29 ;; 28 ;; 30 ;; 31 ;; 32 ;; 0
ho: 0 ;; 5 ;; 23 ;; 24 ;; 59 ;; 60 ;; -1
iso: '2024-02-29' ;; '20240229' ;; '2024-W09-4' ;; '2024W094' ;; '2024-W09' ;; '2024-02-30' ;; '12:30' ;;
    '12:30:45.123' ;; '12:30:45,123456789' ;; 'T12' ;; '123045' ;; '24:00' ;; '12:60' ;;
    '2024-02-29T12:30' ;; '2024-02-29 12:30:45.123456+05:30' ;; '2024-02-29T12:30Z' ;; '20240229T123045Z' ;;
    '2024-02-29T12:30:45-0530' ;; '2024-02' ;; '2024' ;; '' ;; 'abc' ;; '2024-2-9' ;; '12:30+25:00' ;;
    '12:30:45+00:00:30' ;; '2024-02-29T' ;; '2024-02-29x12' ;; '2024-W54-1' ;; '2024-W01-8' ;; '12:3' ;;
    '12:30:45.' ;; '2024-060' ;; '2024-02-29T12:30:45.1' ;; '١٢:30' ;; '-001-01-01' ;; '12:30:45.12+01' ;;
    '2024-02-29T1230' ;; '12:30 '
stf: '%Y-%m-%d' ;; '%H:%M:%S' ;; '%Y-%m-%d %H:%M:%S.%f' ;; '%d %b %Y' ;; '%A %B %d' ;; '%j %U %W' ;;
    '%I:%M %p' ;; '%y%m%d' ;; '%c' ;; '%x %X' ;; '%G-W%V-%u' ;; '%z %Z' ;; '%%' ;; '%a' ;; '' ;; 'plain' ;;
    '%Q' ;; '%'
stfa: '%Y' ;; '%y' ;; '%m' ;; '%d' ;; '%H' ;; '%I' ;; '%p' ;; '%M' ;; '%S' ;; '%f' ;; '%z' ;; '%Z' ;;
    '%j' ;; '%U' ;; '%W' ;; '%V' ;; '%G' ;; '%u' ;; '%w' ;; '%a' ;; '%A' ;; '%b' ;; '%B' ;; '%c' ;; '%x' ;;
    '%X' ;; '%D' ;; '%e' ;; '%F' ;; '%T' ;; '%R' ;; '%n' ;; '%t' ;; '%h' ;; '%C' ;; '%g' ;; '%k' ;; '%l' ;;
    '%P' ;; '%r' ;; '%s' if 0 else '' ;; '%-d' ;; '%05d' ;; '%E' ;; '%Ey' ;; '%:z' ;; '%q' ;; '%10Y' ;;
    'a%' ;; 'é %Y' ;; '%^a' ;; '%_m' ;; '%#Z'
stp: '2024-02-29' ;; '12:30:45' ;; '2024-02-29 12:30:45.5' ;; '29 Feb 2024' ;; 'Thursday February 29' ;;
    '060 08 09' ;; '01:30 PM' ;; '240229' ;; '2024-W09-4' ;; '+0530 UTC' ;; '%' ;; 'Thu' ;; '' ;; 'plain' ;;
    '29 FEB 2024' ;; 'xyz' ;; '2024-13-01' ;; '2024-02-29 '
sp: '2024-02-29', '%Y-%m-%d' ;; '2023-02-29', '%Y-%m-%d' ;; '1/2/03', '%m/%d/%y' ;;
    '31/12/99', '%d/%m/%y' ;; '5:07', '%H:%M' ;; '12:30:45.5', '%H:%M:%S.%f' ;; '1 Jan 2020', '%d %b %Y' ;;
    'January 5', '%B %d' ;; 'Mon 2020', '%a %Y' ;; '12 AM', '%I %p' ;; '13 PM', '%I %p' ;; '+05:30', '%z' ;;
    '-0530', '%z' ;; 'Z', '%z' ;; '+05:30:15.5', '%z' ;; 'UTC', '%Z' ;; '2020 060', '%Y %j' ;;
    '2020 10 1', '%Y %W %w' ;; '2020 10 1', '%G %V %u' ;; '2020 10', '%Y %V' ;; '2020-1', '%G-%u' ;;
    'abc', '%Y' ;; '2020x', '%Y' ;; '2020', '%Y%Y' ;; '2020', '%Q' ;; '2020', '%' ;; 'a\tb 5', 'a b %d' ;;
    '61', '%S' ;; '99', '%S' ;; '  5', '%d' ;; '2020 ', '%Y ' ;; '2020-01-01T00:00', '%Y-%m-%dT%H:%M' ;;
    1, '%Y' ;; '2020', 1 ;; 'Thu Jan  1 00:00:00 1970', '%c' ;; '01/02/03', '%x' ;; 'Feb 29', '%b %d' ;;
    '0', '%j' ;; '+25:00', '%z' ;; '(2020)', '(%Y)' ;; '5%', '%d%%' ;; '2020-W10-1', '%G-W%V-%u' ;;
    '367 2020', '%j %Y'
sep: ' ' ;; 'T' ;; '_' ;; 'ab' ;; 5 ;; ''
ts: 'auto' ;; 'hours' ;; 'minutes' ;; 'seconds' ;; 'milliseconds' ;; 'microseconds' ;; 'bogus' ;; None
rk: year ;; month ;; day ;; hour ;; minute ;; second ;; microsecond ;; tzinfo ;; fold ;; bogus
dtc: date ;; time ;; datetime ;; timedelta ;; timezone ;; tzinfo
dtm: fromtimestamp ;; fromordinal ;; fromisoformat ;; strptime ;; combine ;; isoformat ;; strftime ;;
    replace ;; astimezone ;; utcoffset ;; weekday ;; total_seconds ;; tzname ;; isocalendar ;; timetuple ;;
    toordinal ;; fromisocalendar ;; timestamp ;; date ;; time ;; dst
any: None ;; 1 ;; -5 ;; 2.5 ;; 's' ;; b'b' ;; [1] ;; () ;; {} ;; {'k':1} ;; object ;; int ;; len ;; set() ;;
    1j ;; ... ;; (1,2) ;; 'abc' ;; True ;; range(3) ;; lambda: 1 ;; NotImplemented
""", r"""
<d>
<t>
<dt>
<td>
<tz>
str(<o>)
repr(<o>)
<o> + <o>
<o> - <o>
<o> <cmp> <o>
<o> == <o>
<dt> - <dt>
<dt> + <td>
<d> - <td>
<td> + <td>
<td> * <num>
<num> * <td>
<td> / <num>
<td> // <num>
<td> / <td>
<td> // <td>
<td> % <td>
divmod(<td>, <td>)
-<td>
abs(<td>)
+<td>
bool(<td>), bool(<t>)
<td>.total_seconds()
<td>.days, <td>.seconds, <td>.microseconds
timedelta(<kw>=<num>)
timedelta(<kw>=<num>, <kw2>=<num>)
timedelta(<num>, <num>, <num>)
date(<int>, <int>, <int>)
date(<yr>, <mo>, <da>)
datetime(<yr>, <mo>, <da>[[, <ho>]][[, <ho>]][[, <ho>]][[, <ho>]])
datetime(<yr>, <mo>, <da>, tzinfo=<any>)
datetime(<yr>, <mo>, <da>, fold=<any>)
time(tzinfo=<tz>)
date.fromisoformat(<iso>)
time.fromisoformat(<iso>)
datetime.fromisoformat(<iso>)
date.fromordinal(<int>)
date.fromordinal(<num>)
date.fromisocalendar(<yr>, <int>, <int>)
date.fromtimestamp(<num>)
datetime.fromtimestamp(<num>[[, <tz>]])
datetime.utcfromtimestamp(<num>)
datetime.fromtimestamp(<float>, tz=timezone.utc)
datetime.combine(<d>, <t>[[, <tz>]])
datetime.strptime(<stp>, <stf>)
datetime.strptime(<sp>)
<dt>.strftime(<stf>)
<dt>.strftime(<stfa>)
<d>.strftime(<stfa>)
<t>.strftime(<stfa>)
format(<o>, <stf>)
f'{<dt>:%Y-%m-%d}'
<dt>.isoformat([[<sep>]])
<dt>.isoformat(timespec=<ts>)
<dt>.isoformat(<sep>, <ts>)
<t>.isoformat([[<ts>]])
<d>.isoformat()
<dt>.timetuple()
<dt>.utctimetuple()
<d>.timetuple()
<dt>.timestamp()
<dt>.date()
<dt>.time()
<dt>.timetz()
<dt>.weekday(), <dt>.isoweekday()
<dt>.isocalendar()
<d>.isocalendar()
<d>.toordinal()
<dt>.replace(<rk>=<any>)
<dt>.replace(<rk>=<sint>)
<dt>.replace(tzinfo=<tz>)
<d>.replace(<rk>=<sint>)
<t>.replace(<rk>=<sint>)
<dt>.astimezone(<any>)
<dt>.utcoffset(), <dt>.dst(), <dt>.tzname()
<t>.utcoffset(), <t>.tzname()
timezone(<td>[[, <str>]])
timezone(<any>)
<tz>.utcoffset(<any>)
<tz>.tzname(<dt>)
<tz>.fromutc(<dt>)
<tz> == <tz>
Bad().utcoffset(None)
datetime(2020,1,1,tzinfo=Bad())
str(datetime(2020,1,1,tzinfo=Bad()))
datetime(2020,1,1,tzinfo=TZ()).isoformat()
repr(datetime(2020,1,1,tzinfo=timezone.utc))
pickle.loads(pickle.dumps(<o>))
copy.deepcopy(<o>)
date.min, date.max, date.resolution
time.min, time.max, time.resolution
datetime.min, datetime.max
timedelta.min, timedelta.max
MINYEAR, MAXYEAR, UTC
sorted([<dt>, <dt>])
max(<d>, <d>)
<o>.bogus
setattr(<o>, 'year', 1)
<d>.year, <d>.month, <d>.day
<dt>.fold, <dt>.tzinfo
tzinfo()
dt.<dtc>(<any>)
dt.<dtc>()
<o>.<dtm>(<any>)
<o>.<dtm>()
isinstance(<o>, date)
datetime.today
""")

MODULES['urllib'] = (r"""import urllib.parse as up, base64, binascii, hashlib, hmac, uuid, html, html.parser, shlex, calendar, zlib, quopri, codecs
from html.parser import HTMLParser
class HP(HTMLParser):
    def __init__(s, **k): super().__init__(**k); s.o = []
    def handle_starttag(s, t, a): s.o.append(('S', t, a))
    def handle_endtag(s, t): s.o.append(('E', t))
    def handle_data(s, d): s.o.append(('D', d))
    def handle_comment(s, d): s.o.append(('C', d))
    def handle_decl(s, d): s.o.append(('X', d))
    def handle_entityref(s, n): s.o.append(('N', n))
def hp(t, **k):
    p = HP(**k); p.feed(t); p.close(); return p.o
""", r"""
url: 'http://user:pw@host.com:80/p/a;x?q=1&r=2#frag' ;; '//net/p' ;; '/abs/path?q' ;; 'rel/../x' ;; '' ;;
    'mailto:a@b' ;; 'http://[::1]:8080/' ;; 'http://h:bad/' ;; 'HTTP://EX.COM' ;; '?q' ;; '#f' ;;
    'http://a/b/c/d' ;; '../g' ;; 'g;x=1/./y' ;; 'javascript:alert(1)' ;; b'http://h/p' ;;
    'http://é.com/ü' ;; 'http://[bad' ;; 'file:///etc'
ua: scheme ;; netloc ;; path ;; params ;; query ;; fragment ;; username ;; password ;; hostname ;; port ;;
    geturl() ;; bogus
pq: '%41%42' ;; 'a+b' ;; '%zz' ;; '%C3%A9' ;; '%ff' ;; '' ;; '%' ;; '%4'
qd: {'a':1,'b':'x y'} ;; [('a',[1,2])] ;; {'a':[1,2]} ;; {} ;; [('é','ü')] ;; {'a':b'\xff'} ;; {'k':'v&='}
qs: 'a=1&b=2&a=3' ;; 'a=&b' ;; 'a=%20x+y' ;; '' ;; '=v' ;; 'a=1;b=2' ;; 'a==b' ;; b'a=1'
be: b64encode ;; b32encode ;; b16encode ;; standard_b64encode ;; urlsafe_b64encode ;; encodebytes ;;
    a85encode ;; b85encode ;; b32hexencode
bd: b64decode ;; b32decode ;; b16decode ;; urlsafe_b64decode ;; decodebytes ;; a85decode ;; b85decode ;;
    standard_b64decode
bt: b'YWJj' ;; 'YWI=' ;; b'YQ' ;; b'!!!!' ;; b'' ;; b'MFRGG===' ;; b'616263' ;; 'é' ;; b'YW Jj' ;;
    b'abcde' ;; b'YQ==YQ==' ;; 5
bf: hexlify ;; b2a_hex ;; b2a_base64 ;; crc32 ;; b2a_uu ;; a2b_uu ;; a2b_hex ;; b2a_qp ;; a2b_qp ;; crc_hqx
hx: '61' ;; b'6162' ;; '6' ;; 'zz' ;; 'é1' ;; ''
sp: ':' ;; b'-' ;; 'ab' ;; ''
hn: 'md5' ;; 'sha1' ;; 'sha256' ;; 'bogus' ;; 'sha512' ;; 'SHA256' ;; hashlib.sha1 ;; ''
hf: md5 ;; sha1 ;; sha224 ;; sha256 ;; sha384 ;; sha512 ;; sha3_256 ;; blake2b ;; blake2s
hs: '<b>x</b>' ;; 'a & b' ;; '"q\'' ;; '&lt;&amp;&#65;&#x41;&bogus;&copy' ;; '<a href="u" id=x>t</a>' ;;
    '<br/>' ;; '<!-- c -->' ;; '<!DOCTYPE html>' ;; '<p>un<closed' ;; '' ;; '&#0;&#1114112;' ;;
    '<script>a<b</script>' ;; '&notit;'
sh: 'a b c' ;; '"q x" y' ;; "'s q' z" ;; 'a\\ b' ;; 'un"closed' ;; 'a;b|c' ;; '' ;; 'x # c' ;; 'a="b c"d' ;;
    None if 0 else 'é f' ;; '&& ||' ;; 'esc\\'
yr: 2024 ;; 2023 ;; 1 ;; 2000 ;; 1900 ;; 1970
mo: 1 ;; 2 ;; 12 ;; 7 ;; 13 ;; 0
cf: monthrange ;; month ;; monthcalendar
cm: itermonthdates ;; itermonthdays ;; itermonthdays3 ;; monthdayscalendar ;; monthdays2calendar ;;
    itermonthdays4
cen: 'utf-8' ;; 'ascii' ;; 'latin-1' ;; 'utf-16' ;; 'utf-32' ;; 'cp1252' ;; 'rot13' ;; 'hex' ;; 'base64' ;;
    'bogus' ;; 'utf-8-sig' ;; 'unicode_escape' ;; 'punycode' ;; 'idna' ;; 'utf_16_le' ;; 'UTF8' ;;
    'raw_unicode_escape'
cer: 'strict' ;; 'ignore' ;; 'replace' ;; 'xmlcharrefreplace' ;; 'backslashreplace' ;; 'bogus' ;;
    'namereplace' ;; 'surrogateescape'
cdf: lookup ;; getencoder ;; getdecoder ;; lookup_error ;; getreader
int: 0 ;; 1 ;; -1 ;; 2 ;; 3 ;; 5 ;; 9 ;; 10 ;; -3 ;; 7
""", r"""
up.urlparse(<url>)
up.urlsplit(<url>)
up.urlparse(<url>).<ua>
up.urlunparse(up.urlparse(<url>))
up.urljoin(<url>, <url>)
up.urldefrag(<url>)
up.quote(<str>[[, safe=<str>]])
up.quote_plus(<str>), up.unquote(<pq>), up.unquote_plus(<pq>)
up.quote(<any>)
up.quote_from_bytes(<bytes>), up.unquote_to_bytes(<pq>)
up.urlencode(<qd>[[, doseq=True]])
up.parse_qs(<qs>[[, keep_blank_values=True]])
up.parse_qsl(<qs>[[, strict_parsing=True]])
up.urlparse(<any>)
base64.<be>(<bytes>)
base64.<bd>(<bt>)
base64.b64decode(<bt>, validate=True)
base64.b64encode(<bytes>, altchars=b'-_')
base64.a85encode(<bytes>), base64.b85encode(<bytes>)
base64.b32decode(<bt>, casefold=True)
binascii.<bf>(<bytes>)
binascii.<bf>(<any>)
binascii.unhexlify(<hx>)
binascii.hexlify(<bytes>, <sp>[[, <int>]])
binascii.a2b_base64(<bt>)
hashlib.new(<hn>, <bytes>).hexdigest()
hashlib.<hf>(<bytes>).hexdigest()
hashlib.<hf>(<any>)
hashlib.<hf>().name, hashlib.<hf>().digest_size, hashlib.<hf>().block_size
hashlib.md5(<bytes>, usedforsecurity=False).digest()
hashlib.new(<any>)
hashlib.blake2b(<bytes>, digest_size=<sint>).hexdigest()
hashlib.shake_128(<bytes>).hexdigest(<sint>)
hashlib.pbkdf2_hmac('sha256', b'p', b's', <sint>).hex()
hashlib.sha256('text')
hmac.new(<bytes>, <bytes>, <hn>).hexdigest()
hmac.new(<any>, b'x', 'md5')
hmac.compare_digest(<any>, <any>)
hmac.digest(b'k', <bytes>, 'sha1')
html.escape(<hs>[[, <bool>]]), html.unescape(<hs>)
html.escape(<any>)
hp(<hs>)
hp(<hs>, convert_charrefs=False)
shlex.split(<sh>[[, <bool>]])
shlex.split(<sh>, posix=False)
shlex.quote(<str>), shlex.join(<list>)
list(shlex.shlex(<sh>[[, posix=True]][[, punctuation_chars=True]]))
shlex.quote(<any>)
calendar.<cf>(<yr>, <mo>)
calendar.TextCalendar(<sint>).formatmonth(<yr>, <mo>)
calendar.TextCalendar().formatmonth(2024, <mo>, <sint>, <sint>)
calendar.HTMLCalendar(<sint>).formatmonth(2024, <mo>)[:80]
calendar.isleap(<yr>), calendar.leapdays(<yr>, <yr>)
calendar.weekday(<yr>, <mo>, <sint>)
list(calendar.Calendar(<sint>).itermonthdays2(2024, <mo>))[:5]
list(calendar.Calendar().<cm>(2024, <mo>))[:4]
calendar.Calendar(<any>)
calendar.month_name[<sint>], calendar.day_abbr[<sint>], list(calendar.month_abbr)
calendar.setfirstweekday(<sint>), calendar.firstweekday(), calendar.setfirstweekday(0)
calendar.timegm((2024,1,1,0,0,0))
calendar.calendar(2024)[:200]
calendar.month(<any>, <any>)
calendar.MONDAY, calendar.IllegalMonthError(13), calendar.January
zlib.crc32(<bytes>[[, <sint>]]), zlib.adler32(<bytes>)
zlib.decompress(zlib.compress(<bytes>[[, <int>]]))
zlib.decompress(<bytes>)
zlib.compress(<any>)
zlib.decompressobj().decompress(zlib.compress(b'abc'), <sint>)
zlib.compressobj(<any>)
zlib.error('x'), zlib.MAX_WBITS
quopri.encodestring(<bytes>), quopri.decodestring(b'=41=')
codecs.encode(<str>, <cen>), codecs.decode(<bytes>, <cen>)
<str>.encode(<cen>[[, <cer>]])
<bytes>.decode(<cen>, <cer>)
codecs.lookup(<cen>).name
codecs.<cdf>(<any>)
""")

MODULES['queue'] = (r"""import queue, sched, contextvars, graphlib, heapq, time, colorsys, keyword, unicodedata, string
from queue import *
cv = contextvars.ContextVar('cv', default=0); cw = contextvars.ContextVar('cw')
now = [0]
def ev(*a): print('ev', a)
""", r"""
qc: Queue ;; LifoQueue ;; PriorityQueue ;; SimpleQueue ;; Queue
gr: {} ;; {'a':['b']} ;; {'a':['b'],'b':['c']} ;; {'a':['b'],'b':['a']} ;; {1:[2,3],2:[4],3:[4]} ;; None ;;
    {'x':'yz'} ;; 5 ;; {'a':['a']}
csf: rgb_to_hsv ;; hsv_to_rgb ;; rgb_to_hls ;; hls_to_rgb ;; rgb_to_yiq ;; yiq_to_rgb
cc: 0 ;; 1 ;; 0.5 ;; 0.25 ;; 0.1 ;; -0.5 ;; 'x' ;; 2
kw: 'if' ;; 'match' ;; 'x' ;; 'print' ;; 'async' ;; 5 ;; '_'
uf: name ;; category ;; bidirectional ;; combining ;; east_asian_width ;; mirrored ;; decomposition ;;
    decimal ;; digit ;; numeric
ch: 'a' ;; 'é' ;; '1' ;; '½' ;; '日' ;; '\n' ;; ' ' ;; '\u0301' ;; '²' ;; 'Ⅷ' ;; '٣' ;; '😀' ;; '(' ;; 'ﬁ' ;;
    '\U0010ffff'
un: 'LATIN SMALL LETTER A' ;; 'bogus' ;; 'SNOWMAN' ;; '' ;; 'latin small letter e with acute' ;;
    'CJK UNIFIED IDEOGRAPH-4E00' ;; 'HANGUL SYLLABLE GA'
nf: 'NFC' ;; 'NFD' ;; 'NFKC' ;; 'NFKD' ;; 'x'
""", r"""
Queue(<any>)
<qc>(<int>)
<qc>(maxsize=<sint>).full()
Empty('x'), Full()
contextvars.ContextVar(<any>)
contextvars.ContextVar('n', default=<any>)
cv.get(), cv.get(5)
cw.get(), 
cw.get(<any>)
cv.set(<any>)
cv.reset(cv.set(<any>))
cv.reset(cw.set(1))
cv.name, cv
contextvars.copy_context().get(cv)
contextvars.copy_context()[cw]
contextvars.copy_context().run(<any>)
contextvars.copy_context().run(cv.get)
contextvars.Context().run(lambda: cv.get())
len(contextvars.Context()), list(contextvars.Context())
contextvars.Context()
contextvars.Token(), contextvars.Token.MISSING
cv.set(1).old_value, cv.set(2).var is cv
!t = cv.set(9); cv.reset(t); cv.reset(t)
!c = contextvars.copy_context(); c.run(c.run, print, 1)
contextvars.Context()[<any>]
graphlib.TopologicalSorter(<gr>)
list(graphlib.TopologicalSorter(<gr>).static_order())
graphlib.CycleError('x', [1])
colorsys.<csf>(<cc>, <cc>, <cc>)
keyword.iskeyword(<kw>), keyword.issoftkeyword(<kw>)
len(keyword.kwlist), keyword.softkwlist
unicodedata.<uf>(<ch>)
unicodedata.<uf>(<ch>, <any>)
unicodedata.<uf>(<str>)
unicodedata.<uf>(<any>)
unicodedata.lookup(<un>)
unicodedata.normalize(<nf>, <str>)
unicodedata.is_normalized(<nf>, <str>)
unicodedata.unidata_version
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
