"""Names for annotations. They are kept and shown, and checked by nobody."""
import collections
import collections.abc as _abc
import contextlib as _contextlib
import operator
import sys
from collections import namedtuple as _namedtuple
from types import GenericAlias as _GenericAlias_, UnionType as _UnionType

__all__ = ['AbstractSet', 'Annotated', 'Any', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator',
           'AsyncIterable', 'AsyncIterator', 'Awaitable', 'BinaryIO', 'ByteString', 'Callable', 'ChainMap',
           'ClassVar', 'Collection', 'Concatenate', 'Container', 'ContextManager', 'Coroutine',
           'Counter', 'DefaultDict', 'Deque', 'Dict', 'Final', 'ForwardRef', 'FrozenSet',
           'Generator', 'Generic', 'Hashable', 'IO', 'ItemsView', 'Iterable', 'Iterator',
           'KeysView', 'List', 'Literal', 'LiteralString', 'Mapping', 'MappingView', 'Match',
           'MutableMapping', 'MutableSequence', 'MutableSet', 'NamedTuple', 'Never', 'NewType',
           'NoReturn', 'NotRequired', 'Optional', 'OrderedDict', 'ParamSpec', 'ParamSpecArgs',
           'ParamSpecKwargs', 'Pattern', 'Protocol', 'Required', 'Reversible', 'Self', 'Sequence',
           'Set', 'Sized', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
           'SupportsIndex', 'SupportsInt', 'SupportsRound', 'TYPE_CHECKING', 'Text', 'TextIO',
           'Tuple', 'Type', 'TypeAlias', 'TypeGuard', 'TypeVar', 'TypeVarTuple', 'TypedDict',
           'Union', 'Unpack', 'ValuesView', 'assert_never', 'assert_type', 'cast', 'clear_overloads',
           'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads',
           'get_type_hints', 'is_typeddict', 'no_type_check', 'no_type_check_decorator', 'overload',
           'reveal_type', 'runtime_checkable']

TYPE_CHECKING = False
Text = str
_none = type(None)


def _shown(item):
    if item is ...:
        return '...'
    if isinstance(item, _GenericAlias_):
        return repr(item)
    if isinstance(item, type):
        if item.__module__ == 'builtins':
            return item.__qualname__
        return f'{item.__module__}.{item.__qualname__}'
    if isinstance(item, list):
        return '[' + ', '.join(map(_shown, item)) + ']'
    return getattr(item, '__name__', None) if type(item).__name__ == 'function' else repr(item)


def _checked(item, wanted='Parameters to generic types must be types.', module=None):
    """A type as an argument in brackets: None stands for its type, a str for what it names."""
    if item is None:
        return _none
    if isinstance(item, str):
        return ForwardRef(item, module=module)
    if isinstance(item, _Alias) and item.__origin__ in (Generic, Protocol, ClassVar, Final):
        raise TypeError(f'{item} is not valid as type argument')
    if item is Generic or item is Protocol or (
            isinstance(item, _SpecialForm)
            and item not in (LiteralString, NoReturn, Never, Self, TypeAlias)):
        raise TypeError(f'Plain {item} is not valid as type argument')
    if type(item) is tuple:
        raise TypeError(f'{wanted} Got {item!r:.100}.')
    return item


def _parameters(args):
    found = []
    for arg in args:
        own = [arg] if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)) else (
            _parameters(arg) if isinstance(arg, (list, tuple))
            else getattr(arg, '__parameters__', ()) if not isinstance(arg, type) else ())
        for parameter in own:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


class _Base:
    """What all forms share: they make unions, and are pickled by their names."""

    def __reduce__(self):
        return self._name

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __getattr__(self, name):
        if name == '__qualname__':  # In a class's body this names the class.
            return self.__name__
        if type(self) is _SpecialForm:
            raise AttributeError(name)
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


def _once(make):
    """Asked again for the same, it gives the same object."""
    made = {}

    def ask(self, item):
        kinds = tuple(map(type, item)) if type(item) is tuple else type(item)
        try:
            known = made.get((self, item, kinds))
        except TypeError:  # cannot be hashed
            return make(self, item)
        if known is None:
            known = made[self, item, kinds] = make(self, item)
        return known

    return ask


