"""Containers beyond the built-in ones."""
from _collections import deque, odict_class as _odict_class, odict_view as _odict_view
from _syntax import library_code as _library_code
import collections.abc
import sys as _sys

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
           'defaultdict', 'deque', 'namedtuple']


class defaultdict(dict):
    default_factory = None

    def __reduce__(self):
        return type(self), (self.default_factory,), None, None, iter(list(self.items()))

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        # Of a factory that shows the dictionary itself.
        if id(self) in _being_shown:
            factory = '...'
        else:
            _being_shown.add(id(self))
            try:
                factory = repr(self.default_factory)
            finally:
                _being_shown.discard(id(self))
        return f'{type(self).__name__}({factory}, {dict.__repr__(self)})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result


_being_shown = set()


def _missing_key(key):
    # CPython's OrderedDict raises with the key as the arguments, of which None stands for none.
    return KeyError() if key is None else KeyError(key)


_nothing = object()


@_odict_class
class OrderedDict(dict):
    def __init__(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        OrderedDict.update(self, *args, **kwds)

    def update(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f'update() takes at most 1 positional argument ({len(args)} given)')
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, *args, **kwds)
            return
        for other in (*args, kwds):
            if isinstance(other, dict):
                other = dict.items(other)
            elif hasattr(other, 'keys'):
                other = [(key, other[key]) for key in other.keys()]
            for key, value in other:
                self[key] = value

    def keys(self):
        return _odict_view(dict.keys(self))

    def values(self):
        return _odict_view(dict.values(self))

    def items(self):
        return _odict_view(dict.items(self))

    def __reduce__(self):
        return type(self), (), self.__getstate__(), None, iter(self.items())

    def move_to_end(self, key, last=True):
        # A subclass's own methods are not asked: the items stay what they are.
        if key not in self:
            raise _missing_key(key)
        if type(key) is not str:
            key = next(held for held in dict.__iter__(self) if held == key)
        if key == next(dict.__reversed__(self) if last else dict.__iter__(self)):
            return
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for k, v in rest:
            dict.__setitem__(self, k, v)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self)) if last else next(iter(self))
        return key, dict.pop(self, key)

    def pop(self, key, default=_nothing):
        if default is not _nothing:
            return dict.pop(self, key, default)
        if key is None and None not in self:
            raise _missing_key(key)
        return dict.pop(self, key)

    def setdefault(self, key, default=None):
        return dict.setdefault(self, key, default)

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(other)
        made.update(self)
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def copy(self):
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        if id(self) in _being_shown:
            return '...'
        _being_shown.add(id(self))
        try:
            return f'{type(self).__name__}({list(self.items())!r})'
        finally:
            _being_shown.discard(id(self))


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        if n is None or n >= len(items):
            return items
        return items[:max(n, 0)]

    def elements(self):
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if isinstance(iterable, collections.abc.Mapping):
            self._add_counts(iterable)
        elif iterable is not None:
            for element in iterable:
                self[element] = self.get(element, 0) + 1
        if kwds:
            self.update(kwds)

    def _add_counts(self, counts):
        if not self:
            super().update(counts)
            return
        for element, count in counts.items():
            self[element] = count + self.get(element, 0)

    def subtract(self, iterable=None, /, **kwds):
        if isinstance(iterable, collections.abc.Mapping):
            less = iterable.items()
        else:
            less = () if iterable is None else ((element, 1) for element in iterable)
        for element, count in less:
            self[element] = self.get(element, 0) - count
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            items = dict(self.most_common())
        except TypeError:
            items = dict(self)
        return f'{self.__class__.__name__}({items!r})'

    def _compared(self, other, holds):
        """Whether it holds of all pairs of counts; a count that is missing is 0."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(holds(self[element], other[element]) for element in (*self, *other))

    def __eq__(self, other):
        return self._compared(other, lambda mine, theirs: mine == theirs)

    def __le__(self, other):
        return self._compared(other, lambda mine, theirs: mine <= theirs)

    def __ge__(self, other):
        return self._compared(other, lambda mine, theirs: mine >= theirs)

    def __ne__(self, other):
        return NotImplemented if not isinstance(other, Counter) else not self == other

    def __lt__(self, other):
        return NotImplemented if not isinstance(other, Counter) else self <= other and self != other

    def __gt__(self, other):
        return NotImplemented if not isinstance(other, Counter) else self >= other and self != other

    __hash__ = None

    def _combined(self, other, combine, alone=None):
        """What is positive of the counts combined; `alone` says what becomes of one of other's."""
        if not isinstance(other, Counter):
            return NotImplemented
        counts = [(element, combine(mine, other[element])) for element, mine in self.items()]
        if alone is not None:
            counts += [(element, alone(theirs)) for element, theirs in other.items()
                       if element not in self]
        positive = Counter()
        for element, count in counts:
            if count > 0:
                positive[element] = count
        return positive

    def __add__(self, other):
        return self._combined(other, lambda mine, theirs: mine + theirs, lambda theirs: theirs)

    def __sub__(self, other):
        return self._combined(other, lambda mine, theirs: mine - theirs, lambda theirs: 0 - theirs)

    def __or__(self, other):
        return self._combined(other, lambda mine, theirs: theirs if mine < theirs else mine,
                              lambda theirs: theirs)

    def __and__(self, other):
        return self._combined(other, lambda mine, theirs: mine if mine < theirs else theirs)

    def __pos__(self):
        return Counter({elem: count for elem, count in self.items() if count > 0})

    def __neg__(self):
        return Counter() - self

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for elem, other_count in other.items():
            if other_count > self[elem]:
                self[elem] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        for elem, count in self.items():
            other_count = other[elem]
            if other_count < count:
                self[elem] = other_count
        return self._keep_positive()


