# Operators of classes derived from numbers and sequences that answer NotImplemented: what is built in behind
# them is not asked.
import operator
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
NI = NotImplemented
class If(int):
    def __add__(s, o): return NI
    def __mul__(s, o): return NI
    def __index__(s): return 65
    def __float__(s): return 5
class Ir(int):
    def __radd__(s, o): return NI
    def __rmul__(s, o): return NI
class Fr(float):
    def __radd__(s, o): return NI
class Ff(float):
    def __add__(s, o): return NI
class Lf(list):
    def __add__(s, o): return NI
    def __mul__(s, o): return NI
class Lr(list):
    def __radd__(s, o): return NI
    def __rmul__(s, o): return NI
class Sf(str):
    def __add__(s, o): return NI
    def __mod__(s, o): return NI
class Sr(str):
    def __radd__(s, o): return NI
    def __rmul__(s, o): return NI
class O: pass
class Of:
    def __add__(s, o): return NI
    def __mul__(s, o): return NI
class Or:
    def __radd__(s, o): return NI
    def __rmul__(s, o): return NI
values = [If(3), Ir(3), Fr(2.5), Ff(2.5), Lf([1]), Lr([1]), Sf('a'), Sr('a'), O(), Of(), Or(), 2, 2.5, [2], 'b', (1,), 1j, True]
for a in values:
    for b in values:
        for o in operator.add, operator.mul, operator.iadd:
            try: x = repr(o(a, b))
            except TypeError as e: x = 'TypeError'
            if ' at 0x' not in x: print(o.__name__, type(a).__name__, type(b).__name__, x)
        if isinstance(a, list): a[:] = [1]
t(lambda: operator.index(If(3))); t(lambda: complex(If(3))); t(lambda: sum([Ff(1), Ff(2)])); t(lambda: sum([Fr(1), Fr(2)])); t(lambda: Sf('%s') % 1); t(lambda: Sf('%s') % Sf('a'))
t(lambda: ExceptionGroup('g', [ValueError()]).__module__); t(lambda: ValueError().__module__); t(lambda: (5).__class__.__module__); t(lambda: [].__module__); t(lambda: ExceptionGroup.__module__)
