# A random program of formats, patterns and texts that are wrapped, compared and encoded.
import re, string, textwrap, json, csv, io, pprint, difflib, unicodedata, datetime, decimal, fractions, collections, enum, dataclasses, reprlib, shlex, html, locale
def t(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: print(type(e).__name__, e); return None
    print(r if isinstance(r, str) and "\n" in r else repr(r)); return r
class Fmt:
    def __init__(self, v): self.v = v
    def __format__(self, spec): return f"<{spec}|{self.v}>"
    def __str__(self): return f"S{self.v}"
    def __repr__(self): return f"R{self.v}"
class Col(enum.Enum): RED = 1; BLUE = "b"
class IC(enum.IntEnum): ONE = 1; TWO = 2
class Fl(enum.Flag): A = 1; B = 2
@dataclasses.dataclass
class DC: a: int; b: object = None; c: list = dataclasses.field(default_factory=list)
NT = collections.namedtuple("NT", "x yy zzz")
class Sub(str):
    def __repr__(self): return "Sub:" + str.__repr__(self)
class MyInt(int):
    def __str__(self): return "myint"
class MyDict(dict): pass

t(json.dumps, 0.1, sort_keys=True)
t(json.dumps, ('ŉ', '123', ), indent='--', skipkeys=True, check_circular=False)
def wr():
    f = io.StringIO()
    csv.writer(f, quoting=csv.QUOTE_NONE).writerows([[25, 30, 1.5], [' s ', 1.5, 'a"b', 'a"b'], [None, 1.5, 41, '%s']])
    return repr(f.getvalue())
t(wr)
t(lambda: list(csv.reader(['a;b', 'c'], quotechar="'")))
t(lambda: list(csv.DictReader(['a,b,c', '\\back,8', '1,2,3,4', ''], fieldnames=['x'])))
t(json.dumps, 10**60)
t(lambda: [(m.span(), m.groups(), m.groupdict()) for m in re.finditer('(?m)^\\s*', 'naïve x \xa0nb http://x.y/z?q=1&r=2')])
t(re.findall, '(?m)^\\s*', "gamma's %s http://x.y/z?q=1&r=2 ŉ")
t(re.fullmatch, '(?m)^\\s*', '0x1F snake_case')
t(lambda: 'xxéx' % MyDict(k=1e100))
t(textwrap.fill, 'snake_case http://x.y/z?q=1&r=2 ٣ \\back line\nbreak \xa0nb', 30, placeholder='~', expand_tabs=False)
t(re.sub, '(\\w+)\\s(?P=n)', '<\\g<n>>', '0x1F', count=1)
t(format, range(5), ' =_c')
t(lambda: '%*.*G' % ())
t(format, Fl(0), 'é^ 05e')
t(format, 0.1, '<8.5')
t(json.loads, ' \n[1]\n x', parse_float=str)
t(json.dumps, {})
t(lambda: [(unicodedata.name(c, '?'), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c), unicodedata.east_asian_width(c), unicodedata.mirrored(c), unicodedata.decomposition(c), unicodedata.numeric(c, None), unicodedata.digit(c, -1), unicodedata.decimal(c, -1)) for c in 'http://x.y/z?q=1&r=2ࢁ'])
t(lambda: [unicodedata.normalize(f, 'http://x.y/z?q=1&r=2ﬁ') for f in ('NFC', 'NFD', 'NFKC', 'NFKD')])
t(json.dumps, -0.5j, indent=2)
t(string.Template('${y} $_a $x word').safe_substitute, {'x': 9}, x=3.14159265358979, y=-1, _a=1)
t(string.Template('${y} $_a $x word').get_identifiers)
t(string.Template('${y} $_a $x word').is_valid)
t(re.subn, '(?i)[AEIOU]', '', 'İı $x "q" ŉ \x00\x1f naïve', 2)
t(datetime.datetime.fromisoformat, '2024-02-30')
t(lambda: string.Formatter().vformat('{} {}', (5, 6), dict(x=7)))
t(json.loads, '{a: 1}', parse_int=float)
t(json.loads, '[1,\n 2,\n oops]', object_hook=lambda d: sorted(d))
t(re.sub, '(?x) ( \\w+ ) \\s* # c', lambda m: None, "it's ΑΒΓς -4.50", flags=re.I | re.S)
t(textwrap.wrap, '"q" $x straße aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ǅ \x00\x1f', 0)
t(re.subn, '(?P<a>.)(?P<b>.)?', '<\\g<n>>', "alpha a,b;c ٣ it's {}   pad ", 2)
t(re.sub, '\\d{1,3}(?=(\\d{3})+$)', '\\q', '\u2028 alpha', 2)
t(json.loads, '[[[]]]', object_pairs_hook=list)
t(format, {float('inf'): 'word ' * 25, 255: datetime.date(2024, 2, 29), None: 123456.789, (1, 2): 'beta'}, '#20G')
t(re.sub, '[', '<\\g<n>>', '\\back straße', count=1)
t(format, datetime.time(1, 2), '-20e')
t(lambda: '\u2028 \xa0nb $x UPPER UPPER   pad  $x alpha x \\back'.casefold().translate(str.maketrans('abc', 'xyz', 'd'))[2:-3:2].rsplit(' ', 1))
t(format, datetime.date(2024, 2, 29), '=1%')
t(format, {None: (1e20-3j), '"q"': Fl(0), 'line\nbreak': 0.1, 3: datetime.timedelta(-1, 5)}, '020c')
t(re.subn, 'a**', lambda m: 1 // 0, '👍🏽 $x http://x.y/z?q=1&r=2 a\tb')
t(format, 10**60, '+,%')
t(json.dumps, {'ǅ': decimal.Decimal('-1E+10'), "gamma's": [int, 1+2j, 'x' * 90]}, default=str, allow_nan=False)
t(int, '1e5')
a, b = ['\xa0nb\n', '٣\n'], ['\xa0nb\n', '\xa0nz\n', '\u2028\n']
t(lambda: difflib.get_close_matches(a[0], b, 3, 0.3))
t(json.dumps, DC({3: ('a,b;c', Fl.A | Fl.B, Ellipsis, )}, [["it's"], b'x', True, Fl.A | Fl.B, -0.5j]), ensure_ascii=False)
t(textwrap.fill, 'line\nbreak -4.50 0x1F alpha straße straße İı \xa0nb naïve \xa0nb', 1, break_on_hyphens=False, fix_sentence_endings=True)
t(lambda: ' %*f' % [datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)])
t(format, {10, 10, 8, 43}, 'n')
t(textwrap.wrap, 'İı \u2028 ŉ a,b;c it\'s ŉ gamma\'s a\tb \x00\x1f x Title Case ﬁx x {} naïve delta-echo "q"', 1, placeholder='~', subsequent_indent='    ', max_lines=2)
t(format, (), '^z,')
t(lambda: '%s%(k)0+5.u' % ('\xa0nb',))
t(format, {'İı': decimal.Decimal('0E-5'), 0: 'delta-echo', "it's": '{}', None: decimal.Decimal('1.10')}, '<8F')
t(json.dumps, 'ﬁx', separators=(',', ':'), indent=0)
t(textwrap.wrap, '-4.50  %s {} alpha \u2028 ΑΒΓς UPPER -4.50 {} İı ﬁx "q" İı ٣ gamma\'s ½ \u2028 line\nbreak %s a,b;c', 1)
t('{{}{0[0]}{0!s:*^20}'.format, NT('x' * 90, '  pad ', fractions.Fraction(22, 7)), 1e100, k=10**60)
t(lambda: 'delta-echo ΑΒΓς http://x.y/z?q=1&r=2 a,b;c 👍🏽'[2:-3:2].replace('a', 'XY', 2).lower()[2:-3:2].encode('utf-8'))
t(lambda: 'beta \u2028 İı 0x1F'.translate(str.maketrans('abc', 'xyz', 'd')).upper().lower().splitlines(True))
t(format, 'x', 'é> z12E')
t(format, {}, '-20.0d')
t(lambda: '%(k)*i' % {'k': (decimal.Decimal('-1E+10'), ), 'j': 2})
a, b = ['Title Case\n', 'ΑΒΓς\n', 'ﬁx\n', 'ǅ\n', 'snake_case\n'], ['ǅ\n', 'z\n', 'ΑΒΓς\n', 'ﬁx\n', 'ǅ\n']
t(lambda: ''.join(difflib.ndiff(a, b)))
t(json.dumps, bytearray(b'x\xff'), sort_keys=True, check_circular=False)
t(pprint.pformat, 99999.5, depth=2)
t(json.loads, '[1,\n 2,\n oops]', strict=False)
a, b = ['👍🏽\n', 'http://x.y/z?q=1&r=2\n', '日本語\n', 'a\tb\n', "it's\n"], ['👍🏽\n', 'http://x.y/z?q=1&r=2\n', 'ﬁx\n', '👍z\n', 'a\tb\n', '👍z\n']
t(lambda: difflib.SequenceMatcher(None, ''.join(a), ''.join(b)).get_opcodes())
t(lambda: 'x%%%.*Fx' % (5e-324,))