class ChainMap(collections.abc.MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        found = {}
        for mapping in reversed(self.maps):
            found.update(dict.fromkeys(mapping))
        return iter(found)

    def __contains__(self, key):
        return any(key in m for m in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f'{type(self).__name__}({", ".join(map(repr, self.maps))})'

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, collections.abc.Mapping):
            return NotImplemented
        made = self.copy()
        made.maps[0].update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, collections.abc.Mapping):
            return NotImplemented
        made = dict(other)
        for mapping in reversed(self.maps):
            made.update(mapping)
        return type(self)(made)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def clear(self):
        self.maps[0].clear()


class _tuplegetter(property):
    def __repr__(self):
        return f'_tuplegetter({self._index!r}, {self.__doc__!r})'


_tuplegetter.__module__ = 'collections'


def _field(index, doc):
    def get(self):
        return self[index]

    def put(self, value):
        raise AttributeError("can't set attribute")

    def drop(self):
        raise AttributeError("can't delete attribute")
    made = _tuplegetter(get, put, drop, doc)
    made._index = index
    made.__doc__ = doc
    return made


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    typename = str(typename)
    import keyword
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if (not name.isidentifier() or keyword.iskeyword(name) or name.startswith('_')
                    or name in seen):
                field_names[index] = f'_{index}'
            seen.add(name)
    for name in [typename] + field_names:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    field_names = tuple(field_names)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))
    count = len(field_names)
    listed = ', '.join(field_names)
    made = {}
    exec(_library_code('def made(_tuple_new):\n return lambda '
                       f'{", ".join(["_cls", *field_names])}: _tuple_new(_cls, '
                       f'({listed}{"," if count == 1 else ""}))'),
         {'__name__': f'namedtuple_{typename}'}, made)
    __new__ = made['made'](tuple.__new__)
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({listed})'
    __new__.__defaults__ = defaults

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != count:
            raise TypeError(f'Expected {count} arguments, got {len(values)}')
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwds):
        result = self._make(kwds.pop(n, v) for n, v in zip(field_names, self))
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return (type(self).__name__ + '('
                + ', '.join(f'{n}={v!r}' for n, v in zip(field_names, self)) + ')')

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    __repr__.__doc__ = 'Return a nicely formatted representation string'
    _asdict.__doc__ = 'Return a new dict which maps field names to their values.'
    __getnewargs__.__doc__ = 'Return self as a plain tuple.  Used by copy and pickle.'
    for method in __new__, _make, _replace, __repr__, _asdict, __getnewargs__:
        method.__qualname__ = f'{typename}.{method.__name__}'
    members = {
        '__doc__': f'{typename}({listed})',
        '__slots__': (),
        '_fields': field_names,
        '_field_defaults': field_defaults,
        '__new__': __new__,
        '_make': classmethod(_make),
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': field_names,
    }
    for index, name in enumerate(field_names):
        members[name] = _field(index, f'Alias for field number {index}')
    members['__module__'] = module if module is not None else _sys._getframe(1).f_globals.get('__name__', '__main__')
    return type(typename, (tuple,), members)


