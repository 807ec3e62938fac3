import json, decimal
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e, '|', repr(e.__context__), e.__suppress_context__)
for s in ['', '[1,]', '{"a":}', '{"a":1,}', '[', '{', '"abc', '[1 2]', '{"a" 1}', '{1:2}', 'nul', '-', '-x', '01', '1.', '1e', '.5', '[1,,2]', 'NaN', '-Infinity', '"\\x"', '"\\u12"', '"a\nb"', ' 1 2', '1e400', '{"a":1,"a":2}', '\ufeff1', '"\\ud83d\\ude00"', '"\\ud83d"', 'tru', '1_000', "{'a':1}", '[1}', '{"a":1]', 'Infinity', '-0', '-0.0', '1E5', '1e-2']:
    t(json.loads, s)
for b in [b'[1]', '["é"]'.encode('utf-16'), '["é"]'.encode('utf-8-sig'), '[2]'.encode('utf-32'), '[3]'.encode('utf-16-le'), '[3]'.encode('utf-16-be'), b'\xff', bytearray(b'{}'), memoryview(b'1'), 5, None]:
    t(json.loads, b)
def hook(x): raise StopIteration(3)
t(json.loads, '{"a": 1}', object_hook=hook)
t(json.loads, '[1.5, 2]', parse_float=decimal.Decimal, parse_int=float, parse_constant=str)
t(json.loads, '[NaN]', parse_constant=str)
t(json.loads, '"a\nb"', strict=False)
t(json.loads, '{"a": {"b": 1}}', object_pairs_hook=list)
t(json.loads, '1', cls=json.JSONDecoder)
t(json.loads, '1', foo=1)
d = json.JSONDecoder()
t(d.raw_decode, '[1] x'); t(d.raw_decode, ' [1]'); t(d.raw_decode, 'xx[1]yy', 2); t(d.decode, '[1] x')
for o in [float('nan'), float('inf'), 1e16, 1e15, 0.1, -0.0, 10**30, True, None, 'é\u2028\x7f"\\/\b\n\x1f😀', {'a': 1, 2: 3, 2.5: 4, None: 5, True: 6}, {(1,): 2}, {1, 2}, b'x', [], {}, [[]], [{}], (1, (2,)), object, range(3), {'a': {'b': []}}, [[1, 2], {'x': [3]}]]:
    t(json.dumps, o)
    t(json.dumps, o, indent=2, sort_keys=False)
    t(json.dumps, o, indent='\t', separators=(',', ': '), ensure_ascii=False)
t(json.dumps, {'b': 1, 'a': 2, 1: 3}, sort_keys=True)
t(json.dumps, {'b': 1, 'a': 2}, sort_keys=True, indent=0)
t(json.dumps, {(1,2): 1, 'a': 2}, skipkeys=True)
t(json.dumps, [1,2], indent=True); t(json.dumps, [1,2], indent=None, separators=(',', ':'))
t(json.dumps, float('nan'), allow_nan=False); t(json.dumps, [float('inf')], allow_nan=False)
t(json.dumps, object(), default=lambda o: 'obj'); t(json.dumps, {1,}, default=list); t(json.dumps, {1}, default=lambda o: o)
l = []; l.append(l); t(json.dumps, l); t(json.dumps, l, check_circular=False)
d = {}; d['x'] = d; t(json.dumps, d)
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
t(json.dumps, [1+2j], cls=E); t(json.dumps, object, cls=E); t(json.dumps, {'a': {1}}, cls=E); t(json.dumps, 1, foo=2)
print(list(json.JSONEncoder().iterencode([1, {'a': [2, 3], 'b': 'x'}, (), {}, None])))
print(list(json.JSONEncoder(indent=1).iterencode([1, {'a': [2, 3]}])))
class W:
    def write(self, s): print('W', repr(s))
json.dump([1, {'a': None}], W())
json.dump({'k': 1.5}, W(), indent=1)
class I(int):
    def __repr__(self): return 'I!'
class F(float):
    def __repr__(self): return 'F!'
class S(str):
    def __str__(self): return 'S!'
class D(dict):
    def items(self): return [('z', 1)]
class L(list):
    def __iter__(self): return iter([7])
t(json.dumps, [I(3), F(2.5), S('q'), D(a=1), L([1])])
t(json.dumps, {I(3): 1, F(2.5): 2, S('q'): 3})
import pickle
try: json.loads('[x')
except json.JSONDecodeError as e:
    print(e.msg, e.doc, e.pos, e.lineno, e.colno, e.args, pickle.loads(pickle.dumps(e)), isinstance(e, ValueError))
try: json.loads('[1,\n2,\n x]')
except ValueError as e: print(e, e.lineno, e.colno)
import io
t(json.load, io.StringIO('[1]')); t(json.load, io.BytesIO(b'{}')); t(json.detect_encoding, b'[1]')
print(json.JSONEncoder(indent=2).encode({"a": [1]}))
