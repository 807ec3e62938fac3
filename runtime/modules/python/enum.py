"""Enumerations."""

__all__ = ['EnumCheck', 'FlagBoundary', 'NAMED_FLAGS', 'EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'auto', 'unique',
           'member', 'nonmember', 'ReprEnum', 'property', 'verify', 'UNIQUE', 'CONTINUOUS',
           'global_enum', 'KEEP', 'STRICT', 'CONFORM', 'EJECT']

_property = property
_plain_next = None
MappingProxyType = type({}.keys().mapping)


class auto:
    """Stands for the next value."""

    def __init__(self, value=None):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class property(_property):
    """A property that does not hide a member of the same name."""


def _is_descriptor(value):
    return (hasattr(type(value), '__get__') or hasattr(type(value), '__set__')
            or hasattr(type(value), '__delete__'))


def _is_special(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' or name.startswith('_') and name.endswith('_')


class _Names(dict):
    """The body of an enumeration: remembers which names are members."""

    def __init__(self, cls):
        super().__init__()
        self._cls = cls
        self._member_names = {}
        self._last_values = []
        self._ignored = ()
        self._generate = None
        self._is_auto_used = False
        self._highest = None  # of the values, as long as all of them are ints

    def _note(self, value):
        if type(value) is int and (self._highest is not None or not self._last_values):
            self._highest = value if self._highest is None else max(self._highest, value)
        else:
            self._highest = None
        self._last_values.append(value)

    def __setitem__(self, key, value):
        if key == '_generate_next_value_':
            if self._is_auto_used:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            self._ignored = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            self._member_names[key] = None
            value = value.value
            self._note(value)
        elif (not _is_special(key) and not _is_descriptor(value) and key not in self._ignored
                and not key.startswith(f'_{self._cls}__')):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._numbered(key, value)
            self._member_names[key] = None
            self._note(value)
        super().__setitem__(key, value)

    def _numbered(self, key, value):
        if isinstance(value, auto):
            self._is_auto_used = True
            if value.value is None and self._generate is _plain_next and self._highest is not None:
                value.value = self._highest + 1
            elif value.value is None:
                value.value = self._generate(key, 1, len(self._member_names),
                                             self._last_values[:])
            return value.value
        if isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
            return tuple(self._numbered(key, v) if isinstance(v, auto) else v for v in value)
        return value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        names = _Names(cls)
        for base in bases:
            if isinstance(base, EnumType):
                if base._member_names_:
                    raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
                names._generate = base._generate_next_value_
                break
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not isinstance(classdict, _Names):
            return super().__new__(metacls, cls, bases, dict(classdict))
        member_names = classdict._member_names
        values = {name: classdict[name] for name in member_names}
        body = {k: v for k, v in classdict.items() if k not in values}
        body.pop('_ignore_', None)
        for name in classdict._ignored:
            body.pop(name, None)
        user_new = body.get('__new__')
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        if '_generate_next_value_' in body and not isinstance(body['_generate_next_value_'],
                                                              staticmethod):
            body['_generate_next_value_'] = staticmethod(body['_generate_next_value_'])
        data_type = metacls._data_type(bases)
        body['_member_type_'] = data_type
        if boundary is None:
            for base in bases:
                if isinstance(base, EnumType):
                    boundary = getattr(base, '_boundary_', None)
        body['_boundary_'] = boundary
        order = body.pop('_order_', None)
        enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        is_root = not any(isinstance(base, EnumType) for base in bases)
        if user_new is not None and not is_root:
            maker = user_new.__func__ if isinstance(user_new, staticmethod) else user_new
            enum_class._new_member_ = staticmethod(maker)
        if not is_root:
            enum_class.__new__ = Enum.__new__
        if not is_root:
            metacls._take_texts(enum_class, classdict, data_type)
        maker = getattr(enum_class, '_new_member_', None)
        for name, value in values.items():
            enum_class._add(name, value, data_type, maker)
        if order is not None:
            wanted = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            if [n for n in wanted if n not in body] != enum_class._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {wanted!r}\n'
                                f'  {enum_class._member_names_!r}')
        return enum_class

    @staticmethod
    def _take_texts(enum_class, classdict, data_type):
        """A mixed-in type's own repr, str and format do not hide the enumeration's."""
        root = next(base for base in enum_class.__mro__[1:] if isinstance(base, EnumType))
        for name in ('__repr__', '__str__', '__format__'):
            if name not in classdict:
                found = getattr(enum_class, name)
                if found in (getattr(data_type, name), getattr(object, name)):
                    setattr(enum_class, name, getattr(root, name))

    @staticmethod
    def _data_type(bases):
        for base in bases:
            for candidate in base.__mro__:
                if candidate in (int, str, float, bytes, tuple, complex_type):
                    return candidate
        return object

    def _add(cls, name, value, data_type, maker):
        args = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            args = (args,)
        if maker is not None:
            made = maker(cls, *args)
            if not hasattr(made, '_value_'):
                made._value_ = value if data_type is object else data_type(*args)
        elif data_type is object:
            made = object.__new__(cls)
            made._value_ = value
        else:
            made = data_type.__new__(cls, *args)
            made._value_ = data_type(*args)
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made._sort_order_ = len(cls._member_names_)
        made.__init__(*args)
        value = made._value_
        known = cls._of_equal_value(value)
        if known is not None:
            made = known
        elif cls._is_listed(value):
            cls._member_names_.append(name)
        cls._member_map_[name] = made
        type.__setattr__(cls, name, made)
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            pass

    def _of_equal_value(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            return next((m for m in cls._member_map_.values() if m._value_ == value), None)

    def _is_listed(cls, value):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create(value, names, start, type, module, boundary)

    def _create(cls, class_name, names, start, mixin, module, boundary):
        metacls = cls.__class__
        bases = (cls,) if mixin is None else (mixin, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, dict):
            pairs = list(names.items())
        else:
            names = list(names)
            if names and not isinstance(names[0], str):
                pairs = names
            else:
                pairs = []
                values = []
                is_plain = cls._generate_next_value_ is _plain_next and type(start) is int
                for count, name in enumerate(names):
                    value = start + count if is_plain else cls._generate_next_value_(
                        name, start, count, values[:])
                    values.append(value)
                    pairs.append((name, value))
        for name, value in pairs:
            classdict[name] = value
        classdict['__module__'] = module or '__main__'
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if not isinstance(value, Enum):
            import warnings
            warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return '
                          'True or\nFalse depending on whether the value is a member or the value '
                          'of a member', DeprecationWarning, stacklevel=2)
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(value).__qualname__}' "
                            f"and '{cls.__class__.__qualname__}'")
        return False

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __repr__(cls):
        kind = 'flag' if issubclass(cls, Flag) else 'enum'
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
        return sorted({'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__',
                       '__iter__', '__len__', '__members__', '__module__', '__name__',
                       '__qualname__', *cls._member_names_})


