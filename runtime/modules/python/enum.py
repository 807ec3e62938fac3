"""Enumerations."""

import sys as _sys

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
           'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT',
           'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str',
           'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
           'pickle_by_global_name', 'pickle_by_enum_name']

_property = property
_plain_next = None
MappingProxyType = type({}.keys().mapping)
Enum = Flag = ReprEnum = EJECT = None  # until they are made


class _NoValue:
    def __repr__(self):
        return '_auto_null'


_auto_null = _NoValue()


class auto:
    """Stands for the next value."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class property(_property):
    """A property of the members; asked of the class, it is the member of that name."""

    name = clsname = member = None

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError as error:
            problem = AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
            if instance is None:
                raise problem
            raise problem from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' != name[-2]


def _is_private(class_name, name):
    start = f'_{class_name}__'
    return len(name) > len(start) and name.startswith(start) and not name.endswith('__')


def _is_single_bit(value):
    return value != 0 and value & value - 1 == 0


_ALLOWED_SUNDERS = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
                    '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_')


class _Names(dict):
    """The body of an enumeration: remembers which names are members."""

    def __init__(self, cls):
        super().__init__()
        self._cls_name = cls
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate_next_value = None
        self._auto_called = False
        # Of the values, as long as all of them are ints and the last is the highest.
        self._highest = None

    def _note(self, value):
        if type(value) is int and (not self._last_values or self._highest is not None
                                   and value >= self._highest):
            self._highest = value
        else:
            self._highest = None
        self._last_values.append(value)

    def _warn_of_inner_class(self, value):
        wanted = f'{self._cls_name}.{value.__name__}'
        name = value.__qualname__
        if name == wanted or name.endswith('.' + wanted):
            import warnings
            warnings.warn('In 3.13 classes created inside an enum will not become a member.  Use '
                          'the `member` decorator to keep the current behavior.',
                          DeprecationWarning, stacklevel=3)

    def __setitem__(self, key, value):
        if isinstance(value, type):
            self._warn_of_inner_class(value)
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            value = self._numbered(key, value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _sunder(self, key, value):
        if key not in _ALLOWED_SUNDERS:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        return value

    def _next(self, key, asked):
        if asked.value is _auto_null:
            if self._generate_next_value is _plain_next and self._highest is not None:
                asked.value = self._highest + 1
            else:
                asked.value = self._generate_next_value(key, 1, len(self._member_names),
                                                        self._last_values[:])
            self._auto_called = True
        self._note(asked.value)
        return asked.value

    def _numbered(self, key, value):
        if isinstance(value, auto):
            return self._next(key, value)
        if type(value) is tuple and any(isinstance(v, auto) for v in value):
            return tuple([self._next(key, v) if isinstance(v, auto) else v for v in value])
        self._note(value)
        return value

    def update(self, members, **more_members):
        pairs = members.items() if hasattr(members, 'keys') else members
        for name, value in [*pairs, *more_members.items()]:
            self[name] = value


class _Coming:
    """A member, until the class that it is to be in exists: that is when __set_name__() is called."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, name):
        delattr(enum_class, name)
        enum_class._add(name, self.value)


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        names = _Names(cls)
        _, first_enum = metacls._mixins(cls, bases)
        if first_enum is not None:
            names['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        for name in [*classdict.pop('_ignore_', ()), '_ignore_']:
            classdict.pop(name, None)
        member_names = classdict._member_names
        invalid = [name for name in member_names if name in ('mro', '')]
        if invalid:
            raise ValueError(f'invalid enum member name(s) {",".join(map(repr, invalid))}')
        order = classdict.pop('_order_', None)
        body = dict(classdict.items())
        data_type, first_enum = metacls._mixins(cls, bases)
        own_new = body.get('__new__')
        body['_new_member_'], body['_use_args_'] = metacls._maker(own_new, data_type, first_enum)
        for name in member_names:
            body[name] = _Coming(body[name])
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        body['_unhashable_values_'] = []
        body['_member_type_'] = data_type
        body['_value_repr_'] = metacls._data_repr(bases)
        is_flag = Flag is None and cls == 'Flag' or Flag is not None and any(
            issubclass(base, Flag) for base in bases)
        if is_flag:
            body['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
            body['_flag_mask_'] = body['_singles_mask_'] = body['_all_bits_'] = 0
            body['_inverted_'] = None
        problem = None
        try:
            enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        except RuntimeError as error:
            problem = error.__cause__ or error
        if problem is not None:
            raise problem
        metacls._take_texts(enum_class, bases, data_type, first_enum)
        if is_flag and Flag is not None:
            for name in _FLAG_OPERATORS:
                if name not in enum_class.__dict__:
                    setattr(enum_class, name, getattr(Flag, name))
        if Enum is not None:
            if first_enum is not None and own_new is not None:
                enum_class.__new_member__ = body['_new_member_']
            enum_class.__new__ = Enum.__new__
        if is_flag:
            values = [made._value_ for made in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        if order:
            enum_class._check_order(order, is_flag)
        return enum_class

    def _check_order(cls, order, is_flag):
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        known = cls._member_map_
        if is_flag:
            order = [name for name in order
                     if name not in known or _is_single_bit(known[name]._value_)]
        order = [name for name in order if name not in known or name in cls._member_names_]
        if order != cls._member_names_:
            raise TypeError('member order does not match _order_:\n'
                            f'  {cls._member_names_!r}\n  {order!r}')

    @staticmethod
    def _take_texts(enum_class, bases, data_type, first_enum):
        """A mixed-in type's own repr, str and format do not hide the enumeration's."""
        own = enum_class.__dict__
        if ReprEnum is not None and ReprEnum in bases:
            if data_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, '
                                'float, etc.)')
            if '__format__' not in own:
                enum_class.__format__ = data_type.__format__
            if '__str__' not in own:
                method = data_type.__str__
                enum_class.__str__ = data_type.__repr__ if method == object.__str__ else method
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in enum_class.__dict__ and first_enum is not None:
                found = getattr(enum_class, name)
                if found in (getattr(data_type, name), getattr(object, name)):
                    setattr(enum_class, name, getattr(first_enum, name))

    @staticmethod
    def _check_no_members(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _mixins(metacls, class_name, bases):
        """The type that the members' values are of, and the enumeration that this one is derived from."""
        if not bases:
            return object, Enum
        metacls._check_no_members(class_name, bases)
        if not isinstance(bases[-1], EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] '
                            '[data_type,] enum_type)`')
        return metacls._data_type(class_name, bases), bases[-1]

    @staticmethod
    def _data_type(class_name, bases):
        found = {}
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found[base._member_type_] = None
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found[candidate or base] = None
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {set(found)!r}')
        return next(iter(found), object)

    @staticmethod
    def _data_repr(bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    return base.__dict__['__repr__']
        return None

    @staticmethod
    def _maker(own_new, data_type, first_enum):
        """What makes the members, and whether it is handed the values."""
        plain = [object.__new__] if Enum is None else [object.__new__, Enum.__new__]
        maker = own_new
        for name in ('__new_member__', '__new__'):
            for possible in (data_type, first_enum):
                target = getattr(possible, name, None) if possible is not None else None
                if maker is None and target is not None and target not in plain:
                    maker = target
        if maker is None or first_enum is None:
            return maker or object.__new__, False
        if isinstance(maker, staticmethod):
            return maker, maker.__func__ not in plain
        return maker, maker not in plain

    def _add(cls, name, value):
        data_type = cls._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            args = (args,)
        made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(made, '_value_'):
            made._value_ = value if data_type is object else cls._value_made_of(args)
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        is_single = True
        if Flag is not None and issubclass(cls, Flag):
            cls._flag_mask_ |= value
            is_single = _is_single_bit(value)
            if is_single:
                cls._singles_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
        known = cls._of_equal_value(value)
        if known is not None:
            made = known
        elif is_single:
            cls._member_names_.append(name)
        cls._place(name, made)
        cls._member_map_[name] = made
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)

    def _value_made_of(cls, args):
        try:
            return cls._member_type_(*args)
        except Exception as error:
            problem = TypeError('_value_ not set in __new__, unable to create it')
            problem.__cause__ = error
            raise problem

    def _of_equal_value(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            return next((m for m in cls._member_map_.values() if m._value_ == value), None)

    def _place(cls, name, made):
        """Makes the member an attribute; what is a property of the members stays one for them."""
        hidden = None
        for base in cls.__mro__[1:]:
            found = base.__dict__.get(name)
            if found is not None and hasattr(found, 'fget') and hasattr(found, 'fdel'):
                hidden = found
                if isinstance(found, property):
                    break
        if hidden is None:
            return setattr(cls, name, made)
        shared = property(hidden.fget, hidden.fset, hidden.fdel)
        shared.member = made
        shared.__set_name__(cls, name)
        return setattr(cls, name, shared)

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start,
                            boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = metacls._mixins(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            names = _numbered_names(names, start, first_enum._generate_next_value_)
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is None:
            module = _sys._getframe(2).f_globals.get('__name__')
        if module is None:
            classdict['__reduce_ex__'] = _refuse_to_reduce
            module = '<unknown>'
        classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return '
                          'True or\nFalse depending on whether the value is a member or the value '
                          'of a member', DeprecationWarning, stacklevel=2)
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' "
                            f"and '{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        super().__delattr__(name)

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__',
                 '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ != object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ != object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)


def _numbered_names(names, start, generate):
    values = []
    if generate is _plain_next and type(start) is int:
        values.extend(range(start, start + len(names)))
    else:
        for count, name in enumerate(names):
            values.append(generate(name, start, count, values[:]))
    return list(zip(names, values))


def _refuse_to_reduce(self, proto):
    raise TypeError(f'{self!r} cannot be pickled')


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        raised = result = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            raised = error
        try:
            if isinstance(result, cls):
                return result
            if isinstance(result, int) and Flag is not None and issubclass(cls, Flag):
                if cls._boundary_ is EJECT:
                    return result
            problem = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if raised is None and result is None:
                raise problem
            if raised is None:
                raised = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead '
                                   'of None or a valid member')
            if not isinstance(raised, ValueError):
                raised.__context__ = problem
            raise raised
        finally:
            raised = problem = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        last = last_values[-1]
        try:
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        import warnings
        warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values '
                      'to be sortable and support adding +1\nand the value returned will be the '
                      'largest value in the enum incremented by 1', DeprecationWarning, stacklevel=4)
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = (self.__class__._value_repr_ or repr)(self._value_)
        return f'<{self.__class__.__name__}.{self._name_}: {shown}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __dir__(self):
        known = self._member_map_
        names = set() if self._member_type_ is object else set(object.__dir__(self))
        names.update(name for name in getattr(self, '__dict__', ())
                     if name[0] != '_' and name not in known)
        for cls in self.__class__.mro():
            for name, found in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if name not in known or isinstance(found, property) and found.fget is not None:
                    names.add(name)
                elif isinstance(found, property):
                    names.discard(name)
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})


