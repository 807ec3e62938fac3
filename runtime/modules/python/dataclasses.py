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


class _KW_ONLY_TYPE:
    """An annotation after which all fields are keyword-only."""


KW_ONLY = _KW_ONLY_TYPE()
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


class _FieldType:
    """What an annotation makes of its name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldType('_FIELD')
_CLASS_VAR = _FieldType('_FIELD_CLASSVAR')
_INIT_VAR = _FieldType('_FIELD_INITVAR')
_shown_now = set()


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare',
                 'metadata', 'kw_only', '_field_type')

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
        self._field_type = None

    def __repr__(self):
        if id(self) in _shown_now:
            return '...'
        _shown_now.add(id(self))
        try:
            shown = ','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__[:-1]])
            return f'Field({shown},_field_type={self._field_type})'
        finally:
            _shown_now.discard(id(self))

    def __set_name__(self, owner, name):
        """What a default of its own kind is told of its name."""
        tell = getattr(type(self.default), '__set_name__', None)
        if tell:
            tell(self.default, owner, name)

    __class_getitem__ = classmethod(type(list[int]))


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


def _leading_word(text):
    text = text.lstrip()
    return text[:next((i for i, c in enumerate(text) if not (c.isalnum() or c == '_')), len(text))]


def _meant(annotation, cls):
    """An annotation that is a text, as far as it names something: the object of that name."""
    if not isinstance(annotation, str):
        return annotation
    module = sys.modules.get(cls.__module__)
    head, dot, rest = annotation.partition('.')
    if not dot or not head.strip().isidentifier():
        return getattr(module, _leading_word(annotation), None)
    found = getattr(module, head.strip(), None)
    is_known = getattr(found, '__name__', None) in ('typing', 'dataclasses')
    return getattr(found, _leading_word(rest), None) if is_known else None


def _type_of_field(annotation, cls):
    meant = _meant(annotation, cls)
    if getattr(meant, '_name', None) == 'ClassVar':
        return _CLASS_VAR
    return _INIT_VAR if meant is InitVar or isinstance(meant, InitVar) else _FIELD


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
    f._field_type = _type_of_field(annotation, cls)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is _CLASS_VAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: '
                         'use default_factory')
    return f


def _collect(cls, kw_only):
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        found.update(base.__dict__.get('__dataclass_fields__', {}))
    own = {}
    is_by_name = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if _is_kw_only(annotation, cls):
            if is_by_name:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            is_by_name = kw_only = True
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
        value = None if f._field_type is _INIT_VAR else _value_at_first(f, slots)
        if value is not None and frozen:
            lines.append(f'__dataclass_builtins_object__.__setattr__({own},{f.name!r},{value})')
        elif value is not None:
            lines.append(f'{own}.{f.name}={value}')
    if hasattr(cls, '__post_init__'):
        handed_on = ','.join([f.name for f in all_fields if f._field_type is _INIT_VAR])
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


def _set_new(cls, name, function):
    """Whether the class has none of its own."""
    if name in cls.__dict__:
        return False
    function.__name__ = name
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, function)
    return True


def _set_or_refuse(cls, name, function, advice=''):
    if not _set_new(cls, name, function):
        raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{advice}')


def _freeze(cls, all_fields):
    names = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    theirs = 'type(self) is cls or name in ' + repr(tuple([f.name for f in all_fields]))

    def refusing(method, parameters, verb, hand_on):
        return _made(cls, method, parameters,
                     [f'if {theirs}:',
                      f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                      f'super(cls, self).{hand_on}'], names)

    _set_or_refuse(cls, '__setattr__', refusing('__setattr__', ['self', 'name', 'value'],
                                                'assign to', '__setattr__(name, value)'))
    _set_or_refuse(cls, '__delattr__', refusing('__delattr__', ['self', 'name'], 'delete',
                                                '__delattr__(name)'))


def _state_as_list(self):
    return [getattr(self, f.name) for f in fields(self)]


def _take_list_as_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return ()
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _with_slots(cls, frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    members = dict(cls.__dict__)
    names = [f.name for f in fields(cls)]
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    members['__slots__'] = tuple([name for name in names + ['__weakref__'] * weakref_slot
                                  if name not in inherited])
    for name in names + ['__dict__', '__weakref__']:
        members.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, members)
    made.__qualname__ = cls.__qualname__
    if frozen:
        for name, method in (('__getstate__', _state_as_list),
                             ('__setstate__', _take_list_as_state)):
            if name not in members:
                setattr(made, name, method)
    return made


def _add_hash(cls, unsafe_hash, eq, frozen, is_explicit, hashed):
    if unsafe_hash and is_explicit:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or eq and frozen and not is_explicit:
        method = _make_hash(cls, hashed)
        method.__qualname__ = f'{cls.__qualname__}.__hash__'
        cls.__hash__ = method
    elif eq and not is_explicit:
        cls.__hash__ = None


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
             weakref_slot):
    cls.__module__  # whatever has none is no class
    found = _collect(cls, kw_only)
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = _Parameters(init, repr, eq, order, unsafe_hash, frozen)
    for base in cls.__mro__[1:]:
        parameters = base.__dict__.get('__dataclass_params__')
        if parameters is not None and parameters.frozen != frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one' if parameters.frozen
                            else 'cannot inherit frozen dataclass from a non-frozen one')
    all_fields = [f for f in found.values() if f._field_type is not _CLASS_VAR]
    stored = [f for f in all_fields if f._field_type is _FIELD]
    compared = [f for f in stored if f.compare]
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    # A class with an __eq__ of its own has None as its __hash__ by that alone.
    hash_of_class = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (hash_of_class is MISSING or hash_of_class is None and '__eq__' in cls.__dict__)
    if init:
        _set_new(cls, '__init__', _make_init(cls, all_fields, frozen, slots))
    if repr:
        _set_new(cls, '__repr__', _make_repr(cls, [f for f in stored if f.repr]))
    if eq:
        _set_new(cls, '__eq__', _make_comparison(cls, '__eq__', '==', compared))
    if order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            _set_or_refuse(cls, name, _make_comparison(cls, name, sign, compared),
                           '. Consider using functools.total_ordering')
    if frozen:
        _freeze(cls, stored)
    hashed = [f for f in stored if (f.compare if f.hash is None else f.hash)]
    _add_hash(cls, unsafe_hash, eq, frozen, has_hash, hashed)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in all_fields if f.init and not f.kw_only)
    if not getattr(cls, '__doc__', None):
        if init:
            parameters = _parameters_text(all_fields)
        else:
            from inspect import signature
            try:
                parameters = str(signature(cls)).replace(' -> None', '')
            except (TypeError, ValueError):
                parameters = ''
        cls.__doc__ = cls.__name__ + parameters
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    if '__abstractmethods__' in cls.__dict__:
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                        weakref_slot)
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
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    is_class = isinstance(obj, type) and type(obj) is not type(list[int])
    return hasattr(obj if is_class else type(obj), '__dataclass_fields__')


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
        if f._field_type is _CLASS_VAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be '
                                 'specified with replace()')
        elif f.name not in changes:
            if f._field_type is _INIT_VAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
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
    from types import new_class
    return dataclass(new_class(cls_name, bases, {}, lambda names: names.update(members)), **options)