EnumMeta = EnumType
complex_type = None


EJECT = None


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        problem = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        try:
            result = cls._missing_(value)
        except Exception as raised:
            if raised.__context__ is None:
                raised.__context__ = problem
            raise
        if isinstance(result, cls):
            return result
        if cls._boundary_ is EJECT and isinstance(result, int):
            return result
        if result is None:
            raise problem
        raise TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None '
                        'or a valid member')

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            last = None
        if last is not None:
            try:
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
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

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

    @_property
    def name(self):
        return self._name_

    @name.setter
    def name(self, name):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @_property
    def value(self):
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __dir__(self):
        own = {name for cls in self.__class__.__mro__ for name in cls.__dict__
               if name[0] != '_' and name not in self._member_map_}
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value',
                       *own})


_plain_next = Enum._generate_next_value_


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    __repr__ = Enum.__repr__
    __str__ = int.__repr__
    __format__ = int.__format__
    __hash__ = int.__hash__


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    __repr__ = Enum.__repr__
    __str__ = str.__str__
    __format__ = str.__format__
    __hash__ = str.__hash__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


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
    while value:
        lowest = value & -value
        yield lowest
        value ^= lowest


def _binary(value, width):
    """A number as 0b0 1010, or 0b1 0101 where it is negative."""
    digits = format(value & (1 << width) - 1, f'0{width}b')
    return f'0b{1 if value < 0 else 0} {digits}'


