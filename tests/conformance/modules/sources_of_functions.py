"""inspect.getsource() takes the statement that a function begins with, of lines that linecache has."""
import functools
import inspect
import linecache

TEXT = '''\
import functools
square = lambda q: q * 2
pair = [lambda a: a, lambda b: b]
split = sorted([], key=
               lambda x: (
                   x))
key = [
    lambda x: (
        x),
]
def deco(f, *rest):
    @functools.wraps(f)
    def inner(*a):
        return f(*a)
    return inner
# above
@deco
@functools.partial(deco, lambda: 5)
def decorated(a,
              b=1):
    # inside
    return a
    # trailing

    # another
x = 1
class K:
    @property
    def p(self):
        return 1
    # after
    @staticmethod
    def s(): pass
    def one(self): return 1; y = 2
    # of co
    async def co(self):
        text = """
not indented
"""
        return text
    f = lambda self: (
        1 +
        2)
def gen():
    yield 1
def with_nested():
    def nested(): return [
        1,
    ]
    return nested
'''
linecache.cache['<text>'] = len(TEXT), None, TEXT.splitlines(True), '<text>'
names = {'__name__': 'text'}
exec(compile(TEXT, '<text>', 'exec'), names)
K = names['K']


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for each in (names['square'], *names['pair'], names['key'][0], names['decorated'], K.p.fget, K.s, K.one, K.co, K.f,
             K().one, names['gen'], names['gen']().gi_frame, names['gen'].__code__, names['with_nested'](),
             names['gen'](), K.__dict__['s'], K.p, len, 5):
    print('-----', getattr(each, '__name__', type(each).__name__))
    told(lambda: inspect.getsource(each))
    told(lambda: inspect.getsourcelines(each)[1])
    told(lambda: inspect.getsourcefile(each))
    told(lambda: inspect.getfile(each))
    told(lambda: inspect.getcomments(each))
exec('def e(): pass', names)
told(lambda: inspect.getsource(names['e']))
told(lambda: inspect.getsourcefile(names['e']))
told(lambda: inspect.getfile(names['e']))
exec(compile('def e(): pass', 'no_such_file.py', 'exec'), names)
told(lambda: inspect.getsource(names['e']))
print(inspect.getblock(['if x:\n', '    y\n', 'z\n']), inspect.getblock(['def f():\n', '    """\n', 'x\n', '"""\n', 'y\n']))
P = inspect.Parameter
for name in 'if', 'True', '1a', 'a b', 'match', 'é', '.0', '.x':
    for kind in P.POSITIONAL_OR_KEYWORD, P.POSITIONAL_ONLY, P.KEYWORD_ONLY:
        told(lambda: repr(P(name, kind)))
