# Iterables, mappings, hashable objects and texts of a program's own in every native method.
import types
def t(n, f):
    try: print(n, f())
    except BaseException as e: print(n, type(e).__name__, e)
class It:
    def __init__(s, *v): s.v = v
    def __iter__(s): return iter(s.v)
    def __repr__(s): return 'It'
class Gi:
    def __init__(s, *v): s.v = v
    def __getitem__(s, i): return s.v[i]
class H:
    def __init__(s, v): s.v = v
    def __hash__(s): return hash(s.v)
    def __eq__(s, o): return s.v == (o.v if isinstance(o, H) else o)
    def __repr__(s): return f'H({s.v})'
    def __lt__(s, o): return s.v < o.v
class Ky:
    def __init__(s, **v): s.v = v
    def keys(s): return It(*s.v)
    def __getitem__(s, k): return s.v[k]
class Ix:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
    def __repr__(s): return f'Ix({s.v})'
class St(str):
    def __str__(s): return 'own'
class Sr:
    def __str__(s): return 'own'
    def __repr__(s): return 'rep'
sequences = [
 lambda: [1, 2].extend(It(3)), lambda: list(Gi(1, 2)), lambda: [H(1), 2].index(H(2)), lambda: [1, H(2)].count(2),
 lambda: [H(2)].remove(2), lambda: [3, 1].sort(key=Ix), lambda: sorted([H(2), H(1)]), lambda: sorted([2, 1], reverse=Ix(1)),
 lambda: [1].insert(Ix(0), 2), lambda: (1, H(2)).index(2), lambda: H(1) in [1], lambda: 1 in It(H(1)), lambda: 1 in Gi(H(1))]
dicts = [
 lambda: {H(1): 2}[1], lambda: {1: 2}[H(1)], lambda: {1: 2}.get(H(1)), lambda: {1: 2}.pop(H(1)), lambda: {1: 2}.setdefault(H(1)),
 lambda: {1: 2} == {H(1): H(2)}, lambda: dict(Ky(a=1)), lambda: dict(It(It(1, 2))), lambda: dict(It('ab')), lambda: {}.update(Gi((1, 2))),
 lambda: dict.fromkeys(It(H(1))), lambda: {1: 2}.keys() & It(H(1)), lambda: {1: 2}.keys() | Gi(3), lambda: {1: 2}.keys() - [H(1)],
 lambda: {1: 2}.items() & {(H(1), H(2))}, lambda: (H(1), 2) in {1: 2}.items(), lambda: H(2) in {1: 2}.values(), lambda: {1: 2}.keys() == {H(1)},
 lambda: {1: 2}.keys().isdisjoint(It(H(1))), lambda: {1: 2}.keys().isdisjoint(iter([H(2), H(1)])), lambda: {1: 2} | {H(1): 3}, lambda: {**Ky(a=H(1))}]
sets = [
 lambda: {1} | {H(1)}, lambda: {1} & {H(1)}, lambda: {1} - {H(1)}, lambda: {1} ^ {H(1), 2}, lambda: {1}.union(It(H(1)), Gi(2)),
 lambda: {1}.intersection(It(H(1))), lambda: {1}.difference(It(H(1))), lambda: {1}.symmetric_difference(It(H(1))), lambda: {1}.issubset(It(H(1))),
 lambda: {1}.issuperset(It(H(1))), lambda: {1}.isdisjoint(It(H(1))), lambda: {H(1)} <= {1}, lambda: {H(1)} == {1}, lambda: {1}.remove(H(1)),
 lambda: {1}.discard(H(1)), lambda: {1}.add(H(1)), lambda: H(1) in {1}, lambda: {1}.update(It(H(1)), Gi(2)), lambda: frozenset(It(H(1))),
 lambda: hash(frozenset([H(1)])) == hash(frozenset([1])), lambda: {1}.intersection_update(It(H(1))), lambda: {1}.difference_update(It(H(1))), lambda: set(It(It()))]
texts = [
 lambda: ','.join(It('a', 'b')), lambda: ','.join(Gi('a', 'b')), lambda: ','.join(It('a', 1)), lambda: ','.join([St('a')]), lambda: 'abc'.startswith((St('a'),)),
 lambda: 'abc'.startswith(It('a')), lambda: 'a{}'.format(Sr()), lambda: f'{Sr()!r}', lambda: '%s %r' % (Sr(), Sr()), lambda: 'abc'.translate({97: Sr()}),
 lambda: 'abc'.translate(Ky(a=1)), lambda: 'abc'.translate(Gi(*'x' * 99)), lambda: str.maketrans(It('a')), lambda: str.maketrans({Ix(97): 'b'}),
 lambda: str.maketrans('a', St('b')), lambda: 'abc'.split(St('b')), lambda: 'abc'.replace('b', Sr()), lambda: 'abc'.strip(St('a')),
 lambda: 'abc'.center(Ix(5), St('*')), lambda: 'abc'.zfill(Ix(5)), lambda: 'abc'.encode(St('utf-8')), lambda: 'abc'.count(St('b'), Ix(0)),
 lambda: 'abc'.partition(St('b')), lambda: 'a\n'.splitlines(Ix(1)), lambda: 'abc'.splitlines(Sr()), lambda: 'abc'.splitlines(None), lambda: 'ab' * Ix(2),
 lambda: 'abc' + St('d'), lambda: St('a') + 'b', lambda: 'x' in St('x'), lambda: print(1, end=Sr()), lambda: str(b'a', St('ascii')), lambda: int(St('5')),
 lambda: float(St('5')), lambda: int(Gi(1)), lambda: ord(St('a')), lambda: getattr(St('a'), St('upper'))(), lambda: hasattr(1, Sr()), lambda: eval(St('1+1')),
 lambda: isinstance(1, It(int)), lambda: isinstance(1, (int, It())), lambda: issubclass(int, (str, (int,)))]
