"""Classes made of annotated fields."""
import sys
from _syntax import library_code

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


_Proxy = type(type.__dict__)
_no_metadata = _Proxy({})


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _Factory:
    def __repr__(self):
        return '<factory>'


class KW_ONLY:
    """An annotation after which all fields are keyword-only."""


MISSING = _MISSING_TYPE()
_FACTORY = _Factory()


class InitVar:
    def __init__(self, type=None):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        shown = self.type.__name__ if type(self.type) is type else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _no_metadata if metadata is None else _Proxy(metadata)
        self.kw_only = kw_only
        self._is_init_var = False

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r})')


def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and type(annotation) is not type(list[int]):
        module = annotation.__module__
        return annotation.__qualname__ if module == 'builtins' else f'{module}.{annotation.__qualname__}'
    return repr(annotation)


def _parameters_text(all_fields):
    """How __init__ is called, for the class's __doc__."""
    def shown(f):
        text = f'{f.name}: {_annotation_text(f.type)}'
        if f.default is not MISSING:
            return f'{text} = {f.default!r}'
        return text + ' = <factory>' if f.default_factory is not MISSING else text
    parts = [shown(f) for f in all_fields if f.init and not f.kw_only]
    by_name = [shown(f) for f in all_fields if f.init and f.kw_only]
    if by_name:
        parts += ['*', *by_name]
    return f'({", ".join(parts)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _meant(annotation, cls):
    """An annotation that is a text, as far as it names something: the object of that name."""
    if not isinstance(annotation, str):
        return annotation
    name = annotation.strip()
    size = next((i for i, c in enumerate(name) if not (c.isalnum() or c in '_.')), len(name))
    first, _, rest = name[:size].partition('.')
    module = sys.modules.get(cls.__module__)
    found = getattr(module, first, None)
    return getattr(found, rest, None) if rest and '.' not in rest else found if not rest else None


def _is_class_var(annotation, cls):
    return getattr(_meant(annotation, cls), '_name', None) == 'ClassVar'


def _is_init_var(annotation, cls):
    meant = _meant(annotation, cls)
    return meant is InitVar or isinstance(meant, InitVar)


def _is_kw_only(annotation, cls):
    return _meant(annotation, cls) is KW_ONLY


def _field_of(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._is_init_var = _is_init_var(annotation, cls)
    if f.kw_only is MISSING:
        f.kw_only = kw_only
    if f.default is not MISSING and type(f.default).__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: '
                         'use default_factory')
    return f


def _collect(cls, kw_only):
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        found.update(base.__dict__.get('__dataclass_fields__', {}))
    own = {}
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if _is_class_var(annotation, cls):
            continue
        if _is_kw_only(annotation, cls):
            kw_only = True
            continue
        own[name] = _field_of(cls, name, annotation, kw_only)
    for name, f in own.items():
        found[name] = f
        if isinstance(getattr(cls, name, None), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in own:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _made(cls, name, parameters, lines, names=None, returns=''):
    """A method as its text would be written for the class; tracebacks show its lines so."""
    names = names or {}
    body = '\n'.join(['  ' + line for line in lines])
    text = (f'def __create_fn__({", ".join(names)}):\n'
            f' def {name}({", ".join(parameters)}){returns}:\n{body}\n return {name}')
    module = sys.modules.get(cls.__module__)
    made = {}
    exec(library_code(text), module.__dict__ if module is not None else {}, made)
    return made['__create_fn__'](**names)


def _parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f'{f.name}:_type_{f.name}'
    if f.default is not MISSING:
        return f'{f.name}:_type_{f.name}=_dflt_{f.name}'
    return f'{f.name}:_type_{f.name}=_HAS_DEFAULT_FACTORY'


def _value_at_first(f, slots):
    """What a field is set to by __init__; None if that is not set there."""
    if f.default_factory is not MISSING:
        if not f.init:
            return f'_dflt_{f.name}()'
        return f'_dflt_{f.name}() if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}'
    if f.init:
        return f.name
    return f'_dflt_{f.name}' if slots and f.default is not MISSING else None


def _make_init(cls, all_fields, frozen, slots):
    positional = [f for f in all_fields if f.init and not f.kw_only]
    keyword = [f for f in all_fields if f.init and f.kw_only]
    seen_default = False
    for f in positional:
        if _has_default(f):
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    names = {f'_type_{f.name}': f.type for f in all_fields}
    names |= {'MISSING': MISSING, '_HAS_DEFAULT_FACTORY': _FACTORY,
              '__dataclass_builtins_object__': object}
    own = '__dataclass_self__' if any(f.name == 'self' for f in all_fields) else 'self'
    lines = []
    for f in all_fields:
        if f.default is not MISSING:
            names[f'_dflt_{f.name}'] = f.default
        elif f.default_factory is not MISSING:
            names[f'_dflt_{f.name}'] = f.default_factory
        value = None if f._is_init_var else _value_at_first(f, slots)
        if value is not None and frozen:
            lines.append(f'__dataclass_builtins_object__.__setattr__({own},{f.name!r},{value})')
        elif value is not None:
            lines.append(f'{own}.{f.name}={value}')
    if hasattr(cls, '__post_init__'):
        handed_on = ','.join([f.name for f in all_fields if f._is_init_var])
        lines.append(f'{own}.__post_init__({handed_on})')
    parameters = [own, *map(_parameter, positional), *(['*'] if keyword else []),
                  *map(_parameter, keyword)]
    return _made(cls, '__init__', parameters, lines or ['pass'], names, ' -> None')


def _make_repr(cls, shown):
    parts = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in shown])
    whole = _made(cls, '__repr__', ['self'],
                  [f'return self.__class__.__qualname__ + f"({parts})"'])
    under_way = set()

    def __repr__(self):
        if id(self) in under_way:
            return '...'
        under_way.add(id(self))
        try:
            return whole(self)
        finally:
            under_way.discard(id(self))
    whole.__qualname__ = f'{cls.__qualname__}.__repr__'
    __repr__.__module__ = whole.__module__
    __repr__.__wrapped__ = whole
    return __repr__


