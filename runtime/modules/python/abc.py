"""Abstract base classes."""
from _inspect import mark_builtin as _mark_builtin

__all__ = ['ABCMeta', 'ABC', 'abstractmethod', 'abstractproperty', 'abstractclassmethod',
           'abstractstaticmethod', 'get_cache_token', 'update_abstractmethods']


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


def _is_abstract(value):
    if getattr(value, '__isabstractmethod__', False):
        return True
    for part in ('fget', 'fset', 'fdel', '__func__'):
        if getattr(getattr(value, part, None), '__isabstractmethod__', False):
            return True
    return False


def _abstract_names(cls):
    names = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    return frozenset(names)


class _Known:
    """What an abstract class knows of others, each by its id(): a class lives as long as the run."""
    __slots__ = ('registered', 'derived', 'others', 'as_of')

    def __init__(self):
        self.registered = []
        self.derived = set()
        self.others = set()  # no longer counts once anything is registered anywhere
        self.as_of = _registrations

    def is_other(self, subclass):
        if self.as_of < _registrations:
            self.others.clear()
            self.as_of = _registrations
        return id(subclass) in self.others


_registrations = 0


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_impl = _Known()
        return cls

    def register(cls, subclass):
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registered.append(subclass)
        _registrations += 1
        for mark in ('__match_sequence__', '__match_mapping__'):
            if hasattr(cls, mark):
                try:
                    setattr(subclass, mark, True)
                except TypeError:
                    pass  # built in: the match statement knows by itself
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if id(subclass) in cls._abc_impl.derived:
            return True
        kind = type(instance)
        if kind is not subclass:
            return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(kind)
        return not cls._abc_impl.is_other(subclass) and cls.__subclasscheck__(subclass)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        known = cls._abc_impl
        if id(subclass) in known.derived:
            return True
        if known.is_other(subclass):
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = (cls in subclass.__mro__
                      or any(issubclass(subclass, other) for other in known.registered)
                      or any(issubclass(subclass, other) for other in cls.__subclasses__()))
        (known.derived if answer else known.others).add(id(subclass))
        return bool(answer)


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def get_cache_token():
    return _registrations


def update_abstractmethods(cls):
    if hasattr(cls, '__abstractmethods__'):
        cls.__abstractmethods__ = _abstract_names(cls)
    return cls


_mark_builtin('_abc', get_cache_token)