bytes_ = [
 lambda: b','.join(It(b'a', bytearray(b'b'))), lambda: b'abc'.startswith((b'a', 5)), lambda: bytes(It(1, Ix(2))), lambda: bytes([1, Ix(2)]), lambda: bytes(Gi(1, 2)),
 lambda: bytearray(b'a').extend(It(1, Ix(2))), lambda: bytearray(b'a').extend(Sr()), lambda: b'abc'.find(Ix(98)), lambda: b'abc'.count(Ix(98)), lambda: Ix(97) in b'abc',
 lambda: b'a'.replace(b'a', memoryview(b'b')), lambda: bytes.fromhex(St('ab')), lambda: b'abc'.translate(memoryview(bytes(256))), lambda: b'abc'.hex(St('-'), Ix(1)),
 lambda: b'a'.ljust(Ix(3), b'x'), lambda: b'abc'.split(memoryview(b'b'), Ix(1)), lambda: bytearray(b'abc').insert(Ix(0), Ix(1)), lambda: bytearray(b'abc').pop(Ix(0)),
 lambda: bytearray(b'abc').remove(Ix(97)), lambda: bytearray(b'abc').append(Ix(300)), lambda: bytearray(b'abc').__setitem__(Ix(0), Ix(1)),
 lambda: bytearray(b'abc').__setitem__(slice(Ix(0), 1), It(1)), lambda: memoryview(bytearray(b'abc')).__setitem__(Ix(0), Ix(1)), lambda: memoryview(b'abc')[Ix(1)],
 lambda: int.from_bytes(It(1, 2), St('big')), lambda: int.from_bytes(Gi(1, 2), 'big'), lambda: int.from_bytes(iter([1, Ix(2)]), 'big'),
 lambda: (1).to_bytes(Ix(1), St('big')), lambda: float.fromhex(St('1')), lambda: memoryview(Sr())]
functions = [
 lambda: sum(It(1, 2)), lambda: sum(Gi([1], [2]), []), lambda: min(Gi(2, 1)), lambda: any(Gi(0, H(1))), lambda: list(map(lambda *a: a, It(1, 2), Gi(3, 4))),
 lambda: list(zip(It(1), Gi(2), strict=Ix(1))), lambda: list(zip(It(1), [], strict=True)), lambda: list(filter(Ix, It(1, 2))), lambda: list(enumerate(Gi('a'), Ix(3))),
 lambda: list(reversed(Gi(1))), lambda: list(range(Ix(1), Ix(3))), lambda: Ix(3) in range(5), lambda: H(3) in range(5), lambda: range(5).index(H(3)), lambda: range(5).count(H(3)),
 lambda: range(5) == H(1), lambda: list(range(5)[Ix(1):]), lambda: next(It(1)), lambda: iter(Sr()), lambda: round(Ix(3)), lambda: abs(Ix(3)), lambda: divmod(Ix(3), 2),
 lambda: pow(2, 3, Ix(5)), lambda: chr(Ix(97)), lambda: bin(Ix(5)), lambda: complex(Ix(1), Ix(2)), lambda: slice(Ix(1)).indices(5), lambda: slice(1).indices(Ix(5)),
 lambda: [1, 2, 3][Ix(0):Ix(2)], lambda: print(*It(1, 2)), lambda: (lambda *a, **k: (a, k))(*Gi(1), **Ky(b=2)), lambda: type(St('N'), (), {}), lambda: type('N', It(), {}),
 lambda: type('N', (), Ky()), lambda: ExceptionGroup('g', It(ValueError())), lambda: ExceptionGroup('g', [ValueError()]).split(It()), lambda: types.SimpleNamespace(**Ky(a=1)),
 lambda: vars(Ix(3)), lambda: property(Ix(1)).__get__(1), lambda: exec(St('1')), lambda: compile(St('1'), St('f'), St('eval')).co_name, lambda: format(Ix(3), St('')),
 lambda: format(3, St('5')), lambda: ascii(Sr()), lambda: SyntaxError('m', iter(['f', 1, 2, 't'])).lineno]
for name, tests in ('sequences', sequences), ('dicts', dicts), ('sets', sets), ('texts', texts), ('bytes', bytes_), ('functions', functions):
    for n, f in enumerate(tests): t(f'{name} {n}', f)
