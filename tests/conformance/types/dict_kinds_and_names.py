"""|= of dicts, names of generators, cells, what exec() makes global, tracebacks that are equal."""
import copy
import functools
import sys
from collections import OrderedDict, defaultdict
from collections.abc import Container, Iterable, Set, Sized

ordered = OrderedDict(a=1)
ordered.label = ['kept']
print(copy.copy(ordered).label, copy.deepcopy(ordered).label, copy.copy(ordered))
print(OrderedDict(self=42), OrderedDict([('a', 1)], self=3))
ordered = OrderedDict()
ordered.update(self=3)
ordered.update({'other': 1}, other=2)
print(ordered, ordered.pop(key='self'), ordered.setdefault(key='z', default=5), ordered.pop('none', default=3))
for names in ({}, OrderedDict()):
    for more in (3, [('a', 1)], {'b': 2}.items()):
        try:
            names |= more
            print(names)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)


class Own(defaultdict):
    def _factory(self):
        return []


own = Own()
own.default_factory = own._factory
print(repr(own))


def numbers():
    yield 1


made = numbers()
made.__name__, made.__qualname__ = 'other', 'some.other'
print(made.__name__, made.__qualname__, repr(made)[:28])
for change in (lambda: setattr(made, '__name__', 3), lambda: delattr(made, '__name__'), lambda: delattr(made, '__qualname__')):
    try:
        change()
    except TypeError as e:
        print(e)


def outer():
    x = 1

    def inner():
        return x
    return inner


inner = outer()
inner.__closure__[0].cell_contents = 42
print(inner())
del inner.__closure__[0].cell_contents
try:
    inner()
except NameError as e:
    print(e)
try:
    inner.__closure__[0].cell_contents
except ValueError as e:
    print(e)

exec('''if 1:
    level = 7
    def f():
        level = 1
        def g():
            global level
            level += 1
            return level
        return g()
    print(f(), level)
''', globals(), {'mine': 1})
print(level)


@functools.singledispatch
def kind(value):
    return 'base'


class Thing(Sized):
    def __len__(self):
        return 0


thing = Thing()
print(kind(thing))
for abstract, name in ((Iterable, 'iterable'), (Container, 'container'), (Sized, 'sized'), (Set, 'set')):
    kind.register(abstract, lambda value, name=name: name)
print(kind(thing))
for abstract in (Iterable, Container, Set):
    abstract.register(Thing)
    print(kind(thing))

try:
    1 / 0
except ZeroDivisionError as e:
    first = e
    print(e.__traceback__ == e.__traceback__, e.__traceback__ == sys.exc_info()[2], e.__traceback__ != None)
try:
    raise first
except ZeroDivisionError as e:
    print(e.__traceback__ == e.__traceback__.tb_next, e.__traceback__.tb_next is None)