class _SpecialForm(_Base):
    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    @property
    def __name__(self):
        return self._name

    def __repr__(self):
        if self._name == 'Annotated':  # a class, there
            return "<class 'typing.Annotated'>"
        return 'typing.' + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    @_once
    def __getitem__(self, item):
        if self._make is None:
            raise TypeError(f'{self!r} is not subscriptable')
        return self._make(self, item)

    def __instancecheck__(self, obj):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self!r} cannot be used with issubclass()')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')


class _Alias(_Base):
    """A form with its arguments: List[int], Stack[str], Union[int, str]."""

    def __init__(self, origin, args, name=None, shown_args=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._name = name
        self._shown_args = shown_args
        self.__module__ = 'typing' if name else getattr(origin, '__module__', 'typing')

    @property
    def __name__(self):
        return self._name or self.__origin__.__name__

    def __reduce__(self):
        form = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        return operator.getitem, (form, args[0] if len(args) == 1 and type(args[0]) is not tuple
                                  else args)

    def __repr__(self):
        if self.__origin__ is Unpack:
            return '*' + repr(self.__args__[0])
        start = f'typing.{self._name}' if self._name else _shown(self.__origin__)
        if self._shown_args is not None:
            return f'{start}[{self._shown_args}]'
        return f'{start}[{", ".join(map(_shown, self.__args__)) or "()"}]'

    def __eq__(self, other):
        if self.__origin__ is Union and isinstance(other, type(int | str)):
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        if self.__origin__ is Literal and other.__origin__ is Literal:
            return ({(type(value), value) for value in self.__args__}
                    == {(type(value), value) for value in other.__args__})
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        if self.__origin__ is Literal:
            return hash(frozenset((type(value), value) for value in self.__args__))
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot instantiate {self.__origin__!r}')
        if self._name in _never_made:
            raise TypeError(f'Type {self._name} cannot be instantiated; use '
                            f'{self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    @_once
    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f'{self!r} is not a generic class')
        if len(items) != len(parameters) and not any(
                isinstance(p, (ParamSpec, TypeVarTuple)) for p in parameters):
            few = 'many' if len(items) > len(parameters) else 'few'
            raise TypeError(f'Too {few} arguments for {self!r}; actual {len(items)}, '
                            f'expected {len(parameters)}')
        meant = dict(zip(parameters, map(_checked, items)))
        args = tuple([_replaced(arg, meant) for arg in self.__args__])
        if self.__origin__ is Union:
            return Union[args]
        if self._name == 'Callable':
            return _Alias(self.__origin__, args, 'Callable', _callable_args(args))
        return _Alias(self.__origin__, args, self._name)

    def __getattr__(self, name):
        if name == '__qualname__':
            return self.__name__
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__dict__['__origin__'], name)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return self.__subclasscheck__(type(obj))
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, arg) for arg in self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if origin in (Generic, Protocol):
            place = next((i for i, b in enumerate(bases) if b is self), 0)
            is_last = not any(isinstance(b, (_Alias, _Collection)) for b in bases[place + 1:])
            return (origin,) if origin is Protocol or is_last and Protocol not in bases else ()
        result = [origin] if isinstance(origin, type) and origin not in bases else []
        if not (isinstance(origin, type) and issubclass(origin, Generic)) and (
                not _makes_generic(bases, self)):
            result.append(Generic)
        return tuple(result)


def _makes_generic(bases, form):
    """Whether a base behind this one brings Generic along."""
    place = next((i for i, b in enumerate(bases) if b is form), 0)
    return any(isinstance(b, (_Alias, _Collection)) or isinstance(b, type) and issubclass(b, Generic)
               for b in bases[place + 1:])


def _replaced(arg, meant):
    if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
        return meant.get(arg, arg)
    if isinstance(arg, (list, tuple)):
        return type(arg)([_replaced(a, meant) for a in arg])
    own = getattr(arg, '__parameters__', ()) if not isinstance(arg, type) else ()
    if own:
        return arg[tuple([meant.get(p, p) for p in own])]
    return arg


