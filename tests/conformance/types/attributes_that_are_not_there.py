class A:
  pass
class S:
    __slots__ = ('width',)
try: S().widht = 3
except AttributeError as e: print(e, e.name, e.obj)
try: S().widht
except AttributeError as e: print(e, e.name, type(e.obj))
try: A().x
except AttributeError as e: print(e, e.name, type(e.obj))
try: del A().x
except AttributeError as e: print(e, e.name, type(e.obj))
try: del A.x
except AttributeError as e: print(e, e.name, type(e.obj))
try: del S().width
except AttributeError as e: print(e, e.name, type(e.obj))
try: S().width
except AttributeError as e: print(e, e.name, type(e.obj))
try: object().x = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: del object().x
except AttributeError as e: print(e, e.name, type(e.obj))
try: (1).real = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: "a".upper = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: "a".uper = 1
except AttributeError as e: print(e, e.name, type(e.obj))
class P:
    @property
    def v(self): return 1
try: P().v = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: del P().v
except AttributeError as e: print(e, e.name, type(e.obj))
import math
try: del math.xx
except AttributeError as e: print(e, e.name, type(e.obj))
try: math.xx
except AttributeError as e: print(e, e.name, type(e.obj))
try: None.x = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: None.x
except AttributeError as e: print(e, e.name, type(e.obj))
try: int.x
except AttributeError as e: print(e, e.name, type(e.obj))
try: int.x = 2
except TypeError as e: print(e)
try: del int.x
except TypeError as e: print(e)
try: getattr(A(), 'q')
except AttributeError as e: print(e, e.name, type(e.obj))
try: super(A, A()).foo
except AttributeError as e: print(e, e.name, type(e.obj))
try: setattr(S(), 'foo', 1)
except AttributeError as e: print(e, e.name, type(e.obj))
try: delattr(A(), 'foo')
except AttributeError as e: print(e, e.name, type(e.obj))
import enum, collections, dataclasses
class C(enum.Enum): RED = 1
try: C.RED.value = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: C.RED = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: C.BLUE
except AttributeError as e: print(e, e.name, type(e.obj))
N = collections.namedtuple('N', 'a')
try: N(1).a = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: N(1).b = 1
except AttributeError as e: print(e, e.name, type(e.obj))
@dataclasses.dataclass(frozen=True)
class D: x: int = 1
try: D().x = 2
except AttributeError as e: print(e, e.name, type(e.obj))
try: del D().x
except AttributeError as e: print(e, e.name, type(e.obj))
@dataclasses.dataclass(slots=True)
class D: x: int = 1
try: D().y = 2
except AttributeError as e: print(e, e.name, type(e.obj))
def f(): pass
try: f.x
except AttributeError as e: print(e, e.name, type(e.obj))
try: del f.x
except AttributeError as e: print(e, e.name, type(e.obj))
try: len.x = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: [].append.x = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: A().__str__.x = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: A.f = f; A().f.x = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: range(3).start = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: slice(3).start = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: (i for i in 'a').x = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: ValueError().args = 3
except TypeError as e: print(e)
e = ValueError(1)
try: del e.args
except TypeError as x: print(x)
e.x = 1; print(e.x)
try: del e.y
except AttributeError as e: print(e, e.name, type(e.obj))
import asyncio
class X(asyncio.Queue): pass
try: asyncio.Lock().foo
except AttributeError as e: print(e, e.name, type(e.obj))
async def co(): pass
c = co()
try: c.foo
except AttributeError as e: print(e, e.name, type(e.obj))
try: c.foo = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: c.cr_frame = 1
except AttributeError as e: print(e, e.name, type(e.obj))
try: c.__name__ = 1
except TypeError as e: print(e)
c.__name__ = 'x'; c.__qualname__ = 'y.x'; print(c.__name__, c.__qualname__); c.close()
async def m():
    t = asyncio.create_task(co())
    for n in ('x', '_state', '_coro', '_loop', '_callbacks', '_result', '_must_cancel', '_fut_waiter', '_log_destroy_pending'):
        try: setattr(t, n, 1); print('set', n)
        except Exception as e: print(n, type(e).__name__, e)
    t._log_destroy_pending = True
    await t
asyncio.run(m())
