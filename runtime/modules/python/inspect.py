"""Looking into functions, generators and coroutines."""
import functools
import sys
import types
from collections import namedtuple as _namedtuple
from keyword import iskeyword
import _inspect

GEN_CREATED, GEN_RUNNING = 'GEN_CREATED', 'GEN_RUNNING'
GEN_SUSPENDED, GEN_CLOSED = 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING = 'CORO_CREATED', 'CORO_RUNNING'
CORO_SUSPENDED, CORO_CLOSED = 'CORO_SUSPENDED', 'CORO_CLOSED'
CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 256, 512


def getgeneratorstate(generator):
    return 'GEN_' + _state(generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    return 'CORO_' + _state(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def _state(is_running, is_suspended, frame):
    if is_running:
        return 'RUNNING'
    if is_suspended:
        return 'SUSPENDED'
    return 'CLOSED' if frame is None else 'CREATED'


def _locals_of(generator, frame_name):
    frame = getattr(generator, frame_name, None)
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    return _locals_of(generator, 'gi_frame')


def getcoroutinelocals(coroutine):
    return _locals_of(coroutine, 'cr_frame')


def _unwrapped(obj):
    while hasattr(obj, 'func') and type(obj).__name__ == 'partial':
        obj = obj.func
    return obj


def isgeneratorfunction(obj):
    obj = _unwrapped(obj)
    return _inspect.function_kind(obj) == 1


def iscoroutinefunction(obj):
    obj = _unwrapped(obj)
    if not isclass(obj) and '__code__' in getattr(obj, '__dict__', ()):  # passes for a function
        return bool(obj.__code__.co_flags & CO_COROUTINE)
    return _inspect.function_kind(obj) == 2


def isasyncgenfunction(obj):
    return _inspect.function_kind(_unwrapped(obj)) == 3


def isgenerator(object):
    return _inspect.isgenerator(object)


def iscoroutine(object):
    return _inspect.iscoroutine(object)


def isasyncgen(object):
    return _inspect.isasyncgen(object)


def isawaitable(object):
    return _inspect.isawaitable(object)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def iscode(object):
    return isinstance(object, types.CodeType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def unwrap(func, *, stop=None):
    first = func
    # What was met, kept alive so that no other object has its id.
    met = {id(func): func}
    while hasattr(func, '__wrapped__') and (stop is None or not stop(func)):
        func = func.__wrapped__
        if id(func) in met or len(met) >= sys.getrecursionlimit():
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        met[id(func)] = func
    return func


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def _members(object, predicate, getter):
    names = dir(object)
    if isclass(object):
        # What DynamicClassAttributes hide is shown after all.
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items()
                      if isinstance(value, types.DynamicClassAttribute)]
    found = []
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            home = next((base for base in (object.__mro__ if isclass(object) else ())
                         if name in base.__dict__), None)
            if home is None:
                continue
            value = home.__dict__[name]
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmodule(object, _filename=None):
    import sys
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    for end in ('.cpython-311-x86_64-linux-gnu.so', '.abi3.so', '.so', '.pyc', '.py'):
        if name.endswith(end):
            return name[:-len(end)]
    return None


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    """A class has its base's docstring, a method that of the method that it replaces."""
    if isinstance(obj, type):
        docs = (base.__doc__ for base in obj.__mro__ if base is not object)
        return next((doc for doc in docs if doc is not None), None)
    if ismemberdescriptor(obj):
        slots = getattr(obj.__objclass__, '__slots__', None)
        return slots.get(obj.__name__) if isinstance(slots, dict) else None
    obj = getattr(obj, 'fget', None) or getattr(obj, '__func__', obj)
    import sys
    path = getattr(obj, '__qualname__', '').split('.')
    owner = sys.modules.get(getattr(obj, '__module__', None))
    for name in path[:-1]:
        owner = getattr(owner, name, None)
    if not isinstance(owner, type):
        return None
    docs = (getattr(getattr(base, path[-1], None), '__doc__', None) for base in owner.__mro__)
    return next((doc for doc in docs if doc is not None), None)


Attribute = _namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """What dir(cls) shows, each with its kind and the class that it comes from."""
    found = []
    for name in dir(cls):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        obj = home.__dict__[name] if home is not None else getattr(cls, name)
        if isinstance(obj, (staticmethod, types.BuiltinFunctionType)):
            kind = 'static method'
        elif isinstance(obj, (classmethod, types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(obj, property):
            kind = 'property'
        else:
            kind = 'method' if isroutine(obj) else 'data'
        found.append(Attribute(name, kind, home, obj))
    return found


def _refuse_builtin(obj):
    """What CPython has written in C has no file."""
    if ismodule(obj) and not hasattr(obj, '__file__'):
        raise TypeError(f'{obj!r} is a built-in module')
    if isclass(obj):
        if obj.__module__ == 'builtins':
            raise TypeError(f'{obj!r} is a built-in class')
    elif not (ismodule(obj) or ismethod(obj) or isfunction(obj) or istraceback(obj)
              or isframe(obj) or iscode(obj)):
        raise TypeError('module, class, method, function, traceback, frame, or code object was '
                        f'expected, got {type(obj).__name__}')


def _file_lines():
    import linecache
    return linecache.getlines(getfile(getsource))


def _class_place(cls):
    """The number of the first line of a class statement, found by its name and those around it."""
    if cls.__module__ != '__main__':
        return None
    lines = _file_lines()
    path = [name for name in cls.__qualname__.split('.') if name != '<locals>']
    open_ones = []
    found = None
    for number, line in enumerate(lines):
        words = line.split()
        if not words or words[0] not in ('class', 'def', 'async'):
            continue
        depth = len(line) - len(line.lstrip())
        while open_ones and open_ones[-1][0] >= depth:
            open_ones.pop()
        name = words[2 if words[0] == 'async' else 1].split('(')[0].rstrip(':')
        open_ones.append((depth, name))
        if words[0] == 'class' and [name for _, name in open_ones] == path:
            found = number
    while found and lines[found - 1].lstrip().startswith('@'):
        found -= 1
    return found


def getblock(lines):
    """The lines of the statement that begins with the first one."""
    import tokenize
    last, depth, column = 1, 0, None
    header = None  # 'lambda', or what begins the statement that has a block
    is_over = is_decorator = False
    try:
        for kind, text, start, end, _ in tokenize.generate_tokens(iter(lines).__next__):
            if kind == tokenize.NEWLINE:
                last = start[0] if header or is_decorator else last
                if header == 'lambda':
                    break
                is_over, is_decorator = header is not None, False
            elif header is None:
                is_decorator = is_decorator or text == '@'
                if not is_decorator and text in ('def', 'class', 'lambda'):
                    header = text
            elif kind == tokenize.INDENT and is_over:
                depth, column = depth + 1, column or end[1]
            elif kind == tokenize.DEDENT and is_over:
                depth -= 1
                if depth <= 0:
                    break
            elif kind == tokenize.COMMENT:
                if column is not None and start[1] >= column:
                    last = start[0]
            elif is_over and depth == 0 and kind != tokenize.NL:
                break
    except (tokenize.TokenError, IndentationError, StopIteration):
        pass
    return lines[:last]


def _code_of(object):
    """The code that a function, frame or traceback is of."""
    if ismethod(object):
        object = object.__func__
    if istraceback(object):
        object = object.tb_frame
    if isfunction(object):
        object = object.__code__
    elif isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def _place_of(code):
    """The lines of a code's file, and the number of the one where what it is of begins."""
    import linecache
    import re
    name = code.co_filename
    lines = linecache.getlines(name)
    if not lines:
        is_file = not (name.startswith('<') and name.endswith('>'))
        raise OSError('source code not available' if is_file else 'could not get source code')
    number = code.co_firstlineno - 1
    if number >= len(lines):
        raise OSError('lineno is out of bounds')
    header = re.compile(r'\s*(?:async\s+)?def\s|.*\blambda[:\s]|\s*@')
    while number > 0 and not header.match(lines[number]):
        number -= 1
    return lines, number


def getsourcelines(object):
    object = unwrap(object)
    if isclass(object):
        first = _class_place(object)
        if first is None:
            _refuse_builtin(object)
            raise OSError('could not find class definition')
        return getblock(_file_lines()[first:]), first + 1
    if ismodule(object) and object.__name__ == '__main__':
        return _file_lines(), 0
    code = _code_of(object)
    if code is None:
        _refuse_builtin(object)
        raise OSError('could not get source code')
    if not _inspect.is_own_code(code):
        text = _inspect.source_of(getattr(object, '__func__', object))
        if text is None:
            raise OSError('could not get source code')
        return (text.rstrip('\n') + '\n').splitlines(keepends=True), code.co_firstlineno
    lines, first = _place_of(code)
    if code.co_name == '<module>' and (isframe(object) or istraceback(object)):
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def findsource(object):
    code = _code_of(object)
    if code is not None and _inspect.is_own_code(code):
        return _place_of(code)
    if code is None and not isclass(object):
        _refuse_builtin(object)
    _, first = getsourcelines(object)
    return _file_lines(), max(first - 1, 0)


def getcomments(object):
    """The comment lines right above the definition."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    found = []
    depth = len(lines[number]) - len(lines[number].lstrip())
    while number > 0 and lines[number - 1].lstrip().startswith('#'):
        number -= 1
        line = lines[number].expandtabs()
        if len(line) - len(line.lstrip()) != depth:
            break
        found.insert(0, line.lstrip())
    return ''.join(found) or None


Traceback = _namedtuple('Traceback', 'filename lineno function code_context index')


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    code = frame.f_code
    line = _inspect.code_line(code, lineno)
    lines = [line if line.endswith('\n') else line + '\n'] if line else None
    return Traceback(code.co_filename, lineno, code.co_name, lines, 0 if lines else None)


ArgInfo = _namedtuple('ArgInfo', 'args varargs keywords locals')


def getargvalues(frame):
    code = frame.f_code
    names = list(code.co_varnames)
    count = code.co_argcount
    only = code.co_kwonlyargcount
    rest = names[count + only:]
    varargs = rest.pop(0) if code.co_flags & 4 else None
    keywords = rest.pop(0) if code.co_flags & 8 else None
    return ArgInfo(names[:count + only], varargs, keywords, frame.f_locals)


def formatannotation(annotation, base_module=None):
    # That of Annotated[] and of generic classes of the program's is their origin's.
    if getattr(annotation, '__module__', None) == 'typing' and not hasattr(annotation, '__metadata__'):
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


def getmro(cls):
    return cls.__mro__


def currentframe():
    import sys
    return sys._getframe(1)


class _empty:
    """Marks what is not there."""


class _ParameterKind(int):
    _names = ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY',
              'VAR_KEYWORD')

    @property
    def name(self):
        return self._names[self]

    @property
    def value(self):
        return int(self)

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self]

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


_Kind = _ParameterKind


class _kept:
    """Marks what replace() leaves as it is."""


def _kind_of(number, kinds):
    if number not in kinds:
        raise ValueError(f'{number!r} is not a valid _ParameterKind')
    return kinds[number]


class Parameter:
    POSITIONAL_ONLY = _Kind(0)
    POSITIONAL_OR_KEYWORD = _Kind(1)
    VAR_POSITIONAL = _Kind(2)
    KEYWORD_ONLY = _Kind(3)
    VAR_KEYWORD = _Kind(4)
    _kinds = (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD)
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self.kind = _kind_of(kind, self._kinds)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self.kind in (2, 4):
            raise ValueError(f'{self.kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():
            # What a comprehension goes through.
            if self.kind != 1:
                raise ValueError('implicit arguments must be passed as positional or keyword '
                                 f'arguments, not {self.kind.description}')
            self.kind, name = self._kinds[0], f'implicit{name[1:]}'
        if not name.isidentifier() or iskeyword(name) and self.kind != 0:
            raise ValueError(f'{name!r} is not a valid parameter name')
        self.name = name
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = f'{text}: {formatannotation(self.annotation)}'
        if self.default is not _empty:
            text += (' = ' if self.annotation is not _empty else '=') + repr(self.default)
        return {2: '*', 4: '**'}.get(int(self.kind), '') + text

    def replace(self, *, name=_kept, kind=_kept, annotation=_kept, default=_kept):
        return Parameter(self.name if name is _kept else name,
                         self.kind if kind is _kept else kind,
                         default=self.default if default is _kept else default,
                         annotation=self.annotation if annotation is _kept else annotation)

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name == other.name and self.kind == other.kind
                and self.default == other.default and self.annotation == other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))

    def __repr__(self):
        return f'<Parameter "{self}">'


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self.signature = signature

    def __repr__(self):
        shown = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<BoundArguments ({shown})>'

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

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
        by_name = False  # from the first parameter on that args could not give
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                by_name = True
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind == 4:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
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

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        self.parameters = types.MappingProxyType(self._named(parameters or ()))
        self.return_annotation = return_annotation

    @staticmethod
    def _named(parameters):
        named = {}
        kind = Parameter.POSITIONAL_ONLY
        has_default = False
        for parameter in parameters:
            if parameter.kind < kind:
                raise ValueError(f'wrong parameter order: {kind.description} parameter before '
                                 f'{parameter.kind.description} parameter')
            if parameter.kind > kind:
                kind = parameter.kind
            if kind < 2:
                if parameter.default is _empty and has_default:
                    raise ValueError('non-default argument follows default argument')
                has_default = has_default or parameter.default is not _empty
            if parameter.name in named:
                raise ValueError(f'duplicate parameter name: {parameter.name!r}')
            named[parameter.name] = parameter
        return named

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                      eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                         eval_str=eval_str)

    def replace(self, *, parameters=_kept, return_annotation=_kept):
        return Signature(self.parameters.values() if parameters is _kept else parameters,
                         return_annotation=self.return_annotation
                         if return_annotation is _kept else return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()) == list(other.parameters.values())
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash(tuple(self.parameters))

    def bind(self, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        arguments = {}
        values, parameters = iter(args), iter(self.parameters.values())
        rest = self._bind_positional(values, parameters, arguments, kwargs, is_partial)
        others = None
        for parameter in (*rest, *parameters):
            name = parameter.name
            if parameter.kind == 4:
                others = parameter
            elif parameter.kind != 2:
                try:
                    value = kwargs.pop(name)
                except KeyError:
                    if parameter.default is _empty and not is_partial:
                        raise TypeError(f'missing a required argument: {name!r}') from None
                else:
                    if parameter.kind == 0:
                        raise TypeError(f'{name!r} parameter is positional only, but was passed as '
                                        'a keyword')
                    arguments[name] = value
        if kwargs and others is None:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        if kwargs:
            arguments[others.name] = kwargs
        return BoundArguments(self, arguments)

    @staticmethod
    def _bind_positional(values, parameters, arguments, kwargs, is_partial):
        """Until the values have run out: the parameter for which there was none."""
        while True:
            try:
                value = next(values)
            except StopIteration:
                parameter = next(parameters, None)
                if parameter is None or parameter.kind == 2:
                    return ()
                name = parameter.name
                if name in kwargs:
                    if parameter.kind == 0:
                        raise TypeError(f'{name!r} parameter is positional only, but was passed as '
                                        'a keyword') from None
                elif parameter.kind != 4 and parameter.default is _empty and not is_partial:
                    raise TypeError(f'missing a required argument: {name!r}') from None
                return (parameter,)
            try:
                parameter = next(parameters)
            except StopIteration:
                raise TypeError('too many positional arguments') from None
            name = parameter.name
            if parameter.kind > 2:
                raise TypeError('too many positional arguments') from None
            if parameter.kind == 2:
                arguments[name] = (value, *values)
                return ()
            if name in kwargs and parameter.kind != 0:
                raise TypeError(f'multiple values for argument {name!r}') from None
            arguments[name] = value

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
            text += f' -> {formatannotation(self.return_annotation)}'
        return text

    def __repr__(self):
        return f'<Signature {self}>'


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return _signature(obj, follow_wrapped, (globals, locals, eval_str))


def _has_own_signature(func):
    return hasattr(func, '__signature__') or ismethod(func)


def _without_first(found):
    """What a bound method takes."""
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (3, 4):
        raise ValueError('invalid method signature')
    if parameters[0].kind != 2:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _is_in_c(obj):
    return (isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType,
                             types.WrapperDescriptorType, types.MethodWrapperType))
            or isfunction(obj) and (not hasattr(obj, '__code__')
                                    or repr(obj).startswith('<method')))


def _of_text(text, obj, is_bound):
    names = {}
    exec(f'def function{text}: pass', names)
    made = names['function']
    parameters = [Parameter(name, kind, default=_empty if default is made else default)
                  for name, kind, default in _inspect.parameters(made)]
    return Signature(parameters[1:] if is_bound else parameters)


def _of_builtin(obj):
    from _signatures import signature_text
    name = obj.__qualname__
    module = getattr(obj, '__module__', None)
    is_method = '.' in name
    if not is_method and module not in ('builtins', None):
        name = f'{module.lstrip("_").split(".")[0]}.{name}'
    text = signature_text(name)
    owner = getattr(obj, '__self__', None)
    if text is None and is_method and owner is not None:
        # Bound to an instance of a subclass, it is called after that.
        names = (f'{base.__name__}.{obj.__name__}' for base in type(owner).__mro__)
        text = next((found for found in map(signature_text, names) if found), None)
    if text is None and isfunction(obj):
        return None
    if text is None:
        raise ValueError(f'no signature found for builtin {obj!r}')
    is_bound = is_method and owner is not None and not ismodule(owner)
    return _of_text(text, obj, is_bound and not name.endswith('.__new__'))


def _signature(obj, follow_wrapped, evaluation):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(_signature(obj.__func__, follow_wrapped, evaluation))
    if follow_wrapped:
        obj = unwrap(obj, stop=_has_own_signature)
        if ismethod(obj):
            return _signature(obj, follow_wrapped, evaluation)
    own = getattr(obj, '__signature__', None)
    if own is not None:
        if not isinstance(own, Signature):
            raise TypeError(f'unexpected object {own!r} in __signature__ attribute')
        return own
    if _is_in_c(obj):
        found = _of_builtin(obj)
        if found is not None:
            return found
    method = getattr(obj, '_partialmethod', None)
    if method is not None:
        # What it is bound to comes first, whatever has been given.
        first, *_ = signature(method.func).parameters.values()
        left = _of_partial(method, (None, *method.args))
        return left.replace(parameters=[first, *left.parameters.values()])
    if isfunction(obj):
        return _of_function(obj, evaluation)
    if type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
        return _of_partial(obj, obj.args)
    if isclass(obj):
        return _of_class(obj, follow_wrapped, evaluation)
    call = getattr(type(obj), '__call__', None)
    if call is None:
        raise ValueError(f'callable {obj!r} is not supported by signature')
    try:
        return _without_first(_signature(call, follow_wrapped, evaluation))
    except ValueError:
        raise ValueError(f'no signature found for {obj!r}')


def _of_class(obj, follow_wrapped, evaluation, keeps_first=False):
    from _signatures import signature_text

    def is_in_c(found):
        return repr(getattr(found, '__func__', found)).startswith(('<method', '<slot wrapper'))

    def text_of(base):
        module = base.__module__
        if module in ('builtins', 'itertools', 'functools', '_asyncio', 'types'):
            return signature_text(f'class:{base.__name__}')
        if module.startswith('asyncio.'):
            module = 'asyncio'
        return signature_text(f'class:{module}.{base.__name__}')

    def written(cls, name):
        """A method that a class of Python has, its own or a base's."""
        owner = next((base for base in cls.__mro__ if name in base.__dict__), object)
        found = owner.__dict__.get(name)
        found = getattr(found, '__func__', found)
        if found is None or is_in_c(found) or text_of(owner) is not None:
            return None
        return None if _is_in_c(found) and not isfunction(found) else found
    for cls, name in ((type(obj), '__call__'), (obj, '__new__'), (obj, '__init__')):
        function = written(cls, name)
        if function is not None:
            of_first = (_signature(function, follow_wrapped, evaluation) if isfunction(function)
                        else _of_function(function, evaluation))
            return of_first if keeps_first else _without_first(of_first)
    for base in obj.__mro__[:-1]:
        text = text_of(base)
        if text == 'none':
            break
        if text is not None:
            return _of_text(text, obj, False)
    else:
        text = None
    made_in_c = any([is_in_c(base.__dict__.get(name)) for base in obj.__mro__[:-1]
                     for name in ('__new__', '__init__')])
    if text is None and not made_in_c and object is next(base for base in obj.__mro__ if _inspect.is_native_class(base)):
        return Signature()
    raise ValueError(f'no signature found for builtin {"" if issubclass(obj, type) else "type "}'
                     f'{obj!r}')


def _of_function(obj, evaluation):
    found = _inspect.parameters(obj)
    if found is None:
        raise ValueError(f'no signature found for builtin {obj!r}')
    annotations = getattr(obj, '__annotations__', {})
    if evaluation[2]:
        annotations = get_annotations(obj, globals=evaluation[0], locals=evaluation[1],
                                      eval_str=True)
    parameters = [Parameter(name, kind, default=_empty if default is obj else default,
                            annotation=annotations.get(name, _empty))
                  for name, kind, default in found]
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _of_partial(obj, args):
    """What is left of a function's parameters when some have been given."""
    full = signature(obj.func)
    try:
        given = full._bind(args, dict(obj.keywords), True).arguments
    except TypeError as error:
        raise ValueError(f'partial object {obj!r} has incorrect arguments') from error
    left = []
    only_by_keyword = False
    for name, parameter in full.parameters.items():
        if name in obj.keywords and parameter.kind in (1, 3):
            left.append(parameter.replace(kind=Parameter.KEYWORD_ONLY, default=obj.keywords[name]))
            only_by_keyword = True
        elif name in given and parameter.kind in (0, 1):
            continue
        elif only_by_keyword and parameter.kind == 1:
            left.append(parameter.replace(kind=Parameter.KEYWORD_ONLY))
        elif not (only_by_keyword and parameter.kind == 2):
            left.append(parameter)
    return Signature(left, return_annotation=full.return_annotation)


FrameInfo = _namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def _frame_info(frame, lineno, context):
    code = frame.f_code
    lines = index = None
    if context > 0:
        first = max(lineno - context // 2, 1)
        lines = [_inspect.code_line(code, line) for line in range(first, first + context)]
        lines = [line if line.endswith('\n') else line + '\n' for line in lines]
        index = lineno - first
    return FrameInfo(frame, code.co_filename, lineno, code.co_name, lines, index)


def getouterframes(frame, context=1):
    frames = []
    while frame is not None:
        if _inspect.is_own_code(frame.f_code):
            frames.append(_frame_info(frame, frame.f_lineno, context))
        frame = frame.f_back
    return frames


def getinnerframes(tb, context=1):
    frames = []
    while tb is not None:
        frames.append(_frame_info(tb.tb_frame, tb.tb_lineno, context))
        tb = tb.tb_next
    return frames


def stack(context=1):
    import sys
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    import sys
    exception = sys.exc_info()[1]
    return getinnerframes(None if exception is None else exception.__traceback__, context)


def getfile(object):
    import sys
    if ismodule(object) and object.__name__ != '__main__':
        raise TypeError(f'{object!r} is a built-in module')
    code = _code_of(object)
    if code is not None and _inspect.is_own_code(code):
        return code.co_filename
    if not isclass(object) or object.__module__ == 'builtins':
        _refuse_builtin(object)
    return getattr(sys.modules['__main__'], '__file__', '<string>')


def getsourcefile(object):
    import linecache
    name = getfile(object)
    is_text = name.startswith('<') and name.endswith('>')
    return None if is_text and name not in linecache.cache else name


getabsfile = getfile


def getasyncgenstate(agen):
    return 'AGEN_' + _inspect.generator_state(agen)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__get__') and not hasattr(type(object), '__set__')


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isframe(object):
    return isinstance(object, types.FrameType)


def walktree(classes, children, parent):
    results = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Classes as nested lists: below each stand those that derive from it."""
    children, roots = {}, []
    for cls in classes:
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def getcallargs(func, /, *positional, **named):
    spec = getfullargspec(func)
    called = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    values = dict(zip(spec.args, positional))
    rest = positional[len(spec.args):]
    if spec.varargs:
        values[spec.varargs] = rest
    others = {}
    if spec.varkw:
        values[spec.varkw] = others
    for name, value in named.items():
        if name not in spec.args and name not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f'{called}() got an unexpected keyword argument {name!r}')
            others[name] = value
        elif name in values:
            raise TypeError(f'{called}() got multiple values for argument {name!r}')
        else:
            values[name] = value
    defaults = spec.defaults or ()
    if rest and not spec.varargs:
        raise TypeError(_too_many(called, spec, len(positional), values))
    _complete(called, spec.args, dict(zip(spec.args[len(spec.args) - len(defaults):], defaults)),
              values, 'positional')
    _complete(called, spec.kwonlyargs, spec.kwonlydefaults or {}, values, 'keyword-only')
    return values


def _too_many(called, spec, given, values):
    wanted = len(spec.args)
    fewest = wanted - len(spec.defaults or ())
    takes = f'from {fewest} to {wanted}' if fewest < wanted else f'{wanted}'
    also = sum(name in values for name in spec.kwonlyargs)
    if also:
        given = (f'{given} positional argument{"s" * (given != 1)} (and {also} keyword-only '
                 f'argument{"s" * (also != 1)})')
    return (f'{called}() takes {takes} positional argument'
            f'{"s" * (fewest < wanted or wanted != 1)} but {given} '
            f'{"was" if given == 1 and not also else "were"} given')


def _complete(called, names, defaults, values, kind):
    missing = [repr(name) for name in names if name not in values and name not in defaults]
    if missing:
        *first, last = missing
        listed = (f'{", ".join(first)}{"," * (len(first) > 1)} and {last}' if first else last)
        raise TypeError(f'{called}() missing {len(missing)} required {kind} argument'
                        f'{"s" * (len(missing) > 1)}: {listed}')
    for name in names:
        if name not in values:
            values[name] = defaults[name]


def getattr_static(obj, attr, default=_empty):
    of_class = _empty
    for base in (obj if isinstance(obj, type) else type(obj)).__mro__:
        if attr in base.__dict__:
            of_class = base.__dict__[attr]
            break
    own = _empty if isinstance(obj, type) else getattr(obj, '__dict__', {}).get(attr, _empty)
    if own is not _empty and of_class is not _empty:
        kind = type(of_class)
        if hasattr(kind, '__get__') and (hasattr(kind, '__set__') or hasattr(kind, '__delete__')):
            return of_class
    if own is not _empty:
        return own
    if of_class is not _empty:
        return of_class
    if default is not _empty:
        return default
    raise AttributeError(attr)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        own = obj.__dict__.get('__annotations__')
        import sys
        names = getattr(sys.modules.get(obj.__module__), '__dict__', None)
        inner = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        own = getattr(obj, '__annotations__', None)
        names, inner = obj.__dict__, None
    elif callable(obj):
        own = getattr(obj, '__annotations__', None)
        names, inner = getattr(unwrap(obj), '__globals__', None), None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if own is None:
        return {}
    if not isinstance(own, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(own)
    names = names if globals is None else globals
    inner = inner if locals is None else locals
    return {name: eval(value, names, inner) if isinstance(value, str) else value
            for name, value in own.items()}


FullArgSpec = _namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults '
                                         'annotations')


def getfullargspec(func):
    try:
        if ismethod(func):
            sig = _signature(func.__func__, False, (None, None, False))
        elif isclass(func) and not hasattr(func, '__signature__'):
            sig = _of_class(func, False, (None, None, False), True)
        else:
            sig = _signature(func, False, (None, None, False))
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args = [p.name for p in sig.parameters.values() if p.kind in (0, 1)]
    defaults = tuple(p.default for p in sig.parameters.values()
                     if p.kind in (0, 1) and p.default is not _empty) or None
    star = [p.name for p in sig.parameters.values() if p.kind == 2]
    stars = [p.name for p in sig.parameters.values() if p.kind == 4]
    only = [p for p in sig.parameters.values() if p.kind == 3]
    annotations = {} if sig.return_annotation is _empty else {'return': sig.return_annotation}
    annotations.update((name, p.annotation) for name, p in sig.parameters.items()
                       if p.annotation is not _empty)
    return FullArgSpec(args, star[0] if star else None, stars[0] if stars else None, defaults,
                       [p.name for p in only],
                       {p.name: p.default for p in only if p.default is not _empty} or None,
                       annotations)


class ClosureVars(_namedtuple('ClosureVars', 'nonlocals globals builtins unbound')):
    pass


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {name: cell.cell_contents
                 for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    names = func.__globals__
    built_in = vars(__import__('builtins'))
    found, built, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in names:
            found[name] = names[name]
        elif name in built_in:
            built[name] = built_in[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built, unbound)
