# The notes of an exception are an attribute among its others, which copies and pickles take along.
import copy, pickle
e = ValueError('a', 1)
print(vars(e), e.__dict__)
e.add_note('n1'); e.add_note('n2')
print(vars(e), e.__dict__, e.__notes__, '__notes__' in dir(e), '__dict__' in dir(e))
e.code = 5
print(vars(e))
c = copy.copy(e); print(repr(c), vars(c), c.__notes__ is e.__notes__, c.args)
c = copy.deepcopy(e); print(repr(c), vars(c), c.__notes__ is e.__notes__)
c = pickle.loads(pickle.dumps(e)); print(repr(c), vars(c))
print(e.__reduce__(), e.__reduce_ex__(2))
print(ValueError('x').__reduce__())
e.args = ('z',); print(repr(e), str(e), e.__reduce__())
try: e.args = 5
except Exception as x: print(type(x), x)
e.args = [1,2]; print(e.args)
e.args = 'abc'; print(e.args)
try: del e.args
except Exception as x: print(type(x), x)
del e.__notes__
print(vars(e))
e.__notes__ = 5
try: e.add_note('x')
except Exception as x: print(type(x), x)
try: e.add_note(3)
except Exception as x: print(type(x), x)
try: e.add_note()
except Exception as x: print(type(x), x)
e.__notes__ = ['a']; print(vars(e))
e.__dict__['foo'] = 1; print(e.foo)
e.__dict__ = {'q': 1}; print(vars(e), e.q)
try: e.__dict__ = 5
except Exception as x: print(type(x), x)
try: e.foo
except Exception as x: print(type(x), x)
try: del e.__dict__
except Exception as x: print(type(x), x)
print(vars(e))
class My(Exception):
    kind = 'k'
    def __init__(self, msg, code):
        super().__init__(msg)
        self.code = code
        self.msg = msg
m = My('hi', 3)
print(vars(m), m.args, m.__reduce__())
try: copy.copy(m)
except Exception as x: print(type(x), x)
try: pickle.loads(pickle.dumps(m))
except Exception as x: print(type(x), x)
class My2(Exception):
    def __init__(self, msg, code=1):
        self.code = code
m = My2('hi', 3); m.add_note('q')
print(vars(m), m.args, repr(m), str(m))
c = copy.copy(m); print(vars(c), c.args, type(c))
c = copy.deepcopy(m); print(vars(c), c.args, type(c))
c = pickle.loads(pickle.dumps(m)); print(vars(c), c.args, type(c))
class My3(Exception):
    __slots__ = ('x',)
m = My3(1); m.x = 2; print(vars(m), m.x, m.__reduce__())
m.y=3; print(vars(m))
o = OSError(2, 'no', 'f'); print(vars(o), o.args, o.__reduce__()); o.add_note('z')
c = copy.copy(o); print(repr(c), c.filename, vars(c), str(c))
c = pickle.loads(pickle.dumps(o)); print(repr(c), c.filename, vars(c))
o.errno = 5; print(o.errno, str(o), o.args, repr(o)); o.filename='g'; print(str(o)); o.strerror='w'; print(str(o))
o.args = (1,2); print(o, o.errno)
s = StopIteration(3); print(vars(s), s.value, s.args); s.value=9; print(s.args, s.value); s.args=(7,); print(s.value, s)
c = copy.copy(s); print(c.value, c.args)
k = KeyError('a'); k.args = ('b',); print(k, repr(k))
k.args=('b','c'); print(k, repr(k)); k.args=(); print(repr(str(k)), repr(k))
se = SystemExit(4); print(se.code, vars(se)); se.args=(9,); print(se.code)
a = AttributeError('m', name='n', obj=3); print(vars(a), a.name, a.obj, a.args); c = copy.copy(a); print(repr(c), c.name, c.obj)
a.extra=1; print(vars(a)); print(a.__reduce__())
n = NameError('m', name='n'); print(n.__reduce__(), n.name); print(pickle.loads(pickle.dumps(n)).name)
i = ImportError('m', name='n', path='p'); print(i.__reduce__(), i.msg, vars(i)); c = pickle.loads(pickle.dumps(i)); print(c.name, c.path); i.args=('w',); print(i, i.msg)
i.msg = 'zz'; print(i, i.args)
g = ExceptionGroup('g', [ValueError(1), e]); g.add_note('gn'); print(vars(g), g.args, g.__reduce__())
c = copy.copy(g); print(repr(c), vars(c), c.exceptions)
c = copy.deepcopy(g); print(repr(c), vars(c), c.exceptions[0] is g.exceptions[0])
g.args = (1,); print(repr(g), str(g), g.message)
s = SyntaxError('m', ('f', 1, 2, 't')); print(s.args, s.lineno, vars(s), s.__reduce__()); print(pickle.loads(pickle.dumps(s)).lineno)
u = UnicodeDecodeError('utf-8', b'ab', 0, 1, 'bad'); print(u.args, vars(u)); print(pickle.loads(pickle.dumps(u)))
print(g.split(ValueError)[0].__notes__, g.derive([e]).__dict__, g.subgroup(ValueError).__notes__ is g.__notes__)
try: raise e from KeyError(1)
except Exception as x: c = copy.copy(x); print(c.__cause__, c.__traceback__, c.__context__, c.__suppress_context__)
x = ValueError(1); x.__setstate__({'a': 1, '__notes__': ['q']}); print(vars(x)); x.__setstate__(None); print(vars(x))
try: x.__setstate__(5)
except Exception as y: print(type(y), y)
try: x.__setstate__({5:1})
except Exception as y: print(type(y), y)
x.__init__('b', 2); print(x.args, repr(x))
class N(Exception):
    __notes__ = ['cls']
n = N(); print(n.__notes__, vars(n)); n.add_note('x'); print(N.__notes__, vars(n))
print(hasattr(ValueError(), '__notes__'), hasattr(ValueError, '__notes__'))
class T(tuple): pass
v = ValueError(); v.args = T((1,2)); print(type(v.args))
import asyncio
ce = asyncio.CancelledError('m'); ce.x=1; print(vars(ce), pickle.loads(pickle.dumps(ce)).args)
print(vars(asyncio.IncompleteReadError(b'a', 3)), vars(asyncio.TimeoutError()))
import json
try: json.loads('{')
except json.JSONDecodeError as j: print(vars(j), j.__reduce__(), j.args); print(vars(pickle.loads(pickle.dumps(j))))
import re
try: re.compile('(')
except re.error as r: print(vars(r), r.args)
print(ValueError(1) == ValueError(1), ValueError.__eq__ is object.__eq__, hash(v)==hash(v))
class A: pass
a=A(); a.x=1
del a.__dict__; print(vars(a))
def f(): pass
try: del f.__dict__
except Exception as e: print(type(e), e)
class E(Exception): pass
for o in (E(), ValueError()):
    try: del o.__dict__
    except Exception as e: print(type(e), e)
print(str(ImportError('a','b')), str(ImportError()), repr(ImportError('a', name='q')), str(ImportError(5)))