_never_made = ('Tuple', 'List', 'Set', 'FrozenSet', 'Dict', 'Type')


class _Collection(_Base):
    """List, Dict and the others that stand for a class."""

    def __init__(self, origin, name, count=-1):
        self.__origin__ = origin
        self._name = name
        self._count = count
        self.__module__ = 'typing'
        self.__parameters__ = ()

    @property
    def __name__(self):
        return self._name

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwargs):
        if self._name in _never_made:
            raise TypeError(f'Type {self._name} cannot be instantiated; use '
                            f'{self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if name == '__qualname__':
            return self._name
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    @_once
    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        if self._name == 'Callable':
            return self._callable(items)
        if self._count == 0:
            raise TypeError(f'{self!r} is not a generic class')
        if self._count >= 0 and len(items) != self._count:
            few = 'many' if len(items) > self._count else 'few'
            raise TypeError(f'Too {few} arguments for {self!r}; actual {len(items)}, '
                            f'expected {self._count}')
        return _Alias(self.__origin__, tuple(map(_checked, items)), self._name)

    def _callable(self, items):
        if len(items) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        given, result = items
        if given is ...:
            args = (..., _checked(result))
        elif isinstance(given, (list, tuple)):
            args = (*map(_checked, given), _checked(result))
        else:
            args = (_checked(given), _checked(result))
        return _Alias(self.__origin__, args, 'Callable', _callable_args(args))

    def __mro_entries__(self, bases):
        result = (self.__origin__,) if self.__origin__ not in bases else ()
        return result if _makes_generic(bases, self) else (*result, Generic)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _CollectionOfRe(_Collection):
    """Its class is imported when it is asked for."""

    def __init__(self, name):
        self._name = name
        self._count = 1
        self.__module__ = 'typing'
        self.__parameters__ = ()

    @property
    def __origin__(self):
        import re
        return getattr(re, self._name)


def _callable_args(args):
    if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
        return f'{_shown(args[0])}, {_shown(args[1])}'
    return f'[{", ".join(map(_shown, args[:-1]))}], {_shown(args[-1])}'


for _class, _shown_name in ((_Alias, '_GenericAlias'), (_Collection, '_SpecialGenericAlias'),
                            (_CollectionOfRe, '_SpecialGenericAlias')):
    _class.__name__ = _class.__qualname__ = _shown_name


# --- forms ---


def _flat_union(items):
    flat = []
    for item in items:
        if isinstance(item, _Alias) and item.__origin__ is Union or isinstance(item, _UnionType):
            parts = item.__args__
        else:
            parts = (item,)
        for part in parts:
            hash(part)
            if part not in flat:
                flat.append(part)
    return tuple(flat)


def _make_union(form, item):
    if item == ():
        raise TypeError('Cannot take a Union of no types.')
    items = item if isinstance(item, tuple) else (item,)
    flat = _flat_union([_checked(each, 'Union[arg, ...]: each arg must be a type.')
                        for each in items])
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and _none in flat:
        other = flat[0] if flat[1] is _none else flat[1]
        return _Alias(Union, flat, 'Optional', _shown(other))
    return _Alias(Union, flat, 'Union')


def _make_optional(form, item):
    if isinstance(item, tuple):
        raise TypeError(f'{form!r} requires a single type. Got {item!r:.100}.')
    return Union[item, None]


def _make_literal(form, item):
    items = item if isinstance(item, tuple) else (item,)
    flat = []
    for value in items:
        values = (value.__args__ if isinstance(value, _Alias) and value.__origin__ is Literal
                  else (value,))
        for v in values:
            if not any(v == other and type(v) is type(other) for other in flat):
                flat.append(v)
    return _Alias(Literal, tuple(flat), 'Literal')


def _make_single(form, item):
    if isinstance(item, tuple):
        raise TypeError(f'{form!r} accepts only single type. Got {item!r:.100}.')
    return _Alias(form, (_checked(item),), form._name)


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return (f'typing.Annotated[{_shown(self.__origin__)}, '
                f'{", ".join(map(repr, self.__metadata__))}]')

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def _make_annotated(form, item):
    if not isinstance(item, tuple) or len(item) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an '
                        'annotation).')
    origin, *metadata = item
    if isinstance(origin, _AnnotatedAlias):
        metadata = [*origin.__metadata__, *metadata]
        origin = origin.__origin__
    if not isinstance(origin, (_SpecialForm, _Alias)):  # these may stand around a ClassVar
        origin = _checked(origin)
    return _AnnotatedAlias(origin, tuple(metadata))