def _tuple_text(obj, chosen):
    return f'({",".join([f"{obj}.{f.name}" for f in chosen])}{"," if chosen else ""})'


def _make_comparison(cls, name, sign, compared):
    return _made(cls, name, ['self', 'other'],
                 ['if other.__class__ is self.__class__:',
                  f' return {_tuple_text("self", compared)}{sign}{_tuple_text("other", compared)}',
                  'return NotImplemented'])


def _make_hash(cls, hashed):
    return _made(cls, '__hash__', ['self'], [f'return hash({_tuple_text("self", hashed)})'])


def _set_new(cls, name, function, must_be_new=False):
    if name in cls.__dict__:
        if must_be_new:
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                            'Consider using functools.total_ordering')
        return
    function.__name__ = name
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, function)


def _freeze(cls, all_fields):
    names = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    theirs = 'type(self) is cls or name in ' + repr(tuple([f.name for f in all_fields]))

    def refusing(method, parameters, verb, hand_on):
        return _made(cls, method, parameters,
                     [f'if {theirs}:',
                      f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                      f'super(cls, self).{hand_on}'], names)

    _set_new(cls, '__setattr__', refusing('__setattr__', ['self', 'name', 'value'], 'assign to',
                                          '__setattr__(name, value)'), True)
    _set_new(cls, '__delattr__', refusing('__delattr__', ['self', 'name'], 'delete',
                                          '__delattr__(name)'), True)


def _state_as_list(self):
    return [getattr(self, f.name) for f in fields(self)]


def _take_list_as_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, all_fields):
    members = dict(cls.__dict__)
    inherited = {name for base in cls.__mro__[1:] for name in getattr(base, '__slots__', ())}
    members['__slots__'] = tuple(f.name for f in all_fields
                                 if not f._is_init_var and f.name not in inherited)
    for f in all_fields:
        members.pop(f.name, None)
    members.pop('__dict__', None)
    members.pop('__weakref__', None)
    made = type(cls)(cls.__name__, cls.__bases__, members)
    made.__qualname__ = cls.__qualname__
    return made


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    found = _collect(cls, kw_only)
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = _Parameters(init, repr, eq, order, unsafe_hash, frozen)
    for base in cls.__mro__[1:]:
        parameters = base.__dict__.get('__dataclass_params__')
        if parameters is not None and parameters.frozen != frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one' if parameters.frozen
                            else 'cannot inherit frozen dataclass from a non-frozen one')
    all_fields = list(found.values())
    stored = [f for f in all_fields if not f._is_init_var]
    compared = [f for f in stored if f.compare]
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    has_hash = cls.__dict__.get('__hash__', None) is not None
    had_eq = '__eq__' in cls.__dict__
    if init:
        _set_new(cls, '__init__', _make_init(cls, all_fields, frozen, slots))
    if repr:
        _set_new(cls, '__repr__', _make_repr(cls, [f for f in stored if f.repr]))
    if eq:
        _set_new(cls, '__eq__', _make_comparison(cls, '__eq__', '==', compared))
    if order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            _set_new(cls, name, _make_comparison(cls, name, sign, compared), True)
    if frozen:
        _freeze(cls, stored)
    hashed = [f for f in stored if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash or (eq and frozen and not has_hash):
        method = _make_hash(cls, hashed)
        method.__qualname__ = f'{cls.__qualname__}.__hash__'
        cls.__hash__ = method
    elif eq and not has_hash and not (had_eq and '__hash__' in cls.__dict__ and has_hash):
        cls.__hash__ = None
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in all_fields if f.init and not f.kw_only)
    if not getattr(cls, '__doc__', None):
        if init:
            parameters = _parameters_text(all_fields)
        else:
            from inspect import signature
            parameters = str(signature(cls)).replace(' -> None', '')
        cls.__doc__ = cls.__name__ + parameters
    if not slots:
        return cls
    if frozen:
        for name, method in (('__getstate__', _state_as_list),
                             ('__setstate__', _take_list_as_state)):
            if name not in cls.__dict__:
                setattr(cls, name, method)
    return _with_slots(cls, all_fields)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)


class _Parameters:
    """What the decorator was given."""

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        shown = ','.join(f'{name}={value!r}' for name, value in vars(self).items())
        return f'_DataclassParams({shown})'


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(f for f in found.values() if not f._is_init_var)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def _plain(obj, convert):
    if _is_instance(obj):
        return convert([(f.name, _plain(getattr(obj, f.name), convert)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_plain(v, convert) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_plain(v, convert) for v in obj)
    if isinstance(obj, dict):
        return type(obj)((_plain(k, convert), _plain(v, convert)) for k, v in obj.items())
    import copy
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _plain(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be '
                                 'specified with replace()')
        elif f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    from keyword import iskeyword
    members = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, hint = item, 'typing.Any'
        elif len(item) == 2:
            name, hint = item
        elif len(item) == 3:
            name, hint, members[name] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = hint
    members['__annotations__'] = annotations
    return dataclass(type(cls_name, bases, members), **options)
