# What CPython's own tests of these modules ask, a little of each.
class A:
    @classmethod
    @property
    def p(cls): return cls.__name__
    @property
    def q(self): "doc q"; return 1
    @q.setter
    def q(self, v): "doc setter"
    x = property(lambda s: 1, doc='given')
print(A.p, A().p, A.q.__doc__, A.x.__doc__)
def f():
    class Loc:
        @property
        def r(self): return 1
        w = property(None, lambda s, v: None)
    for g in (lambda: setattr(Loc(), 'r', 1), lambda: Loc().w, lambda: delattr(Loc(), 'r')):
        try: g()
        except AttributeError as e: print(e)
f()
p = A.__dict__['q']; 
p2 = property(lambda s: 1); p2.__doc__ = 'set'; print(p2.__doc__)
class Sub(property):
    "sub doc"
class B:
    @Sub
    def z(self): "zdoc"; return 2
print(B.z.__doc__, B().z, B.__dict__['z'].getter(lambda s: 3).__doc__)
s = {frozenset([1])}
print({1} in s, s.discard({1}), s)
s = {frozenset([1]),2}; s.remove({1}); print(s)
try: s.add({1})
except TypeError as e: print(e)
import copy, weakref, os, textwrap, csv, io
class O: pass
o=O(); r=weakref.ref(o); print(copy.copy(r) is r, copy.deepcopy(r) is r)
print(os.path.exists('/tmp'), os.path.isdir('/tmp'), os.path.curdir, os.path.pardir, os.path.extsep, os.path.pathsep, os.path.devnull, os.path.altsep, os.path.defpath)
print(textwrap.wrap("this-is-a-useful-feature-for-reformatting posts", 14), textwrap.wrap("a-b-c x-y e-mail well-known co-op", 3))
for kw in (dict(delimiter=', '), dict(delimiter=''), dict(delimiter=1), dict(quotechar='ab'), dict(quoting=9), dict(lineterminator=None), dict(delimiter=None), dict(quotechar=None), dict(escapechar='ab'), dict(quoting=csv.QUOTE_ALL, quotechar=None), dict(doublequote=1), dict(bogus=1), dict(delimiter='\n'),dict(quotechar='\n')):
    for m in (csv.reader, csv.writer):
        try: m(io.StringIO(), **kw); print(kw, 'ok')
        except Exception as e: print(kw, type(e).__name__, e)
try: csv.reader(5)
except TypeError as e: print(e)
try: csv.writer(5)
except TypeError as e: print(e)
try: csv.reader([], 'nope')
except csv.Error as e: print(e)
import reprlib, array
print(reprlib.repr(array.array('i',[1,2,3,4,5,6])), reprlib.repr(array.array('i',range(9))))
from fractions import Fraction as F
print(F(1,2)**(1+2j), copy.copy(F(1,2)), pow(F(2),3,5) if False else '')
import calendar; calendar.prmonth(2024,1); print(calendar.formatstring(['a','b'], 5, 2))
import base64; print(base64.b32encode(memoryview(b'abc')), base64.b64encode(array.array('B',b'abc')), base64.a85encode(memoryview(b'abcd')), base64.b16encode(bytearray(b'a')), base64.b85decode(memoryview(base64.b85encode(b'xyz'))))
from contextlib import contextmanager
@contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
try:
    with two(): raise ValueError('x')
except Exception as e: print(type(e), e)
@contextmanager
def swallow():
    try: yield
    except ValueError: yield
try:
    with swallow(): raise ValueError
except RuntimeError as e: print(e)
from collections import defaultdict
d = defaultdict(list); d['x']=d; print(d)
x = set(); 
class H(set):
    def __hash__(self): return id(self)
h = H(); h.add(h); print(h)