def _make_concatenated(form, item):
    items = item if isinstance(item, tuple) else (item,)
    if not items:
        raise TypeError('Cannot take a Concatenate of no types.')
    if items[-1] is not ... and not isinstance(items[-1], ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or '
                        'ellipsis.')
    return _Alias(form, tuple(map(_checked, items)), 'Concatenate')


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return type.__instancecheck__(self, obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else f"<class '{self.__module__}.{self.__qualname__}'>"


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


Union = _SpecialForm('Union', _make_union)
Optional = _SpecialForm('Optional', _make_optional)
Literal = _SpecialForm('Literal', _make_literal)
Annotated = _SpecialForm('Annotated', _make_annotated)
Concatenate = _SpecialForm('Concatenate', _make_concatenated)
ClassVar = _SpecialForm('ClassVar', _make_single)
Final = _SpecialForm('Final', _make_single)
TypeGuard = _SpecialForm('TypeGuard', _make_single)
Required = _SpecialForm('Required', _make_single)
NotRequired = _SpecialForm('NotRequired', _make_single)
Unpack = _SpecialForm('Unpack', _make_single)
NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')


class ForwardRef(_Base):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        if not arg.isidentifier():
            try:
                compile(f'({arg},)[0]' if arg.startswith('*') else arg, '<string>', 'eval')
            except SyntaxError:
                raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_arg__ != other.__forward_arg__:
            return False
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_value__ == other.__forward_value__
        return self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = self.__forward_module__
        return f'ForwardRef({self.__forward_arg__!r}' + (')' if module is None else f', module={module!r})')


class TypeVar(_Base):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__bound__ = _checked(bound) if bound is not None else None
        self.__constraints__ = tuple(map(_checked, constraints))
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__module__ = '__main__'

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return sign + self.__name__

    def __typing_subst__(self, arg):
        return _checked(arg)

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of TypeVar')


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class ParamSpec(_Base):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        return '~' + self.__name__


class TypeVarTuple(_Base):
    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


def _check_listed(listing, bases):
    """Whether Generic[...] has all the type variables of the other bases."""
    if listing.__origin__ is not Generic:
        return
    missing = [str(parameter) for parameter in _parameters(
        [base for base in bases if not isinstance(base, type)])
        if parameter not in listing.__parameters__]
    if missing:
        raise TypeError(f'Some type variables ({", ".join(missing)}) are not listed in Generic['
                        f'{", ".join(map(str, listing.__parameters__))}]')


class Generic:
    __slots__ = ()

    @_once
    def __class_getitem__(cls, item):
        items = item if isinstance(item, tuple) else (item,)
        items = tuple(map(_checked, items))
        if cls in (Generic, Protocol):
            if not items and cls is Generic:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            for each in items:
                if not isinstance(each, (TypeVar, ParamSpec, TypeVarTuple)) and not (
                        isinstance(each, _Alias) and each.__origin__ is Unpack):
                    raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                                    'or parameter specification variables.')
            if len(set(items)) != len(items):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _Alias(cls, items, cls.__name__)
        parameters = cls.__dict__.get('__parameters__', ())
        if not parameters:
            raise TypeError(f'{cls} is not a generic class')
        if len(items) != len(parameters) and not any(
                isinstance(p, (ParamSpec, TypeVarTuple)) for p in parameters):
            few = 'many' if len(items) > len(parameters) else 'few'
            raise TypeError(f'Too {few} arguments for {cls}; actual {len(items)}, '
                            f'expected {len(parameters)}')
        return _Alias(cls, items)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        if Generic in (bases or cls.__bases__) and cls.__name__ != 'Protocol':
            raise TypeError('Cannot inherit from plain Generic')
        if sum(isinstance(base, _Alias) and base.__origin__ is Generic for base in bases) > 1:
            raise TypeError('Cannot inherit from Generic[...] multiple times.')
        found = []
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                found = list(base.__parameters__)
                _check_listed(base, bases)
                break
            for parameter in getattr(base, '__parameters__', ()) if not isinstance(
                    base, type) else ():
                if parameter not in found:
                    found.append(parameter)
        cls.__parameters__ = tuple(found)


