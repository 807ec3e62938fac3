import html, html.entities, getopt, cmd, ntpath, http, io, sys
from html.parser import HTMLParser
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(html.escape('<a href="x">\'&</a>'), html.escape('"', quote=False), html.unescape('&lt;&amp;&eacute;&#233;&#xe9;&hellip;&notit;&amp;lt; &bogus; &#128; &nbsp;|&copy'), html.entities.name2codepoint['euro'], html.entities.codepoint2name[233], html.entities.html5['Aacute;'])
class P(HTMLParser):
    def handle_starttag(self, t, a): print('start', t, a, self.getpos())
    def handle_endtag(self, t): print('end', t)
    def handle_startendtag(self, t, a): print('both', t, a)
    def handle_data(self, d): print('data', repr(d))
    def handle_comment(self, d): print('comment', repr(d))
    def handle_decl(self, d): print('decl', d)
    def handle_pi(self, d): print('pi', d)
    def unknown_decl(self, d): print('unknown', d)
    def handle_entityref(self, n): print('ent', n)
    def handle_charref(self, n): print('char', n)
p = P(); p.feed('<!DOCTYPE html><html>\n<body class="a b" id=x hidden>T &amp; &lt;b&gt; <br/><img src="a.png" alt=\'q"q\'/><!-- c --><?php x ?><p>one<p>two</P></body>'); p.feed('<script>if (a<b) {"</p>"}</script><style>a>b</style><a href=/u/?a=1&amp;b=2>link</a> 5 < 6 &copy; &#65; '); p.feed('<b'); p.feed('>x</b'); p.feed('>tail'); p.close()
p = P(convert_charrefs=False); p.feed('a &amp; b &#65; &unknown; c&d <x y=1>'); p.close()
p = P(); p.feed('<a href="unclosed>text</a>'); p.close()
p = P(); p.feed('</>< /a><1><a b=c"d e></ x>'); p.close()
tr(lambda: getopt.getopt('-a -b val --long --opt=3 x y'.split(), 'ab:', ['long', 'opt='])); tr(lambda: getopt.getopt(['-z'], 'a')); tr(lambda: getopt.getopt(['--lo'], '', ['long'])); tr(lambda: getopt.getopt(['--opt'], '', ['opt='])); tr(lambda: getopt.getopt(['-b'], 'b:')); tr(lambda: getopt.gnu_getopt(['x', '-a', 'y'], 'a')); tr(lambda: getopt.getopt(['--no'], '', ['nope', 'none'])); tr(lambda: getopt.getopt(['--long=1'], '', ['long']))
class C(cmd.Cmd):
    intro = 'Welcome'; prompt = '> '; use_rawinput = False
    def do_greet(self, a):
        """greet NAME
        Says hello."""
        print('hello', a or 'world')
    def do_quit(self, a): print('bye'); return True
    def do_add(self, a): print(sum(map(int, a.split())))
    def help_topic(self): print('about topic')
    def do_EOF(self, a): return True
    def emptyline(self): print('(empty)')
    def precmd(self, l): return l.strip()
C(stdin=io.StringIO('greet bob\ngreet\n\nadd 1 2\nnope x\nhelp\nhelp greet\n?topic\nhelp zip\nhelp add\n!ls\nquit\n'), stdout=sys.stdout).cmdloop()
c = C(stdout=sys.stdout); c.onecmd('add 3 4'); print(c.parseline('cmd arg1 arg2'), c.lastcmd); c.columnize(['alpha', 'b', 'gamma', 'delta'] * 6, 40)
for f in ('C:\\a\\b\\..\\c.txt', 'C:/x/y', '\\\\host\\share\\dir\\f', 'rel\\x.tar.gz', 'C:x', ''):
    print(ntpath.normpath(f), ntpath.split(f), ntpath.splitdrive(f), ntpath.splitext(f), ntpath.isabs(f), ntpath.basename(f), ntpath.dirname(f))
print(ntpath.join('C:\\a', 'b', 'c.txt'), ntpath.join('C:\\a', 'D:\\b'), ntpath.join('C:\\a', '\\b'), ntpath.join('a/', 'b'), ntpath.normcase('A/B'), ntpath.commonpath(['C:\\a\\b', 'C:\\a\\c']), ntpath.sep)
print(http.HTTPStatus.OK, repr(http.HTTPStatus.NOT_FOUND), http.HTTPStatus(404).phrase, http.HTTPStatus.OK == 200, http.HTTPStatus.OK.value, http.HTTPStatus['CREATED'], http.HTTPStatus.IM_A_TEAPOT.description, f'{http.HTTPStatus.OK}', int(http.HTTPStatus.OK), http.HTTPMethod.GET, repr(http.HTTPMethod.POST)); tr(lambda: http.HTTPStatus(999)); print(len(http.HTTPStatus), [s.name for s in http.HTTPStatus if 300 <= s < 304])
import shlex
for s in ('a "b c" d', "x='1 2' y", 'a#b c', 'esc\\ aped "q\\"q"', ''):
    print(shlex.split(s), shlex.split(s, comments=True), list(shlex.shlex(s)), list(shlex.shlex(s, posix=True, punctuation_chars=True)))
tr(lambda: shlex.split('"open')); tr(lambda: shlex.split('end\\')); print(list(shlex.shlex('a && b || c; d > e | (f)', punctuation_chars=True)), shlex.quote("it's"), shlex.join(['a b', 'c']))
import hashlib
print(hashlib.blake2b(b'x', digest_size=8, key=b'k', salt=b's', person=b'p').hexdigest(), hashlib.blake2s(b'abc', digest_size=16).hexdigest(), hashlib.blake2b(b'a' * 300, digest_size=20).hexdigest(), hashlib.blake2b(b'').hexdigest()[:10]); tr(lambda: hashlib.blake2b(digest_size=65))
import weakref
class O:
    def __init__(s, n): s.n = n
    def __repr__(s): return f'O{s.n}'
a, b = O(1), O(2)
d = weakref.WeakValueDictionary(a=a); d['b'] = b; print(len(d), sorted(d), d.get('z'), 'a' in d, dict(d), d.setdefault('a', b), list(d.values())); del a; print(len(d), list(d.items())); d.clear(); print(len(d), d.pop('q', 5))
k = weakref.WeakKeyDictionary(); k[b] = 'v'; print(k[b], len(k), b in k, list(k.items()), k.get(O(3), 'no')); tr(lambda: k[5]); del b; print(len(k))
x = O(5); s = weakref.WeakSet([x]); s.add(x); print(len(s), x in s, 5 in s, s | {1} if 0 else list(s)); del x; print(len(s))
