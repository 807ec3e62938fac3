"""re.Scanner; the complaints of functools.cached_property and partialmethod; a context's keys."""
import contextvars
import io
import re
from functools import cached_property, cmp_to_key, lru_cache, partial, partialmethod

scanner = re.Scanner([(r'\d+', lambda s, t: int(t)), (r'[+*]', lambda s, t: (t, s.match.start())), (r'\s+', None)])
print(scanner.scan('1 + 22*3 ?'), scanner.scan(''), scanner.scan('?'))
try:
    re.sub('a', 5, 'a')
except TypeError as e:
    print(e)


class Slotted:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


class Proxy(type):
    @cached_property
    def y(cls):
        return 1


class Held(metaclass=Proxy):
    pass


class Late:
    pass


Late.z = cached_property(lambda self: 1)
for act in (lambda: Slotted().x, lambda: Held.y, lambda: Late().z):
    try:
        print(act())
    except TypeError as e:
        print(e)
try:
    class Twice:
        @cached_property
        def a(self):
            return 1
        b = a
except RuntimeError as e:
    print(e, '|', e.__cause__)


class M:
    def f(self, *args, **kwds):
        return args, kwds
    g = partialmethod(f, 1, x=2)
    h = partialmethod(g, 3)


print(M().g(5, y=3), M().h(4), M.g(M(), 7), str(M.__dict__['g']).split(' at')[0])
for act in (lambda: partialmethod(5), lambda: lru_cache()(5), lambda: hash(cmp_to_key(len)(1)),
            lambda: cmp_to_key(lambda a, b: 0)(1) < 5, lambda: cmp_to_key(),
            lambda: contextvars.copy_context()['user'], lambda: 5 in contextvars.copy_context()):
    try:
        print(act())
    except TypeError as e:
        print(e)
p = partial(pow, 2, mod=7)
p.x = 1
print(p.__reduce__()[1:], partial(p, 5), cmp_to_key(lambda a, b: b - a)(3).obj)
f = io.StringIO('line')
f.seek(6)
f.write('end')
print(repr(f.getvalue()))