class _ProtocolMeta(type(_abc.Sized)):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get('_is_protocol') and not cls._is_runtime_protocol:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable '
                            'protocols')
        if cls.__dict__.get('_is_protocol'):
            return all(hasattr(instance, name) and not (
                callable(getattr(cls, name, None)) and getattr(instance, name) is None)
                for name in _protocol_members(cls))
        return super().__instancecheck__(instance)

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get('_is_protocol'):
            return super().__subclasscheck__(other)
        if not cls._is_runtime_protocol:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable '
                            'protocols')
        members = _protocol_members(cls)
        if not all(callable(getattr(cls, name, None)) for name in members):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        return all(any(name in base.__dict__ and base.__dict__[name] is not None
                       for base in other.__mro__) for name in members)


_not_members = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__',
                '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__',
                '__class_getitem__', '__orig_bases__', '__parameters__', '__init_subclass__',
                '_is_protocol', '_is_runtime_protocol', '__qualname__', '__match_args__',
                '__non_callable_proto_members__', '__hash__', '__orig_class__'}


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic) or not base.__dict__.get('_is_protocol'):
            continue
        for name in [*base.__dict__, *base.__dict__.get('__annotations__', {})]:
            if name not in _not_members and not name.startswith('_abc_'):
                names.add(name)
    return names


def _no_init(self, *args, **kwargs):
    if type(self).__dict__.get('_is_protocol'):
        raise TypeError('Protocols cannot be instantiated')


_protocols_elsewhere = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable',
                        'Sized', 'Container', 'Collection', 'Reversible'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager')}


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        for base in cls.__bases__ if cls._is_protocol else ():
            if not (base in (object, Generic) or getattr(base, '_is_protocol', False)
                    or base.__name__ in _protocols_elsewhere.get(base.__module__, ())):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls._is_protocol and '__init__' not in cls.__dict__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            cls.__init__ = object.__init__


def runtime_checkable(cls):
    if not isinstance(cls, type) or not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, '
                        f'got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method):
    def body(self):
        pass
    body.__name__ = method
    made = type(Protocol)(name, (Protocol,), {method: body, '__module__': 'typing'})
    return runtime_checkable(made)


SupportsInt = _supports('SupportsInt', '__int__')
SupportsFloat = _supports('SupportsFloat', '__float__')
SupportsComplex = _supports('SupportsComplex', '__complex__')
SupportsBytes = _supports('SupportsBytes', '__bytes__')
SupportsIndex = _supports('SupportsIndex', '__index__')
SupportsAbs = _supports('SupportsAbs', '__abs__')
SupportsRound = _supports('SupportsRound', '__round__')

