"""The types that have no name of their own among the built-ins."""
import sys
from _inspect import function_kind, make_awaitable, types_without_objects
from functools import wraps


def _function():
    pass


def _generator():
    yield


class _Class:
    def method(self):
        pass


FunctionType = type(_function)
LambdaType = FunctionType
GeneratorType = type(_generator())
CoroutineType, AsyncGeneratorType, TracebackType = types_without_objects()
MethodType = type(_Class().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
ModuleType = type(sys)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
MappingProxyType = type({}.keys().mapping)
CodeType = type(_function.__code__)


_shown_now = set()


class SimpleNamespace:
    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError('no positional arguments expected')
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown_now:
            return f'{name}(...)'
        _shown_now.add(id(self))
        try:
            return f"{name}({', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()])})"
        finally:
            _shown_now.discard(id(self))

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def _ordered(compare):
        def method(self, other):
            if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
                return compare(self.__dict__, other.__dict__)
            return NotImplemented
        return method

    __lt__, __le__ = _ordered(lambda a, b: a < b), _ordered(lambda a, b: a <= b)
    __gt__, __ge__ = _ordered(lambda a, b: a > b), _ordered(lambda a, b: a >= b)
    del _ordered
    __hash__ = None


class DynamicClassAttribute(property):
    """A property of instances: the class itself answers as if it were not there."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if getattr(self.fget, '__isabstractmethod__', False):
                return self
            raise AttributeError()
        return property.__get__(self, instance, ownerclass)


GenericAlias = type(list[int])
UnionType = type(int | str)
FrameType = type(sys._getframe(0))
CellType = type((lambda x: lambda: x)(0).__closure__[0])
MemberDescriptorType = type(type('_Slots', (), {'__slots__': ('a',)}).a)
GetSetDescriptorType = type(int.real)
MethodDescriptorType = type(list.append)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    if type(func) is FunctionType and function_kind(func) in (1, 2):
        return make_awaitable(func)

    @wraps(func)
    def wrapped(*args, **kwargs):
        return make_awaitable(func(*args, **kwargs))
    return wrapped


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """The bases of a class with what __mro_entries__ puts in the place of those that are none."""
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
        else:
            resolved.extend(base.__mro_entries__(bases))
    return bases if list(bases) == resolved else tuple(resolved)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
            elif not issubclass(meta, type(base)):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a '
                                '(non-strict) subclass of the metaclasses of all its bases')
    return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}, kwds
