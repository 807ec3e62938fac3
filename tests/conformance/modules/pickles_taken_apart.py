import pickle, pickletools, io, copyreg
from collections import OrderedDict, namedtuple
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        if r is not None: print(r)
    except Exception as e: print(type(e).__name__, e)
class P:
    def __init__(self): self.x = [1, 2]; self.y = self.x
class S:
    __slots__ = 'a', 'b'
    def __init__(self): self.a = 1
class K(dict): pass
NT = namedtuple('NT', 'a b')
shared = ['s']
values = [P(), S(), NT(1, 'x'), [], {}, (), set(), frozenset(), 1, -1, 300, 70000, -70000, 2**40, -2**40, 2**3000 - 1, 1.5, True, None, 'é', b'b', bytearray(b'x'),
          [shared, shared, (shared,)], {'a': 1, 'b': {2}}, frozenset([1]), K(a=1), OrderedDict(a=1), (1, 2, 3, 4), 'x' * 300, b'y' * 300, len, int, [1] * 3, 1j, range(3), slice(1), print, Exception('e'), ...]
for p in range(6):
    for v in values:
        if p < 2 and isinstance(v, S): continue
        data = pickle.dumps(v, p)
        print('--', p, repr(v)[:40].split(' at')[0])
        t(pickletools.dis, data)
        o = pickletools.optimize(data)
        print(len(o), o if len(o) < 100 else '', pickletools.optimize(o) == o)
big = ['z' * 70000, b'w' * 70000, ['q' * 10] * 3, list(range(40000))]
for p in (2, 4, 5):
    d = pickle.dumps(big, p); o = pickletools.optimize(d); print(len(d), len(o), pickle.loads(o) == big)
for bad in [b'', b'.', b'abc', b'(', b'\x80', b'I12x\n.', b'I5', b'S\'x"\n.', b"Sx\n.", b'K', b'h\x01.', b'q\x00.', b'(q\x00.', b'N2.', b't.', b'N0.', b'(0N.', b'F1.5\n.', b'L5L\n.', b'L5\n.', b'I01\n.', b'\x8b\xff\xff\xff\xff.', b'C\x05ab', b'cos\npath\n.', b'U\x01a.', b'Vx\\u1234\n.', b'NN.', b'(lp0\np0\n.', b'\xff', b'(N1N.', b'P5\n.', b'0.', b'X\x05\x00\x00\x00ab', b'\x8c\x09ab', b'NQ.', b'T\xff\xff\xff\xff.', b'(ios\npath\n.', b'(cos\npath\no.']:
    print(bad)
    t(pickletools.dis, bad)
    t(lambda: [(o.name, o.arg and o.arg.name, a, pos) for o, a, pos in pickletools.genops(bad)])
s = io.StringIO()
pickletools.dis(pickle.dumps([[1, (2, {3: 4})]], 0), s, indentlevel=2)
print(s.getvalue())
f = io.BytesIO(pickle.dumps(1, 2) + pickle.dumps('two', 2) + pickle.dumps([shared, shared], 0))
memo = {}
for _ in range(3): t(pickletools.dis, f, memo=memo)
print(len(pickletools.opcodes), pickletools.code2op['K'].name, [o.name for o in pickletools.opcodes if o.proto == 5], pickletools.opcodes[0].stack_after, pickletools.code2op['a'].stack_before, pickletools.__all__)
print([o.name for o in pickletools.opcodes if o.arg and o.arg.n < 0])