List = _Collection(list, 'List', 1)
Dict = _Collection(dict, 'Dict', 2)
Set = _Collection(set, 'Set', 1)
FrozenSet = _Collection(frozenset, 'FrozenSet', 1)
Tuple = _Collection(tuple, 'Tuple')
Type = _Collection(type, 'Type', 1)
DefaultDict = _Collection(collections.defaultdict, 'DefaultDict', 2)
OrderedDict = _Collection(collections.OrderedDict, 'OrderedDict', 2)
Counter = _Collection(collections.Counter, 'Counter', 1)
ChainMap = _Collection(collections.ChainMap, 'ChainMap', 2)
Deque = _Collection(collections.deque, 'Deque', 1)
Callable = _Collection(_abc.Callable, 'Callable', 2)
Hashable = _Collection(_abc.Hashable, 'Hashable', 0)
Sized = _Collection(_abc.Sized, 'Sized', 0)
Iterable = _Collection(_abc.Iterable, 'Iterable', 1)
Iterator = _Collection(_abc.Iterator, 'Iterator', 1)
Generator = _Collection(_abc.Generator, 'Generator', 3)
Reversible = _Collection(_abc.Reversible, 'Reversible', 1)
Container = _Collection(_abc.Container, 'Container', 1)
Collection = _Collection(_abc.Collection, 'Collection', 1)
Sequence = _Collection(_abc.Sequence, 'Sequence', 1)
MutableSequence = _Collection(_abc.MutableSequence, 'MutableSequence', 1)
Mapping = _Collection(_abc.Mapping, 'Mapping', 2)
MutableMapping = _Collection(_abc.MutableMapping, 'MutableMapping', 2)
AbstractSet = _Collection(_abc.Set, 'AbstractSet', 1)
MutableSet = _Collection(_abc.MutableSet, 'MutableSet', 1)
MappingView = _Collection(_abc.MappingView, 'MappingView', 1)
KeysView = _Collection(_abc.KeysView, 'KeysView', 1)
ItemsView = _Collection(_abc.ItemsView, 'ItemsView', 2)
ValuesView = _Collection(_abc.ValuesView, 'ValuesView', 1)
ByteString = _Collection(_abc.ByteString, 'ByteString', 0)
Awaitable = _Collection(_abc.Awaitable, 'Awaitable', 1)
Coroutine = _Collection(_abc.Coroutine, 'Coroutine', 3)
AsyncIterable = _Collection(_abc.AsyncIterable, 'AsyncIterable', 1)
AsyncIterator = _Collection(_abc.AsyncIterator, 'AsyncIterator', 1)
AsyncGenerator = _Collection(_abc.AsyncGenerator, 'AsyncGenerator', 2)
ContextManager = _Collection(_contextlib.AbstractContextManager, 'ContextManager', 1)
AsyncContextManager = _Collection(_contextlib.AbstractAsyncContextManager, 'AsyncContextManager', 1)
AnyStr = TypeVar('AnyStr', bytes, str)


class IO(Generic[AnyStr]):
    pass


class BinaryIO(IO):
    pass


class TextIO(IO):
    pass


Pattern = _CollectionOfRe('Pattern')
Match = _CollectionOfRe('Match')


# --- classes made from annotations ---


class NewType(_Base):
    def __init__(self, name, tp):
        self.__name__ = name.rpartition('.')[2] if '.' in name else name
        self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __mro_entries__(self, bases):
        known = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking '
                                f'for: `{cls.__name__} = NewType({cls.__name__!r}, {known})`')

        return (Dummy,)


_refused_names = {'__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                  '_field_defaults', '_field_types', '_make', '_replace', '_asdict', '_source'}
_skipped_names = {'__module__', '__name__', '__annotations__', '__dict__', '__qualname__',
                  '__classcell__'}


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        fields = dict(ns.get('__annotations__', {}))
        defaults = []
        for name in fields:
            if name in ns:
                defaults.append(name)
            elif defaults:
                s = 's' if len(defaults) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default '
                                f'field{s} {", ".join(defaults)}')
        made = _named_tuple_of(typename, fields.items(), [ns[name] for name in defaults],
                               ns.get('__module__'))
        if Generic in bases:
            made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
            made.__class_getitem__ = classmethod(Generic.__dict__['__class_getitem__'].__func__)
        for key, value in ns.items():
            if key in _refused_names:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _skipped_names and key not in fields:
                setattr(made, key, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _named_tuple_of(name, fields, defaults, module):
    fields = [(field, _checked(kind, f'field {field} annotation must be a type'))
              for field, kind in fields]
    made = _namedtuple(name, [field for field, _ in fields], defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = dict(fields)
    return made


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    made = _named_tuple_of(typename, [(name, kind) for name, kind in fields], (),
                           sys._getframe(1).f_globals.get('__name__', '__main__'))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base '
                                'class')
        made = type.__new__(_TypedDictMeta, name, (dict,), dict(ns))
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        own = {key: _checked(kind, module=made.__module__)
               for key, kind in ns.get('__annotations__', {}).items()}
        annotations.update(own)
        for key, kind in own.items():
            origin = getattr(kind, '__origin__', None)
            is_required = origin is Required or total and origin is not NotRequired
            (required if is_required else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    module = sys._getframe(1).f_globals.get('__name__', '__main__')
    made = _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': module},
                          total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (dict,), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


# --- functions ---

_overloads = {}


def cast(typ, val):
    return val


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of '
                              '@overload-decorated functions outside a stub module should always '
                              'be followed by an implementation that is not @overload-ed.')


def overload(func):
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:  # a built-in class
        pass
    return arg


def no_type_check_decorator(decorator):
    return decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        field_specifiers=(), **kwargs):
    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {'eq_default': eq_default,
                                             'order_default': order_default,
                                             'kw_only_default': kw_only_default,
                                             'field_specifiers': field_specifiers,
                                             'kwargs': kwargs}
        return cls_or_fn
    return decorate