_plain_next = Enum._generate_next_value_


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    """
    Enum where members are also (and must be) ints
    """


class StrEnum(str, ReprEnum):
    """
    Enum where members are also (and must be) strings
    """

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        for value, what in zip(values[1:], ('encoding', 'errors')):
            if not isinstance(value, str):
                raise TypeError(f'{what} must be a string, not {value!r}')
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _bits(value):
    asked, value = value, value._value_ if isinstance(value, Enum) else value
    if value < 0:
        raise ValueError(f'{asked!r} is not a positive integer')
    while value:
        lowest = value & -value
        yield lowest
        value ^= lowest


def bin(num, max_bits=0):
    """A number as 0b0 1010, or 0b1 0101 where it is negative."""
    width = max(num.bit_length(), max_bits or 0)
    digits = format(num & (1 << width) - 1, f'0{width}b') if width else ''
    return f'0b{1 if num < 0 else 0} {digits}'


_FLAG_OPERATORS = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__')


class Flag(Enum, boundary=STRICT):
    """
    Support for flags
    """

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda made: made._sort_order_)

    @classmethod
    def _name_of(cls, value):
        """The names of the members that a value is made of, and the number of what has none."""
        members = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            members += [made for made in cls._member_map_.values()
                        if made not in members and made._value_
                        and made._value_ & value == made._value_]
        if not members:
            return None
        names = [made._name_ for made in members]
        for made in members:
            value &= ~made._value_
        if value and cls._boundary_ is STRICT:
            raise ValueError(f'{cls!r}: no members with value {value!r}')
        return '|'.join([*names, cls._numeric_repr_(value)] if value else names)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        asked = value
        known, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ known):
            boundary = cls._boundary_
            if boundary is STRICT:
                width = max(value.bit_length(), known.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n'
                                 f'    given {bin(value, width)}\n'
                                 f'  allowed {bin(known, width)}')
            if boundary is CONFORM:
                value = asked = value & known
            elif boundary is EJECT:
                return value
            elif boundary is not KEEP:
                raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
            elif value < 0:
                value = asked = max(all_bits + 1, 1 << value.bit_length()) + value
        if value < 0:
            value += all_bits + 1
        unknown = value & ~known
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} '
                             f'[{bin(unknown)}]')
        made = object.__new__(cls) if cls._member_type_ is object else (
            cls._member_type_.__new__(cls, value))
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = cls._name_of(value)
        made = cls._value2member_map_.setdefault(value, made)
        if asked < 0:
            cls._value2member_map_[asked] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f'{type(other).__qualname__!r} and {self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        shown = (self.__class__._value_repr_ or repr)(self._value_)
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {shown}>'
        return f'<{self.__class__.__name__}.{self._name_}: {shown}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """
    Support for integer-based Flags
    """


def _aliases(enumeration):
    return ', '.join(f'{name} -> {made.name}' for name, made in enumeration.__members__.items()
                     if name != made.name)


def unique(enumeration):
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {aliases}')
    return enumeration


class verify:
    """A decorator that checks what is asked of an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration, issubclass(enumeration, Flag))
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    @staticmethod
    def _check_unique(enumeration):
        aliases = _aliases(enumeration)
        if aliases:
            raise ValueError(f'aliases found in {enumeration!r}: {aliases}')

    @staticmethod
    def _check_continuous(enumeration, is_flag):
        values = {made.value for made in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        wanted = range(low + 1, high)
        if is_flag:
            wanted = [1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)]
        missing = ', '.join([str(value) for value in wanted if value not in values])
        if missing:
            raise ValueError(f'invalid {"flag" if is_flag else "enum"} {enumeration.__name__!r}: '
                             f'missing values {missing}'[:256])

    @staticmethod
    def _check_named(enumeration):
        single = {made.value for made in enumeration}
        names, missing = [], 0
        for name, made in enumeration._member_map_.items():
            if name in enumeration._member_names_ or made.value < 0:
                continue
            missed = [bit for bit in _bits(made.value) if bit not in single]
            if missed:
                names.append(name)
                missing |= sum(missed)
        if names:
            which = (f'alias {names[0]} is' if len(names) == 1
                     else f'aliases {", ".join(names[:-1])} and {names[-1]} are')
            what = 'value' if _is_single_bit(missing) else 'combined values of'
            raise ValueError(f'invalid Flag {enumeration.__name__!r}: {which} missing {what} '
                             f'{missing:#x} [use enum.show_flag_values(value) for details]')


def show_flag_values(value):
    return list(_bits(value))


def global_enum_repr(self):
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    if _is_single_bit(self):
        return f'{module}.{self._name_}'
    return '|'.join([name if self._boundary_ is KEEP and name[0].isdigit() else f'{module}.{name}'
                     for name in self._name_.split('|')])


def global_str(self):
    return f'{self.__class__.__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Makes the members names of their module, which their repr() says too."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    _sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
