import pickle, copy, copyreg, io, types, threading, functools, collections, datetime, decimal, fractions, re, enum, pathlib, uuid, random, operator, itertools, weakref, sys
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0], '|', type(e.__context__).__name__, e.__suppress_context__)
def g(): yield 1
async def co(): pass
class A:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    class N: pass
a = A()
c = co()
for v in [memoryview(b'x'), (lambda: 0).__code__, g(), c, sys, iter([1]), iter('a'), {}.keys(), {}.items(), reversed([1]), range(2), property(), object(), type(None), NotImplemented, ..., len, [].append, str.join, 'a'.join, a.m, A.c, A.s, A.N, A.N(), functools.partial(int, '3'), functools.lru_cache(len), operator.itemgetter(1), operator.attrgetter('a'), operator.methodcaller('x', 1), itertools.count(3), re.compile('a', re.I), re.match('a', 'a'), collections.deque([1], 3), collections.Counter('a'), collections.defaultdict(int, a=1), collections.ChainMap({}), collections.UserList([1]), datetime.date(2020, 1, 1), datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc), datetime.timedelta(1), decimal.Decimal('1.5'), fractions.Fraction(1, 3), pathlib.Path('a/b'), uuid.UUID(int=5), random.Random(3).getstate()[0], types.SimpleNamespace(a=1), types.MappingProxyType({}), Exception(1, 2), KeyError('x'), OSError(2, 'x', 'f'), UnicodeDecodeError('utf8', b'x', 0, 1, 'r'), StopIteration(3), sys.exc_info(), threading.local(), list[int], int | str, dict[str, list[int]]]:
    for p in (2, 4):
        try:
            r = pickle.loads(pickle.dumps(v, p))
            print(p, type(r).__name__, repr(r).split(' at 0x')[0])
        except Exception as e: print(p, type(e).__name__, str(e).split(' at 0x')[0])
    try:
        print('copy', copy.copy(v) is v, copy.deepcopy(v) is v)
    except Exception as e: print('copy', type(e).__name__, str(e).split(' at 0x')[0])
c.close()
for b in [b'I12x\n.', b'Kx', b'c\n', b'cos\nx\n.', b'(', b'a.', b')a.', b']Na.', b'NNs.', b'}Na.', b'(Nd.', b'(NNNd.', b'NR.', b'N)R.', b'cbuiltins\nint\nNR.', b'\x80\x04\x8c\x02os\x8c\x06x.path\x93.', b'h\x05.', b'g5\n.', b'\x82\x01.', b'P1\n.', b'N', b'\x95\x05\x00\x00\x00\x00\x00\x00\x00N.', b'cbuiltins\nint\n)\x81.', b'N)\x81.', b'cbuiltins\nint\nN\x81.', b'Ncbuiltins\nint\nb.', b'cbuiltins\nobject\n)R}Va\nI1\nsb.', b'Sabc\n.', b"S'abc\n.", b'X\xff\xff\xff\x7f.', b'0.', b'1.', b'2.', b'\x90.', b'\x91.', b'N\x93.', b'(u.', b'(e.', b'(ios\nx\n.', b'o.', b'(o.']:
    try: print(b, repr(pickle.loads(b)))
    except Exception as e: print(b, type(e).__name__, e)
class R:
    def __init__(self, r): self.r = r
    def __reduce__(self): return self.r
for r in [5, 'nope', (), (1,), (1, 2), (int, 5), (int, ()), (int, (), None, None, None, None, None), (int, ('3',)), (list, (), None, iter([1, 2])), (list, (), None, [1]), (dict, (), None, None, iter([(1, 2)])), (dict, (), None, None, iter([1])), (list, (), 5), None, (copyreg.__newobj__, (5,)), (copyreg.__newobj__, ())]:
    t(lambda: pickle.loads(pickle.dumps(R(r)))); r in ((1, 2), (int, 5)) or t(copy.copy, R(r))
class P(pickle.Pickler):
    def reducer_override(self, o):
        if isinstance(o, A): return (str, ('over',))
        return NotImplemented
f = io.BytesIO(); P(f).dump([A(), 1]); print(pickle.loads(f.getvalue()))
f = io.BytesIO(); p = pickle.Pickler(f); p.dispatch_table = {A: lambda o: (str, ('table',))}; p.dump(A()); print(pickle.loads(f.getvalue()))
t(pickle.dumps, 1, 6); t(pickle.dumps, 1, -1); t(pickle.dump, 1, 5); t(pickle.load, 5); t(pickle.loads, 'x'); t(pickle.loads, None); t(pickle.Pickler, io.BytesIO(), 9)
f = io.BytesIO(); p = pickle.Pickler(f); x = [1]; p.dump(x); p.dump(x); print(f.getvalue()); p.clear_memo(); p.dump(x); print(len(f.getvalue()))
f.seek(0); u = pickle.Unpickler(f); q = u.load(); print(q is u.load(), u.load()); t(u.load)
class St:
    def __init__(self): self.a = 1
    def __setstate__(self, s): print('set', s)
    def __getstate__(self): return 0
t(lambda: pickle.loads(pickle.dumps(St())).__dict__); t(lambda: copy.copy(St()).__dict__)
class Gn:
    def __new__(cls, a, *, b=2): o = super().__new__(cls); o.ab = a, b; return o
    def __getnewargs_ex__(self): return (self.ab[0],), {'b': self.ab[1]}
for p in range(6): t(lambda: pickle.loads(pickle.dumps(Gn(1, b=5), p)).ab)
class Bad:
    def __getnewargs__(self): return 5
t(pickle.dumps, Bad())
class Bad2:
    def __getnewargs_ex__(self): return (1, 2)
t(pickle.dumps, Bad2())
class L(list):
    def append(self, x): print('app', x); super().append(x)
    def extend(self, x): print('ext', x); super().extend(x)
class D(dict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
for p in (0, 2): print(pickle.loads(pickle.dumps(L([1, 2]), p)), pickle.loads(pickle.dumps(L([1]), p)), pickle.loads(pickle.dumps(D(a=1), p)))
print(copy.copy(L([1])), copy.deepcopy(L([1])), copy.copy(D(a=1)))
print(pickle.format_version, pickle.compatible_formats, pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
