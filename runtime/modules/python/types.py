"""The types that have no name of their own among the built-ins."""
import sys
from _inspect import function_kind, make_awaitable, types_without_objects
from _namespace import SimpleNamespace
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
