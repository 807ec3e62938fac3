# '%' of texts and bytes with objects that are numbers, floats, bytes or mappings by their methods.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class Ix:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
class By:
    def __init__(s, v): s.v = v
    def __bytes__(s): return s.v
class In:
    def __init__(s, v): s.v = v
    def __int__(s): return s.v
class Fl:
    def __init__(s, v): s.v = v
    def __float__(s): return s.v
    def __repr__(s): return 'Fl'
class Mp:
    def __getitem__(s, k): return k
for o in [Ix(65), Ix('x'), By(b'q'), By('q'), In(7), In('x'), Fl(2.5), Fl('x'), Mp(), {b'a': 5}, {'a': 6}, (Ix(3),), [1], 'x', b'y', None, 3.7, 10**30, Ix(10**30), (1, 2), True]:
    for p in ['%d', '%5d|', '%x', '%c', '%s', '%r', '%a', '%f', '%g', '%(a)s', '%b', '%i%%', '%.3s', '%5c|', '%q']:
        t(lambda: p % (o,) if not isinstance(o, (tuple, dict, Mp)) else p % o); t(lambda: p.encode() % (o,) if not isinstance(o, (tuple, dict, Mp)) else p.encode() % o)
t(lambda: '%d %q' % ('x', 1)); t(lambda: '%d %' % ('x',)); t(lambda: '%s %' % 1); t(lambda: '%(a' % {}); t(lambda: '%*d' % ('x', 1)); t(lambda: '%s %s' % 1); t(lambda: b'%s %s' % (b'a',)); t(lambda: '%.*f' % (2, 1)); t(lambda: '%d' % ()); t(lambda: '%' % ()); t(lambda: '%5' % 1)
