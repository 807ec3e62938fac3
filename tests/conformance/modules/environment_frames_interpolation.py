import os, inspect, types, configparser, time, sys, calendar, typing
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
os.environ['K'] = 'v'; print(os.environ['K'], os.environ.get('NOPE'), 'K' in os.environ, type(os.environ).__name__, os.environ.pop('K')); tr(lambda: os.environ.__setitem__('A', 5)); tr(lambda: os.environ['NOPE']); print(os.environ | {'z': '1'} != {}, os.strerror(2), os.SEEK_END, os.error is OSError, isinstance(os.environ.copy(), dict))
c = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); c.read_string('[p]\nhome = /h\n[a]\nd = ${p:home}/x\ne = ${d}/y $$5\n'); print(c['a']['d'], c['a']['e']); c['a']['bad'] = '${nope}'; tr(lambda: c['a']['bad'])
def fn(a, b=1, *c, d=2, **e):
    x = 5
    f = inspect.currentframe(); print(inspect.getargvalues(f).args, inspect.getframeinfo(f).function, inspect.getframeinfo(f).lineno); return 1
fn(1)
C = types.new_class('C', (dict,), {}, lambda ns: ns.update(z=1)); print(C.z, C.__name__, types.prepare_class('X', ())[0])
print(time.clock_gettime(time.CLOCK_MONOTONIC) >= 0)
class Cell:
    def __init__(self, v): self.v = v
    __match_args__ = ('v',)
def chk(o):
    match o:
        case Cell([a, *_]): return a
        case Cell(v=dict() as d): return d
        case Cell(v): return v
print(chk(Cell([1, 2])), chk(Cell({})), chk(Cell(5)))