class UserDict(collections.abc.MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), '__missing__'):
            return type(self).__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        if isinstance(other, UserDict):
            return self.__class__(self.data | other.data)
        return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def copy(self):
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__)
        made.data = self.data.copy()
        return made

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


def _compared_by_data(cls):
    """Gives a class the comparisons of what its instances keep in `data`."""
    def comparison(name, holds):
        def method(self, other):
            return holds(self.data, other.data if isinstance(other, cls) else other)
        method.__name__, method.__qualname__ = name, f'{cls.__name__}.{name}'
        return method

    for name, holds in (('__lt__', lambda mine, other: mine < other),
                        ('__le__', lambda mine, other: mine <= other),
                        ('__eq__', lambda mine, other: mine == other),
                        ('__gt__', lambda mine, other: mine > other),
                        ('__ge__', lambda mine, other: mine >= other)):
        setattr(cls, name, comparison(name, holds))
    return cls


@_compared_by_data
class UserList(collections.abc.MutableSequence):
    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data = list(initlist.data if isinstance(initlist, UserList) else initlist)

    def __repr__(self):
        return repr(self.data)

    def _plain(self, other):
        return other.data if isinstance(other, UserList) else other

    __hash__ = None

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __reversed__(self):
        return reversed(self.data)

    def __getitem__(self, i):
        return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(self._plain(other)))

    def __radd__(self, other):
        return self.__class__(list(self._plain(other)) + self.data)

    def __iadd__(self, other):
        self.data += self._plain(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def __copy__(self):
        made = type(self).__new__(type(self))
        vars(made).update(vars(self), data=self.data[:])
        return made

    def copy(self):
        return self.__class__(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(self._plain(other))


@_compared_by_data
class UserString(collections.abc.Sequence):
    """A str inside an object: what gives a text gives one of the same class."""

    def __init__(self, seq):
        self.data = seq.data if isinstance(seq, UserString) else str(seq)

    @staticmethod
    def _plain(other):
        return other.data if isinstance(other, UserString) else other

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __format__(self, spec):
        return format(self.data, spec)

    def __contains__(self, char):
        return self._plain(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + str(other))

    def __radd__(self, other):
        return self.__class__(str(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode(encoding or 'utf-8', errors or 'strict')

    def join(self, seq):
        return self.data.join(seq)

    maketrans = str.maketrans


def _add_text_methods():
    def of_same_class(name):
        def method(self, /, *args, **kwargs):
            args = map(self._plain, args)
            return self.__class__(getattr(self.data, name)(*args, **kwargs))
        return method

    def plain(name):
        def method(self, /, *args, **kwargs):
            return getattr(self.data, name)(*map(self._plain, args), **kwargs)
        return method

    for make, names in (
            (of_same_class, 'capitalize casefold center expandtabs ljust lower lstrip removeprefix '
             'removesuffix replace rjust rstrip strip swapcase title translate upper zfill'),
            (plain, 'count endswith find format format_map index isalpha isalnum isascii isdecimal '
             'isdigit isidentifier islower isnumeric isprintable isspace istitle isupper partition '
             'rfind rindex rpartition split rsplit splitlines startswith')):
        for name in names.split():
            method = make(name)
            method.__name__ = name
            method.__qualname__ = f'UserString.{name}'
            setattr(UserString, name, method)


_add_text_methods()
