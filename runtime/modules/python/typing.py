"""Names for annotations, which are not looked at."""
import collections.abc as _abc
from collections import namedtuple as _namedtuple


class _Special:
    """A name that can stand in an annotation, with or without brackets."""

    def __init__(self, name, origin=None, args=()):
        self._name = name
        self.__origin__ = origin
        self.__args__ = args

    def __getitem__(self, item):
        return _Special(self._name, self.__origin__, item if isinstance(item, tuple) else (item,))

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            raise TypeError(f'Cannot instantiate {self!r}')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()

    def __or__(self, other):
        return _Special('Union', None, (self, other))

    __ror__ = __or__

    def __eq__(self, other):
        return (isinstance(other, _Special) and self._name == other._name
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash(self._name)

    def __instancecheck__(self, instance):
        if isinstance(self.__origin__, type) and not self.__args__:
            return isinstance(instance, self.__origin__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __repr__(self):
        text = f'typing.{self._name}'
        if self.__args__:
            text += '[' + ', '.join(_shown(a) for a in self.__args__) + ']'
        return text


def _shown(item):
    if item is ...:
        return '...'
    if isinstance(item, type):
        if item.__module__ == 'builtins':
            return item.__qualname__
        return f'{item.__module__}.{item.__qualname__}'
    if isinstance(item, list):
        return '[' + ', '.join(map(_shown, item)) + ']'
    return repr(item)


Any = _Special('Any')
NoReturn = _Special('NoReturn')
Never = _Special('Never')
Self = _Special('Self')
LiteralString = _Special('LiteralString')
Union = _Special('Union')
Optional = _Special('Optional')
Literal = _Special('Literal')
Final = _Special('Final')
ClassVar = _Special('ClassVar')
Annotated = _Special('Annotated')
Concatenate = _Special('Concatenate')
TypeAlias = _Special('TypeAlias')
TypeGuard = _Special('TypeGuard')
Required = _Special('Required')
NotRequired = _Special('NotRequired')
Unpack = _Special('Unpack')
List = _Special('List', list)
Dict = _Special('Dict', dict)
Set = _Special('Set', set)
FrozenSet = _Special('FrozenSet', frozenset)
Tuple = _Special('Tuple', tuple)
Type = _Special('Type', type)
Callable = _Special('Callable', _abc.Callable)
Iterable = _Special('Iterable', _abc.Iterable)
Iterator = _Special('Iterator', _abc.Iterator)
Generator = _Special('Generator', _abc.Generator)
Reversible = _Special('Reversible', _abc.Reversible)
Container = _Special('Container', _abc.Container)
Collection = _Special('Collection', _abc.Collection)
Hashable = _Special('Hashable', _abc.Hashable)
Sized = _Special('Sized', _abc.Sized)
Sequence = _Special('Sequence', _abc.Sequence)
MutableSequence = _Special('MutableSequence', _abc.MutableSequence)
Mapping = _Special('Mapping', _abc.Mapping)
MutableMapping = _Special('MutableMapping', _abc.MutableMapping)
AbstractSet = _Special('AbstractSet', _abc.Set)
MutableSet = _Special('MutableSet', _abc.MutableSet)
Awaitable = _Special('Awaitable', _abc.Awaitable)
Coroutine = _Special('Coroutine', _abc.Coroutine)
AsyncIterable = _Special('AsyncIterable', _abc.AsyncIterable)
AsyncIterator = _Special('AsyncIterator', _abc.AsyncIterator)
AsyncGenerator = _Special('AsyncGenerator', _abc.AsyncGenerator)
ContextManager = _Special('ContextManager')
AsyncContextManager = _Special('AsyncContextManager')
DefaultDict = _Special('DefaultDict')
OrderedDict = _Special('OrderedDict')
Counter = _Special('Counter')
Deque = _Special('Deque')
ChainMap = _Special('ChainMap')
Pattern = _Special('Pattern')
Match = _Special('Match')
IO = _Special('IO')
TextIO = _Special('TextIO')
BinaryIO = _Special('BinaryIO')
Text = str
AnyStr = None
TYPE_CHECKING = False


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints

    def __repr__(self):
        return f'~{self.__name__}'

    def __or__(self, other):
        return Union[self, other]

    __ror__ = __or__


AnyStr = TypeVar('AnyStr', bytes, str)


class ParamSpec(TypeVar):
    @property
    def args(self):
        return self

    @property
    def kwargs(self):
        return self


class TypeVarTuple(TypeVar):
    pass


class Generic:
    def __class_getitem__(cls, item):
        return cls


class Protocol(Generic):
    pass


class SupportsInt(Protocol):
    pass


class SupportsFloat(Protocol):
    pass


class SupportsAbs(Protocol):
    pass


class SupportsIndex(Protocol):
    pass


def NewType(name, tp):
    def make(value):
        return value
    make.__name__ = make.__qualname__ = name
    make.__supertype__ = tp
    return make


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        fields = list(ns.get('__annotations__', {}))
        defaults = []
        for name in fields:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default '
                                f'field{"s" if len(defaults) > 1 else ""}')
        base = _namedtuple(typename, fields, defaults=defaults, module=ns.get('__module__'))
        for key, value in ns.items():
            if key not in fields and key not in ('__new__', '__slots__', '__dict__', '__classcell__'):
                setattr(base, key, value)
        base.__annotations__ = ns.get('__annotations__', {})
        return base


class _NamedTupleBase:
    def __call__(self, typename, fields=(), /, **kwargs):
        return _namedtuple(typename, [name for name, _ in fields or kwargs.items()])

    def __mro_entries__(self, bases):
        return (_NamedTuple,)


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple = _NamedTupleBase()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), dict(ns))
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


class _TypedDictBase:
    def __call__(self, name, fields=None, /, *, total=True):
        return _TypedDictMeta(name, (), {'__annotations__': dict(fields or {})}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (dict,), {})
TypedDict = _TypedDictBase()


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(f):
    return f


def runtime_checkable(cls):
    return cls


def no_type_check(arg):
    return arg


def dataclass_transform(**kwargs):
    return lambda cls: cls


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, '__annotations__', {}))


def get_origin(tp):
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


def assert_never(arg):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def assert_type(val, typ):
    return val


def reveal_type(obj):
    return obj
