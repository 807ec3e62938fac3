# Objects with an __index__() wherever a native takes a number.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class Ix:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
class Fx(float):
    def __index__(self): return iter([1])
for f in [lambda: bytes(Ix(2)), lambda: bytes(Ix('x')), lambda: bytes(Fx(1)), lambda: bytearray(Fx(1)), lambda: bytearray(Ix('x')), lambda: bytes(Ix(-1)), lambda: bytes([Ix(3)]), lambda: bytes([Ix(300)]), lambda: bytearray(b'a').join([Ix(3)]), lambda: bytearray([1]).append(Ix(5)), lambda: bytearray([1]).extend(Ix(5)), lambda: bytes(10**20), lambda: bytearray(10**20),
   lambda: [1] * Ix(2), lambda: 'a' * Ix('b'), lambda: range(Ix(3)), lambda: [0, 1, 2][Ix(1)], lambda: (1, 2)[Ix('q')], lambda: [][Ix(None):], lambda: list(range(5))[Ix(1):Ix(3)], lambda: hex(Ix(4)), lambda: chr(Ix(65)), lambda: round(1.234, Ix(2)), lambda: 'abc'.center(Ix(7)), lambda: '%*d' % (Ix(5), 3), lambda: int('12', Ix(5)), lambda: (5).to_bytes(Ix(2), 'big'), lambda: pow(2, Ix(2)), lambda: 'abc'[Ix(1)], lambda: b'abc'[Ix(-1)], lambda: memoryview(b'abc')[Ix(1)], lambda: sum([Ix(1)]), lambda: float(Ix(3)), lambda: complex(Ix(3)), lambda: int(Ix(3)), lambda: bool(Ix(0)), lambda: slice(Ix(1), Ix(3)).indices(Ix(9)), lambda: 'a,b,c'.split(',', Ix(1)), lambda: 'abc'.find('c', Ix(1), Ix(3)), lambda: [1,2].insert(Ix(0), 3), lambda: [1, 2].pop(Ix(0)), lambda: [1, 2, 3].index(2, Ix(0), Ix(5)), lambda: print(*[1], sep='', end='\n'), lambda: enumerate('a', Ix(3)).__next__(), lambda: divmod(Ix(7), 2), lambda: 'a'.ljust(Ix(3), 'xy'), lambda: 'a\tb'.expandtabs(Ix(3)), lambda: 'aXa'.replace('a', 'b', Ix(1)), lambda: bytes(3).replace(b'\0', b'a', Ix(2)), lambda: b'%d' % Ix(3), lambda: '%d' % Ix(3), lambda: '%x' % Ix(3), lambda: '%c' % Ix(65), lambda: format(Ix(3), 'd'), lambda: f'{Ix(3):5}']: t(f)
