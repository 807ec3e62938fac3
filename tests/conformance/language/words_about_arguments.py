# What is said of a call whose arguments do not fit, by Python functions and by built-ins.
def f(a, b, *, c): pass
def g(): pass
def h(*a, k): pass
class C:
    def m(self, x): pass
for call in [
    lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1,2,3), lambda: f(1,2,3,c=1),
    lambda: f(1,2,c=1,d=2), lambda: f(1,a=2,c=1), lambda: g(1), lambda: h(1), lambda: C().m(),
    lambda: C().m(1,2), lambda: C(1), lambda: f(*5), lambda: f(**5), lambda: f(*[1],*5),
    lambda: f(**{1:2}), lambda: print(*5), lambda: f(**{'a':1},**{'a':2}), lambda: len(),
    lambda: len(1,2), lambda: [].append(), lambda: [].append(1,2), lambda: {}.get(), lambda: ''.join(),
    lambda: int('1',2,3), lambda: range(), lambda: range(1,2,3,4), lambda: isinstance(1),
    lambda: sorted(), lambda: sorted(1,2), lambda: sum(), lambda: max(), lambda: min(1), lambda: zip(1),
    lambda: map(), lambda: map(1), lambda: filter(1), lambda: enumerate(), lambda: reversed(),
    lambda: iter(), lambda: next(), lambda: str(1,2,3,4), lambda: list(1,2), lambda: dict(1,2),
    lambda: tuple(1,2), lambda: set(1,2), lambda: bool(1,2), lambda: float(1,2), lambda: staticmethod(),
    lambda: property(1,2,3,4,5), lambda: object(1), lambda: type(1,2), lambda: slice(),
    lambda: getattr(1), lambda: setattr(1), lambda: hasattr(1), lambda: abs(), lambda: abs(1,2),
    lambda: round(), lambda: pow(1), lambda: divmod(1), lambda: chr(), lambda: ord(), lambda: hash(),
    lambda: id(), lambda: callable(), lambda: input(1,2), lambda: format(), lambda: vars(1,2),
    lambda: dir(1,2), lambda: any(), lambda: all(1,2), lambda: ascii(), lambda: repr(), lambda: bin(),
    lambda: hex(), lambda: [].sort(1), lambda: [].pop(1,2), lambda: {}.pop(), lambda: {}.update(1,2),
    lambda: set().add(), lambda: ''.split(1,2,3), lambda: ''.replace('a'), lambda: (1,).index(),
    lambda: [].insert(1), lambda: [].extend(), lambda: [].index(),
]:
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