def _evaluated(hint, names, local_names):
    if isinstance(hint, ForwardRef):
        home = sys.modules.get(hint.__forward_module__)
        value = _evaluated(hint.__forward_arg__, names if home is None else home.__dict__, local_names)
        hint.__forward_value__, hint.__forward_evaluated__ = value, True
        return value
    if isinstance(hint, str):
        meant = _of_text(hint.strip(), names, local_names)
        # What a text names may hold further ones.
        return _evaluated(meant, names, local_names) if meant != hint else meant
    if hint is None:
        return _none
    args = getattr(hint, '__args__', None)
    if isinstance(hint, _Alias) and args:
        new = tuple([_evaluated(arg, names, local_names) if isinstance(arg, (ForwardRef, _Alias))
                     else arg for arg in args])
        if new != args:
            if hint.__origin__ is Union:
                return Union[new]
            shown = _callable_args(new) if hint._name == 'Callable' else None
            return _Alias(hint.__origin__, new, hint._name, shown)
    return hint


def _of_text(text, names, local_names):
    """A name, or names with dots, brackets and bars; anything more is the compiler's."""
    if text == 'None':
        return _none
    if text.replace('.', 'a').isidentifier():
        first, *rest = text.split('.')
        if first in local_names:
            found = local_names[first]
        elif first in names:
            found = names[first]
        elif first in _builtins():
            found = _builtins()[first]
        else:
            raise NameError(f'name {first!r} is not defined')
        for name in rest:
            found = getattr(found, name)
        return found
    return eval(text, names, local_names)


def _builtins():
    return sys.modules['builtins'].__dict__


def _without_metadata(hint):
    if isinstance(hint, _AnnotatedAlias):
        return _without_metadata(hint.__origin__)
    if isinstance(hint, _Alias) and hint.__origin__ in (Required, NotRequired):
        return _without_metadata(hint.__args__[0])
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                module = sys.modules.get(base.__module__)
                names = module.__dict__ if module is not None else {}
            own = base.__dict__.get('__annotations__', {})
            for name, hint in own.items():
                hints[name] = _evaluated(hint, names, localns or dict(base.__dict__))
    else:
        names = globalns
        if names is None:
            function = obj
            while hasattr(function, '__wrapped__'):
                function = function.__wrapped__
            names = (obj.__dict__ if type(obj).__name__ == 'module'
                     else getattr(function, '__globals__', {}))
        own = getattr(obj, '__annotations__', None)
        if own is None:
            if callable(obj) or type(obj) is type(sys):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        for name, hint in own.items():
            hints[name] = _evaluated(hint, names, localns or {})
    if include_extras:
        return hints
    return {name: _without_metadata(hint) for name, hint in hints.items()}


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _UnionType):
        return _UnionType
    if isinstance(tp, (_Alias, _Collection, _GenericAlias_)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return None


def _with_parameters(args):
    """Of a Callable: its parameters are one list, unless they are left open."""
    if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
        return args
    return list(args[:-1]), args[-1]


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _Alias):
        return _with_parameters(tp.__args__) if tp._name == 'Callable' else tp.__args__
    if isinstance(tp, _GenericAlias_):
        import collections.abc
        is_callable = tp.__origin__ is collections.abc.Callable
        return _with_parameters(tp.__args__) if is_callable else tp.__args__
    if isinstance(tp, _UnionType):
        return tp.__args__
    return ()


def assert_never(arg):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def assert_type(val, typ):
    return val


def reveal_type(obj):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj
