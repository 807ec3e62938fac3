"""Looking into functions, generators and coroutines."""
import functools
import types
import _inspect
from _inspect import isasyncgen, isawaitable, iscoroutine, isgenerator

GEN_CREATED, GEN_RUNNING = 'GEN_CREATED', 'GEN_RUNNING'
GEN_SUSPENDED, GEN_CLOSED = 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING = 'CORO_CREATED', 'CORO_RUNNING'
CORO_SUSPENDED, CORO_CLOSED = 'CORO_SUSPENDED', 'CORO_CLOSED'
CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 256, 512


def getgeneratorstate(generator):
    return 'GEN_' + _inspect.generator_state(generator)


def getcoroutinestate(coroutine):
    return 'CORO_' + _inspect.generator_state(coroutine)


def _locals_of(generator, frame_name):
    frame = getattr(generator, frame_name, None)
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    return _locals_of(generator, 'gi_frame')


def getcoroutinelocals(coroutine):
    return _locals_of(coroutine, 'cr_frame')


def _unwrapped(obj):
    while hasattr(obj, 'func') and type(obj).__name__ == 'partial':
        obj = obj.func
    return obj


def isgeneratorfunction(obj):
    return _inspect.function_kind(_unwrapped(obj)) == 1


def iscoroutinefunction(obj):
    return _inspect.function_kind(_unwrapped(obj)) == 2


def isasyncgenfunction(obj):
    return _inspect.function_kind(_unwrapped(obj)) == 3


def isfunction(obj):
    return isinstance(obj, types.FunctionType)


def ismethod(obj):
    return isinstance(obj, types.MethodType)


def isbuiltin(obj):
    return isinstance(obj, types.BuiltinFunctionType)


def stack(context=1):
    from collections import namedtuple
    import sys
    FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')
    frames = []
    frame = sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        line = _inspect.source_line(code.co_filename, frame.f_lineno)
        frames.append(FrameInfo(frame, code.co_filename, frame.f_lineno, code.co_name,
                                [line] if line else None, 0))
        frame = frame.f_back
    return frames


def isroutine(obj):
    return isfunction(obj) or ismethod(obj) or isbuiltin(obj)


def isclass(obj):
    return isinstance(obj, type)


def ismodule(obj):
    return isinstance(obj, types.ModuleType)


def iscode(obj):
    return isinstance(obj, types.CodeType)


def istraceback(obj):
    return isinstance(obj, types.TracebackType)


def isabstract(obj):
    return isinstance(obj, type) and bool(getattr(obj, '__abstractmethods__', None))


def isdatadescriptor(obj):
    return hasattr(type(obj), '__set__') or hasattr(type(obj), '__delete__')


def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__') and (stop is None or not stop(func)):
        func = func.__wrapped__
    return func


def getmembers(obj, predicate=None):
    members = []
    for name in dir(obj):
        try:
            value = getattr(obj, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            members.append((name, value))
    return members


def getmodule(obj):
    import sys
    return sys.modules.get(getattr(obj, '__module__', None))


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(obj):
    doc = getattr(obj, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getsource(obj):
    text = _inspect.source_of(unwrap(getattr(obj, '__func__', obj)))
    if text is None:
        raise OSError('could not get source code')
    return text if text.endswith('\n') else text + '\n'


def getmro(cls):
    return cls.__mro__


def currentframe():
    import sys
    return sys._getframe(1)


class _empty:
    """Marks what is not there."""


class _Kind(int):
    _names = ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY',
              'VAR_KEYWORD')

    @property
    def name(self):
        return self._names[self]

    @property
    def description(self):
        return self.name.lower().replace('_', ' ')

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


class Parameter:
    POSITIONAL_ONLY = _Kind(0)
    POSITIONAL_OR_KEYWORD = _Kind(1)
    VAR_POSITIONAL = _Kind(2)
    KEYWORD_ONLY = _Kind(3)
    VAR_KEYWORD = _Kind(4)
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _Kind(kind)
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = f'{text}: {_formatted(self.annotation)}'
        if self.default is not _empty:
            text += (' = ' if self.annotation is not _empty else '=') + repr(self.default)
        return {2: '*', 4: '**'}.get(int(self.kind), '') + text

    def __repr__(self):
        return f'<Parameter "{self}">'


def _formatted(annotation):
    if isinstance(annotation, type):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self.signature = signature

    @property
    def args(self):
        args = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            if parameter.kind == 2:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                if parameter.kind == 3:
                    kwargs[name] = self.arguments[name]
                elif parameter.kind == 4:
                    kwargs.update(self.arguments[name])
        return kwargs

    def apply_defaults(self):
        full = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif parameter.default is not _empty:
                full[name] = parameter.default
            elif parameter.kind == 2:
                full[name] = ()
            elif parameter.kind == 4:
                full[name] = {}
        self.arguments = full


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {p.name: p for p in parameters or ()}
        self.return_annotation = return_annotation

    def bind(self, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        arguments = {}
        args = list(args)
        for name, parameter in self.parameters.items():
            if parameter.kind in (0, 1):
                if args:
                    if name in kwargs and parameter.kind == 1:
                        raise TypeError(f'multiple values for argument {name!r}')
                    arguments[name] = args.pop(0)
                elif name in kwargs and parameter.kind == 1:
                    arguments[name] = kwargs.pop(name)
                elif parameter.default is _empty and not is_partial:
                    raise TypeError(f'missing a required argument: {name!r}')
            elif parameter.kind == 2:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif parameter.kind == 3:
                if name in kwargs:
                    arguments[name] = kwargs.pop(name)
                elif parameter.default is _empty and not is_partial:
                    raise TypeError(f'missing a required argument: {name!r}')
            elif kwargs:
                arguments[name] = kwargs
                kwargs = {}
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, arguments)

    def __str__(self):
        parts = []
        has_star = has_slash_to_come = False
        for parameter in self.parameters.values():
            if parameter.kind == 0:
                has_slash_to_come = True
            elif has_slash_to_come:
                parts.append('/')
                has_slash_to_come = False
            if parameter.kind == 2:
                has_star = True
            elif parameter.kind == 3 and not has_star:
                parts.append('*')
                has_star = True
            parts.append(str(parameter))
        if has_slash_to_come:
            parts.append('/')
        text = '({})'.format(', '.join(parts))
        if self.return_annotation is not _empty:
            text += f' -> {_formatted(self.return_annotation)}'
        return text

    def __repr__(self):
        return f'<Signature {self}>'


def _partial_signature(obj):
    """Without the parameters that are given by position; those given by name become defaults."""
    parameters = list(signature(obj.func).parameters.values())
    given = len(obj.args)
    while given and parameters and parameters[0].kind in (0, 1):
        del parameters[0]
        given -= 1
    only_names = False
    for i, parameter in enumerate(parameters):
        if parameter.name in obj.keywords:
            only_names = True
            parameters[i] = Parameter(parameter.name, 3, default=obj.keywords[parameter.name],
                                      annotation=parameter.annotation)
        elif only_names and parameter.kind == 1:
            parameters[i] = Parameter(parameter.name, 3, default=parameter.default,
                                      annotation=parameter.annotation)
    return Signature(parameters)


def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    skip_first = False
    if isinstance(obj, types.MethodType):
        obj = obj.__func__
        skip_first = True
    if follow_wrapped:
        obj = unwrap(obj)
    if isinstance(obj, functools.partial):
        return _partial_signature(obj)
    if isinstance(obj, type):
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature([])
        obj = obj.__new__ if obj.__init__ is object.__init__ else obj.__init__
        skip_first = True
    elif not isinstance(obj, types.FunctionType) and hasattr(type(obj), '__call__'):
        call = type(obj).__call__
        if isinstance(call, types.FunctionType):
            obj = call
            skip_first = True
    found = _inspect.parameters(obj)
    if found is None:
        raise ValueError(f'no signature found for builtin {obj!r}')
    annotations = getattr(obj, '__annotations__', {})
    parameters = [Parameter(name, kind, default=_empty if default is obj else default,
                            annotation=annotations.get(name, _empty))
                  for name, kind, default in found]
    return Signature(parameters[1:] if skip_first else parameters,
                     return_annotation=annotations.get('return', _empty))


def getfullargspec(func):
    sig = signature(func)
    args = [p.name for p in sig.parameters.values() if p.kind in (0, 1)]
    from collections import namedtuple
    FullArgSpec = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults '
                                            'annotations')
    defaults = tuple(p.default for p in sig.parameters.values()
                     if p.kind in (0, 1) and p.default is not _empty) or None
    star = [p.name for p in sig.parameters.values() if p.kind == 2]
    stars = [p.name for p in sig.parameters.values() if p.kind == 4]
    only = [p for p in sig.parameters.values() if p.kind == 3]
    return FullArgSpec(args, star[0] if star else None, stars[0] if stars else None, defaults,
                       [p.name for p in only],
                       {p.name: p.default for p in only if p.default is not _empty} or None,
                       getattr(func, '__annotations__', {}))