class Flag(Enum, boundary=STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except AttributeError:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _is_listed(cls, value):
        return value > 0 and value & (value - 1) == 0

    @classmethod
    def _known(cls):
        known = 0
        for made in cls._member_map_.values():
            known |= made._value_
        return known

    @classmethod
    def _singles(cls):
        known = 0
        for name in cls._member_names_:
            known |= cls._member_map_[name]._value_
        return known

    @classmethod
    def _parts(cls, value):
        """The members of one bit that are in a value, in the order of their definition."""
        return [made for made in cls if made._value_ & value]

    @classmethod
    def _name_of(cls, value):
        """The names of the members that a value is made of, and the number of what has none."""
        members = cls._parts(value)
        if value & ~cls._singles():
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
        return '|'.join(names + [repr(value)] if value else names)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        known = cls._known()
        all_bits = (1 << known.bit_length()) - 1
        is_outside = not ~all_bits <= value <= all_bits or value & (all_bits ^ known)
        if is_outside:
            boundary = cls._boundary_
            if boundary is STRICT:
                width = max(value.bit_length(), known.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n'
                                 f'    given {_binary(value, width)}\n'
                                 f'  allowed {_binary(known, width)}')
            if boundary is CONFORM:
                value = value & known
            elif boundary is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 1 << value.bit_length()) + value
        if value < 0:
            value = (value & all_bits) if is_outside else known & value
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        made = object.__new__(cls) if cls._member_type_ is object else int.__new__(cls, value)
        made._value_ = value
        made._name_ = cls._name_of(value)
        cls._value2member_map_[value] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f'{type(other).__qualname__!r} and {self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._parts(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {self._value_!r}>'
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return int(other)
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
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles() & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__
    __hash__ = Enum.__hash__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __str__ = int.__repr__
    __format__ = int.__format__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __hash__ = int.__hash__
    __repr__ = Flag.__repr__
    __contains__ = Flag.__contains__
    __iter__ = Flag.__iter__


def unique(enumeration):
    duplicates = [(name, made.name) for name, made in enumeration.__members__.items()
                  if name != made.name]
    if duplicates:
        details = ', '.join(f'{alias} -> {name}' for alias, name in duplicates)
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration


def verify(*checks):
    def check(enumeration):
        for wanted in checks:
            if wanted is UNIQUE:
                duplicates = [(name, made.name) for name, made in enumeration.__members__.items()
                              if name != made.name]
                if duplicates:
                    details = ', '.join(f'{alias} -> {name}' for alias, name in duplicates)
                    raise ValueError(f'aliases found in {enumeration!r}: {details}')
            elif wanted is CONTINUOUS:
                values = {made.value for made in enumeration}
                if issubclass(enumeration, Flag):
                    missing = [1 << i for i in range(min(values).bit_length() - 1,
                                                     max(values).bit_length())
                               if 1 << i not in values]
                else:
                    missing = [i for i in range(min(values), max(values)) if i not in values]
                if missing:
                    raise ValueError(f'invalid {"flag" if issubclass(enumeration, Flag) else "enum"} '
                                     f'{enumeration.__name__!r}: missing values '
                                     f'{", ".join(map(str, missing))}')
        return enumeration
    return check


def show_flag_values(value):
    return list(_bits(int(value)))


def global_enum(cls, update_str=False):
    import sys
    module = sys.modules.get(cls.__module__)
    if module is not None:
        module.__dict__.update(cls.__members__)
    return cls
