"""Objects that stand in for others, and remember how they were used."""
import asyncio
import functools
import inspect
import io
import sys
from types import ModuleType

__all__ = ['Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec',
           'AsyncMock', 'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open',
           'PropertyMock', 'seal']

FILTER_DIR = True


class InvalidSpecError(Exception):
    pass


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _shown_call(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({", ".join(parts)})'


def _call_parts(value):
    """(name, args, kwargs) of a call, or of a tuple that stands for one; None if it is neither."""
    name, args, kwargs = '', (), {}
    if not isinstance(value, tuple) or len(value) > 3:
        return None
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict):
            kwargs = part
        else:
            return None
    return name, args, kwargs


class _Call(tuple):
    """A call: (name, args, kwargs), or (args, kwargs) where the name says nothing."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        found_name, args, kwargs = _call_parts(tuple(value)) or ('', (), {})
        shown_name = found_name if value else name
        self = tuple.__new__(cls, (args, kwargs) if two else (shown_name, args, kwargs))
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall
        return self

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        pass

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        mine, others = _call_parts(tuple(self)), _call_parts(tuple(other))
        if others is None or len(other) > 3:
            return False
        if isinstance(other, _Call) and self._mock_parent and other._mock_parent \
                and self._mock_parent != other._mock_parent:
            return False
        if len(self) == 2 or isinstance(other, _Call) and len(other) == 2:
            mine, others = ('', *mine[1:]), ('', *others[1:])
        elif not isinstance(other, _Call) and not others[0]:
            mine = ('', *mine[1:]) if len(other) < 3 and mine[0] == '' else mine
        return others == mine

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name == '':
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if attr.startswith('__') and attr.endswith('__'):
            raise AttributeError(attr)
        if self._mock_name == '':
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def count(self, /, *args, **kwargs):
        return self.__getattr__('count')(*args, **kwargs)

    def index(self, /, *args, **kwargs):
        return self.__getattr__('index')(*args, **kwargs)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call' + name if name.startswith('()') else name
        name = '' if len(self) == 2 else self[0]
        shown = 'call' if not name else 'call' + name if name.startswith('()') else 'call.' + name
        return _shown_call(shown, self.args, self.kwargs)

    def call_list(self):
        calls, each = [], self
        while each is not None:
            if each._mock_from_kall:
                calls.append(each)
            each = each._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(list(self[i:i + len(value)]) == list(value)
                   for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        from pprint import pformat
        return pformat(list(self))


# --- special methods ---

_comparisons = ('__lt__', '__gt__', '__le__', '__ge__')
_results = {'__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j,
            '__float__': 1.0, '__bool__': True, '__index__': 1, '__aexit__': False}
_numerics = ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'and',
             'xor', 'or', 'pow', 'divmod')
_in_place = tuple(name for name in _numerics if name != 'divmod')
_sync_magics = {*_comparisons, '__int__', '__contains__', '__len__', '__exit__', '__complex__',
                '__float__', '__bool__', '__index__', '__iter__', '__enter__', '__getitem__',
                '__setitem__', '__delitem__', '__hash__', '__str__', '__sizeof__', '__fspath__',
                '__eq__', '__ne__', '__neg__', '__pos__', '__abs__', '__invert__', '__round__',
                '__trunc__', '__floor__', '__ceil__', '__divmod__', '__rdivmod__',
                *[f'__{name}__' for name in _numerics], *[f'__i{name}__' for name in _in_place]}
_async_magics = {'__aenter__', '__aexit__', '__anext__', '__aiter__'}
_other_magics = {'__getattr__', '__setattr__', '__get__', '__set__', '__delete__', '__reversed__',
                 '__missing__', '__reduce__', '__reduce_ex__', '__getinitargs__', '__getnewargs__',
                 '__getstate__', '__setstate__', '__getformat__', '__repr__', '__dir__',
                 '__subclasses__', '__format__', '__getnewargs_ex__', '__next__',
                 *[f'__r{name}__' for name in _numerics]}
_settable_magics = _sync_magics | _async_magics | _other_magics


def _special(name):
    """The method of a class that asks the mock of that name."""
    if name in ('__aenter__', '__aexit__', '__anext__'):
        async def method(self, /, *args, **kwargs):
            answer = self._magic(name)(*args, **kwargs)
            return await answer if inspect.isawaitable(answer) else answer
    elif name == '__aiter__':
        def method(self):
            answer = self._magic(name)()
            return _as_async_iterator(answer)
    else:
        def method(self, /, *args, **kwargs):
            return self._magic(name)(*args, **kwargs)
    method.__name__ = name
    return method


async def _items_of(iterable):
    for item in iterable:
        yield item


def _as_async_iterator(answer):
    return answer if hasattr(answer, '__anext__') else _items_of(answer)


def _default_result(mock, name):
    """What a special method of a MagicMock gives as long as nothing is said."""
    if name in _results:
        return _results[name]
    if name in _comparisons:
        return NotImplemented
    if name == '__hash__':
        return object.__hash__(mock)
    if name == '__str__':
        return object.__str__(mock)
    if name == '__sizeof__':
        return 48
    if name == '__fspath__':
        return f'{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}'
    return DEFAULT


def _effect_of(mock, name):
    """Special methods whose default depends on what they are called with."""
    if name == '__eq__':
        return lambda other: (True if mock is other else NotImplemented) if (
            mock._magic(name)._mock_return_value is DEFAULT) else DEFAULT
    if name == '__ne__':
        return lambda other: NotImplemented if (
            mock._magic(name)._mock_return_value is DEFAULT and mock is not other) else (
            False if mock._magic(name)._mock_return_value is DEFAULT else DEFAULT)
    if name in ('__iter__', '__aiter__'):
        def iterate():
            given = mock._magic(name)._mock_return_value
            if given is DEFAULT:
                return iter([])
            return iter(given)
        return iterate
    return None


def _is_async_function(obj):
    return asyncio.iscoroutinefunction(obj) or inspect.iscoroutinefunction(obj)


_own_names = {'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect',
              '_mock_parent', '_mock_new_parent', '_mock_name', '_mock_new_name', 'called',
              'call_count', 'call_args', 'call_args_list', 'mock_calls', 'method_calls'}
_assertions = ('assert', 'assret', 'asert', 'aseert', 'assrt')


class NonCallableMock:
    def __new__(cls, /, *args, **kwargs):
        """Each mock is of a class of its own, so that it may have special methods of its own."""
        bases = (cls,)
        spec = kwargs.get('spec_set') or kwargs.get('spec') or (args[0] if args else None)
        if not issubclass(cls, AsyncMockMixin) and spec is not None and _is_async_function(spec) \
                and not isinstance(spec, list):
            bases = (AsyncMockMixin, cls)
        made = type(cls.__name__, bases, {'__doc__': cls.__doc__, '__module__': cls.__module__})
        return object.__new__(made)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, _spec_as_instance=False,
                 _eat_self=None, unsafe=False, **kwargs):
        state = self.__dict__
        state['_mock_parent'] = parent
        state['_mock_name'] = name
        state['_mock_new_name'] = _new_name
        state['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        state['_mock_sealed'] = False
        state['_spec_asyncs'] = []
        self._mock_add_spec(spec_set if spec_set is not None else spec, spec_set is not None)
        state['_mock_children'] = {}
        state['_mock_wraps'] = wraps
        state['_mock_delegate'] = None
        state['_mock_unsafe'] = unsafe
        state['_mock_return_value'] = DEFAULT
        state['_mock_side_effect'] = None
        self._forget_calls()
        if kwargs:
            self.configure_mock(**kwargs)

    def _forget_calls(self):
        state = self.__dict__
        state['called'] = False
        state['call_count'] = 0
        state['call_args'] = None
        state['call_args_list'] = _CallList()
        state['mock_calls'] = _CallList()
        state['method_calls'] = _CallList()
        self._tell_delegate()

    def _tell_delegate(self):
        """The function that stands for the mock shows what the mock knows."""
        function = self.__dict__.get('_mock_delegate')
        if function is not None:
            is_async = isinstance(self, AsyncMockMixin)
            for name in _told + (_told_of_awaits if is_async else ()):
                setattr(function, name, getattr(self, name))

    def _ask_delegate(self):
        """What was assigned to the function that stands for the mock."""
        function, state = self._mock_delegate, self.__dict__
        state['_mock_return_value'] = function.return_value
        if function.side_effect is not state['_mock_side_effect']:
            self.side_effect = function.side_effect
            function.side_effect = state['_mock_side_effect']

    # --- the spec ---

    def _mock_add_spec(self, spec, is_set):
        state = self.__dict__
        state['_spec_class'] = None
        state['_spec_signature'] = None
        state['_mock_methods'] = None
        state['_spec_set'] = is_set
        if spec is None:
            return
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        if isinstance(spec, (list, tuple)):
            state['_mock_methods'] = list(spec)
            return
        state['_spec_class'] = spec if isinstance(spec, type) else type(spec)
        state['_mock_methods'] = dir(spec)
        state['_spec_signature'] = _signature_of(spec)
        state['_spec_asyncs'] = [name for name in dir(spec)
                                 if _is_async_function(getattr(spec, name, None))]

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return type(self) if self.__dict__.get('_spec_class') is None else self._spec_class

    # --- results ---

    def _get_return_value(self):
        state = self.__dict__
        if state['_mock_return_value'] is DEFAULT and state['_mock_wraps'] is None:
            state['_mock_return_value'] = self._get_child_mock(_new_parent=self, _new_name='()')
        return state['_mock_return_value']

    def _set_return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        _adopt(self, value, None, '()')

    return_value = property(_get_return_value, _set_return_value)

    def _get_side_effect(self):
        return self.__dict__['_mock_side_effect']

    def _set_side_effect(self, value):
        is_class = isinstance(value, type) and issubclass(value, BaseException)
        if value is not None and not callable(value) and not is_class \
                and not isinstance(value, BaseException):
            value = _Effects(iter(value))
        self.__dict__['_mock_side_effect'] = value

    side_effect = property(_get_side_effect, _set_side_effect)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget_calls()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self.__dict__['_mock_return_value']
        if isinstance(result, NonCallableMock) and result is not self:
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        for key, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *path, last = key.split('.')
            target = self
            for name in path:
                target = getattr(target, name)
            setattr(target, last, value)

    # --- attributes ---

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe', '_mock_children'):
            raise AttributeError(name)
        state = self.__dict__
        if state['_mock_methods'] is not None:
            if name not in state['_mock_methods'] or name in _settable_magics:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not state['_mock_unsafe'] and (not state['_mock_methods']
                                          or name not in state['_mock_methods']):
            if name.startswith(_assertions):
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock '
                                     f'if {name!r} is meant to be an attribute.')
        child = state['_mock_children'].get(name, _missing)
        if child is _deleted:
            raise AttributeError(name)
        if isinstance(child, _Later):
            child = state['_mock_children'][name] = child.made()
        if child is _missing:
            wraps = None
            if state['_mock_wraps'] is not None:
                wraps = getattr(state['_mock_wraps'], name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name,
                                         _new_parent=self)
            state['_mock_children'][name] = child
        return child

    def __setattr__(self, name, value):
        state = self.__dict__
        if name in ('return_value', 'side_effect'):
            object.__setattr__(self, name, value)
            return
        if name in _own_names or name.startswith('_mock_') or name == '_spec_class':
            state[name] = value
            return
        if state.get('_spec_set') and state['_mock_methods'] is not None \
                and name not in state['_mock_methods'] and name not in state:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _settable_magics:
            if state['_mock_methods'] is not None and name not in state['_mock_methods']:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            self._set_magic(name, value)
            return
        if state.get('_mock_sealed') and not name.startswith('_') and name not in dir(self):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(getattr(type(self), name, None), PropertyMock):
            getattr(type(self), name)(value)
            return
        if _adopt(self, value, name, name):
            state['_mock_children'][name] = value
            state.pop(name, None)
            return
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        state = self.__dict__
        if name in _settable_magics and name in type(self).__dict__:
            delattr(type(self), name)
            return
        child = state['_mock_children'].get(name, _missing)
        if name in state:
            del state[name]
        elif child is _deleted:
            raise AttributeError(name)
        state['_mock_children'][name] = _deleted

    def __dir__(self):
        found = set(self._mock_methods or ())
        found |= {name for name in dir(type(self)) if not FILTER_DIR or not name.startswith('_')}
        found |= {name for name in self.__dict__ if not name.startswith('_')
                  and name not in ('method_calls',)} | {'method_calls'}
        found |= {name for name, child in self._mock_children.items() if child is not _deleted}
        return sorted(found)

    def _set_magic(self, name, value):
        cls = type(self)
        if isinstance(value, NonCallableMock):
            _adopt(self, value, name, name)
            self._mock_children[name] = value
            setattr(cls, name, _special(name))
        else:
            self._mock_children.pop(name, None)
            setattr(cls, name, lambda self, /, *args, **kwargs: value(self, *args, **kwargs))

    def _magic(self, name):
        """The mock behind a special method."""
        child = self._mock_children.get(name)
        if child is None:
            child = self._get_child_mock(name=name, parent=self, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
            result = _default_result(self, name)
            if result is not DEFAULT:
                child.return_value = result
            child.side_effect = _effect_of(self, name)
        return child

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            name = kw.get('name') or '()'
            dot = '' if name == '()' else '.'
            raise AttributeError(self._extract_mock_name() + dot + name)
        return self._child_class(kw.get('_new_name'))(**kw)

    def _child_class(self, new_name):
        cls = type(self)
        if new_name in self._spec_asyncs:
            return AsyncMock
        if issubclass(cls, MagicMixin) and new_name in _async_magics - {'__aiter__'}:
            return AsyncMock
        if issubclass(cls, AsyncMockMixin):
            is_sync = new_name in _sync_magics or new_name == '__aiter__' or (
                self._mock_methods and new_name in self._mock_methods)
            return MagicMock if is_sync else AsyncMock
        if not issubclass(cls, CallableMixin):
            return MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        return cls.__mro__[1]

    # --- names ---

    def _extract_mock_name(self):
        names = [self._mock_new_name] if self._mock_new_name else []
        parent, last = self._mock_new_parent, self
        while parent is not None:
            last = parent
            if parent._mock_new_name:
                names.append(parent._mock_new_name)
            parent = parent._mock_new_parent
        text = last._mock_name or 'mock'
        if last is self and self._mock_name:
            return self._mock_name
        for name in reversed(names):
            text += name if name == '()' else '.' + name
        return text

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name == 'mock' else f' name={name!r}'
        spec = ''
        if self._spec_class is not None:
            spec = f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    # --- what was called ---

    def _calls_text(self, prefix='Calls'):
        return f'\n{prefix}: {self.mock_calls!r}.' if self.mock_calls else ''

    def _shown(self, args, kwargs):
        return _shown_call(self._mock_name or 'mock', args, kwargs)

    def _bound(self, each):
        """A call as the spec's signature reads it, so that keywords may stand for positions."""
        signature = self._spec_signature
        if signature is None or each is None:
            return each
        name, args, kwargs = _call_parts(tuple(each))
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return call(*bound.args, **bound.kwargs) if not name else _Call(
            (name, bound.args, bound.kwargs))

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                                 f'Called {self.call_count} times.{self._calls_text()}')

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once."
                                 f' Called {self.call_count} times.{self._calls_text()}')

    def _mismatch(self, args, kwargs, action='call'):
        return (f'expected {action} not found.\nExpected: {self._shown(args, kwargs)}\n'
                f'  Actual: {self._shown(*self.call_args)}')

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {self._shown(args, kwargs)}'
                                 '\n  Actual: not called.')
        expected, actual = self._bound(_Call((args, kwargs), two=True)), self._bound(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._mismatch(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._bound(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._bound(each) for each in self.call_args_list]:
            raise AssertionError(f'{self._shown(args, kwargs)} call not found') from cause

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._bound(each) for each in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        made = _CallList([self._bound(each) for each in self.mock_calls])
        if not any_order:
            if expected not in made:
                shown = self._calls_text('  Actual').rstrip('.')
                problem = 'Calls not found.' if cause is None else (
                    'Error processing expected calls.\nErrors: '
                    f'{[e if isinstance(e, Exception) else None for e in expected]}')
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}{shown}') from cause
            return
        rest, missing = list(made), []
        for each in expected:
            if each in rest:
                rest.remove(each)
            else:
                missing.append(each)
        if missing:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of "
                                 f'{tuple(missing)!r} in its call list, found {made!r} instead'
                                 ) from cause

    def attach_mock(self, mock, attribute):
        inner = getattr(mock, 'mock', mock) if not isinstance(mock, NonCallableMock) else mock
        inner.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name='',
                              _mock_new_name=None)
        setattr(self, attribute, inner)


class _Effects:
    """Results one by one."""

    def __init__(self, items):
        self._items = items

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _adopt(parent, value, name, new_name):
    """Makes a mock without a parent a child; false if it is none, or has a parent or a name."""
    if not isinstance(value, NonCallableMock) and hasattr(type(value), '__call__') \
            and isinstance(getattr(value, 'mock', None), NonCallableMock):
        value = value.mock
    if not isinstance(value, NonCallableMock):
        return False
    state = value.__dict__
    if state['_mock_name'] or state['_mock_new_name'] or state['_mock_parent'] is not None \
            or state['_mock_new_parent'] is not None:
        return False
    each = parent
    while each is not None:
        if each is value:
            return False
        each = each._mock_new_parent
    if new_name:
        state['_mock_new_parent'] = parent
        state['_mock_new_name'] = new_name
    if name:
        state['_mock_parent'] = parent
        state['_mock_name'] = name
    return True


def _signature_of(spec):
    try:
        if isinstance(spec, type):
            makes = spec.__init__ if inspect.isfunction(spec.__init__) else spec.__new__
            return inspect.signature(spec) if inspect.isfunction(makes) else None
        if inspect.isfunction(spec) or inspect.ismethod(spec):
            return inspect.signature(spec)
        if callable(spec):
            return inspect.signature(spec.__call__)
    except (ValueError, TypeError):
        pass
    return None


def _unless_raised(effect):
    """An effect that is an exception, or a class of them, is raised."""
    if isinstance(effect, BaseException) or (isinstance(effect, type)
                                             and issubclass(effect, BaseException)):
        raise effect
    return effect


class CallableMixin:
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
                 **kwargs):
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, parent, _spec_state, _new_name,
                                 _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def _mock_check_sig(self, args, kwargs):
        checked = self.__dict__.get('_checked_signature')
        if checked is not None:
            checked.bind(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(args, kwargs)
        self._remember_call(args, kwargs)
        return self._mock_call(*args, **kwargs)

    def _remember_call(self, args, kwargs):
        state = self.__dict__
        state['called'] = True
        state['call_count'] += 1
        state['call_args'] = _Call((args, kwargs), two=True)
        state['call_args_list'].append(state['call_args'])
        state['mock_calls'].append(_Call(('', args, kwargs)))
        self._tell_delegate()
        tells_methods = self._mock_parent is not None
        method_name, name = self._mock_name, self._mock_new_name
        is_result = name == '()'
        parent = self._mock_new_parent
        while parent is not None:
            if tells_methods:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                tells_methods = parent._mock_parent is not None
                if tells_methods:
                    method_name = f'{parent._mock_name}.{method_name}'
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                name = parent._mock_new_name + ('' if is_result else '.') + name
                is_result = parent._mock_new_name == '()'
            parent = parent._mock_new_parent

    def _mock_call(self, /, *args, **kwargs):
        effect, result = _unless_raised(self._mock_side_effect), DEFAULT
        if isinstance(effect, _Effects):
            result = _unless_raised(next(effect))
        elif effect is not None:
            result = effect(*args, **kwargs)
        if result is not DEFAULT:
            return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    pass


class MagicMixin:
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        methods = self.__dict__['_mock_methods']
        cls = type(self)
        names = _magics.keys() if methods is None else _magics.keys() & {*methods, *_always_magic}
        for name in names - cls.__dict__.keys():
            setattr(cls, name, _magics[name])

    def __getattribute__(self, name):
        if name in _magics:
            methods = object.__getattribute__(self, '__dict__').get('_mock_methods')
            if methods is None or name in methods:
                own = type(self).__dict__.get(name)
                if own is None or own.__name__ == name:
                    return self._magic(name)
        return object.__getattribute__(self, name)


_magics = {name: _special(name)
           for name in sorted(_sync_magics | _async_magics) if name != '__rdivmod__'}
_always_magic = ('__hash__', '__str__', '__sizeof__', '__eq__', '__ne__')


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    pass


class MagicMock(MagicMixin, Mock):
    pass


class _CoroutineCode:
    """By which inspect.iscoroutinefunction() tells a mock of a coroutine function."""
    co_flags = inspect.CO_COROUTINE


class AsyncMockMixin:
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_is_coroutine'] = asyncio.coroutines._is_coroutine
        self.__dict__['__code__'] = _CoroutineCode
        self.__dict__['__name__'] = 'AsyncMock'
        self.__dict__['__defaults__'] = ()
        self.__dict__['__kwdefaults__'] = {}
        self.__dict__['__annotations__'] = None
        self.__dict__['_mock_await_count'] = 0
        self.__dict__['_mock_await_args'] = None
        self.__dict__['_mock_await_args_list'] = _CallList()

    await_count = property(lambda self: self.__dict__['_mock_await_count'],
                           lambda self, value: self.__dict__.update(_mock_await_count=value))
    await_args = property(lambda self: self.__dict__['_mock_await_args'],
                          lambda self, value: self.__dict__.update(_mock_await_args=value))
    await_args_list = property(lambda self: self.__dict__['_mock_await_args_list'],
                               lambda self, value: self.__dict__.update(
                                   _mock_await_args_list=value))

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(args, kwargs)
        self._remember_call(args, kwargs)
        return self._execute(*args, **kwargs)

    async def _execute(self, /, *args, **kwargs):
        state = self.__dict__
        state['_mock_await_count'] += 1
        state['_mock_await_args'] = _Call((args, kwargs), two=True)
        state['_mock_await_args_list'].append(state['_mock_await_args'])
        self._tell_delegate()
        effect, result = _unless_raised(self._mock_side_effect), DEFAULT
        if isinstance(effect, _Effects):
            try:
                result = next(effect)
            except StopIteration:
                raise StopAsyncIteration
            _unless_raised(result)
        elif effect is not None:
            result = effect(*args, **kwargs)
            if _is_async_function(effect):
                result = await result
        if result is not DEFAULT:
            return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if _is_async_function(self._mock_wraps) else result
        return self.return_value

    def _awaits_name(self):
        return self._mock_name or 'mock'

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f'Expected {self._awaits_name()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._awaits_name()} to have been awaited once. '
                                 f'Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._shown(args, kwargs)}\nNot awaited')
        if self._bound(self.await_args) != self._bound(_Call((args, kwargs), two=True)):
            raise AssertionError('expected await not found.\nExpected: '
                                 f'{self._shown(args, kwargs)}\n  Actual: '
                                 f'{self._shown(*self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{self._shown(args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        if not any_order:
            if list(calls) not in self.await_args_list:
                raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)}\n'
                                     f'Actual: {self.await_args_list}')
            return
        rest, missing = list(self.await_args_list), []
        for each in calls:
            if each in rest:
                rest.remove(each)
            else:
                missing.append(each)
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list')

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f'Expected {self._awaits_name()} to not have been awaited. '
                                 f'Awaited {self.await_count} times.')

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()
        self._tell_delegate()


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    pass


class PropertyMock(Mock):
    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    mock = _mock_of(mock)
    mock.__dict__['_mock_sealed'] = True
    for name, child in list(mock._mock_children.items()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


# --- specs of their own ---

def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False,
                    **kwargs):
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    if isinstance(_mock_of(spec), NonCallableMock):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_class = isinstance(spec, type)
    is_function = inspect.isfunction(spec)
    is_async = _is_async_function(spec)
    named = {'spec_set': spec} if spec_set else {'spec': spec}
    cls = MagicMock
    if is_function:
        cls = AsyncMock if is_async else MagicMock
    elif not callable(spec) or is_class and instance and not hasattr(spec, '__call__'):
        cls = NonCallableMagicMock
    if is_class and instance and '__call__' not in dir(spec):
        cls = NonCallableMagicMock
    if inspect.isdatadescriptor(spec):
        cls, named = MagicMock, {}
    elif spec is None:
        named = {}
    name = kwargs.pop('name', _name)
    mock = cls(parent=_parent, _new_parent=_parent, _new_name='' if _parent is None else name,
               name=name, **named, **kwargs)
    checks = is_function or is_class and not instance
    if checks:
        mock.__dict__['_checked_signature'] = _signature_of(spec)
    if is_function:
        return _function_like(mock, spec)
    if is_class and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
    for each in dir(spec):
        if each in _settable_magics or each.startswith('__') and each.endswith('__'):
            continue
        _add_member(mock, spec, each, spec_set, is_class, instance)
    return mock


class _Later:
    """An attribute that is made when it is first asked for: there may be no end to them."""

    def __init__(self, *arguments):
        self._arguments = arguments

    def made(self):
        return create_autospec(*self._arguments)


def _add_member(mock, spec, name, spec_set, is_class, instance):
    try:
        original = getattr(spec, name)
    except AttributeError:
        return
    if inspect.isfunction(original) or inspect.ismethod(original):
        cls = AsyncMock if _is_async_function(original) else MagicMock
        child = cls(spec=original, parent=mock, name=name, _new_name=name, _new_parent=mock)
        signature = _signature_of(original)
        takes_self = is_class and inspect.isfunction(original) and not isinstance(
            inspect.getattr_static(spec, name, None), staticmethod)
        if signature is not None and takes_self:
            parameters = list(signature.parameters.values())[1:]
            signature = signature.replace(parameters=parameters)
        child.__dict__['_checked_signature'] = child.__dict__['_spec_signature'] = signature
    else:
        child = _Later(original, spec_set, instance, mock, name)
    mock._mock_children[name] = child


_mock_members = ('assert_called_with', 'assert_called_once_with', 'assert_any_call',
                 'assert_has_calls', 'assert_called', 'assert_not_called', 'assert_called_once',
                 'reset_mock')
_await_members = ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with',
                  'assert_awaited_once_with', 'assert_any_await', 'assert_has_awaits',
                  'assert_not_awaited')


_told = ('called', 'call_count', 'call_args', 'call_args_list', 'mock_calls', 'method_calls')
_told_of_awaits = ('await_count', 'await_args', 'await_args_list')


def _function_like(mock, spec):
    """A function with the spec's signature that asks the mock; its attributes are the mock's state."""
    signature = _signature_of(spec)
    mock.__dict__['_spec_signature'] = signature
    is_async = _is_async_function(spec)

    def function(*args, **kwargs):
        mock._mock_check_sig(args, kwargs)
        mock._ask_delegate()
        return mock(*args, **kwargs)

    def reset_mock():
        mock._ask_delegate()
        mock.reset_mock()

    def told_by(name):
        def method(*args, **kwargs):
            return getattr(mock, name)(*args, **kwargs)
        method.__name__ = method.__qualname__ = name
        return method
    function.__name__ = function.__qualname__ = spec.__name__
    function.__doc__ = function.__module__ = None
    function.mock = mock
    for name in _mock_members + (_await_members if is_async else ()):
        setattr(function, name, told_by(name))
    function.reset_mock = reset_mock
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    if signature is not None:
        function.__signature__ = signature
    if is_async:
        function._is_coroutine = asyncio.coroutines._is_coroutine
    mock.__dict__['_mock_delegate'] = function
    mock._tell_delegate()
    return function


def _mock_of(obj):
    """The mock behind a function that create_autospec() made."""
    return getattr(obj, 'mock', obj) if inspect.isfunction(obj) else obj


# --- patches ---

def _imported(target):
    parts = target.split('.')
    path = parts.pop(0)
    found = __import__(path)
    for part in parts:
        path += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


class _patch:
    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                 kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute = getter, attribute
        self.new, self.new_callable, self.create = new, new_callable, create
        self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                      self.autospec, self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [each.copy() for each in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        return _decorated(self, func)

    def decorate_class(self, cls):
        for name in dir(cls):
            if name.startswith(patch.TEST_PREFIX) and callable(getattr(cls, name)):
                setattr(cls, name, self.copy()(getattr(cls, name)))
        return cls

    def _original(self):
        target = self.target
        name = self.attribute
        own = target.__dict__ if hasattr(target, '__dict__') else {}
        if name in own:
            return own[name], True
        original = getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.create and not (
                isinstance(target, ModuleType) and name in dir(_builtins)):
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        if original is DEFAULT and isinstance(target, ModuleType) and not self.create:
            original = getattr(_builtins, name)
            self.create = True
        return original, False

    def _made(self, original):
        """What takes the place of the original, if that is not given."""
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if autospec is not None and autospec is not False:
            source = original if autospec is True else autospec
            return create_autospec(source, bool(spec_set), _name=self.attribute, **self.kwargs)
        spec = original if spec is True else spec
        spec_set = original if spec_set is True else spec_set
        arguments = {key: value for key, value in (('spec', spec), ('spec_set', spec_set))
                     if value is not None}
        arguments.update(self.kwargs)
        chosen = self.new_callable
        if chosen is None:
            given = spec if spec is not None else spec_set
            chosen = AsyncMock if _is_async_function(given if given is not None else original) \
                else MagicMock
        if isinstance(chosen, type) and issubclass(chosen, NonCallableMock) and self.attribute:
            arguments.setdefault('name', self.attribute)
        made = chosen(**arguments)
        source = spec if spec is not None else spec_set
        if isinstance(source, type) and isinstance(made, Mock):
            made.return_value = chosen(source, name='()', _new_parent=made, _new_name='()') \
                if False else type(made).__mro__[1](spec=source, _new_parent=made, _new_name='()')
        return made

    def __enter__(self):
        self.target = self.getter()
        original, is_local = self._original()
        new = self._made(original) if self.new is DEFAULT else self.new
        self.temp_original, self.is_local = original, is_local
        result = {} if self.attribute_name is not None else new
        setattr(self.target, self.attribute, new)
        self._entered = []
        if self.attribute_name is not None:
            if self.new is DEFAULT:
                result[self.attribute_name] = new
            for each in self.additional_patchers:
                more = each.__enter__()
                self._entered.append(each)
                if each.new is DEFAULT:
                    result.update(more)
        return result

    def __exit__(self, *exc_info):
        for each in reversed(self._entered):
            each.__exit__(*exc_info)
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
            return False
        delattr(self.target, self.attribute)
        if not self.create and not hasattr(self.target, self.attribute):
            setattr(self.target, self.attribute, self.temp_original)
        return False

    def start(self):
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


def _decorated(patching, func):
    """A function that runs with the patches of its decorators, the inner ones first."""
    if hasattr(func, 'patchings'):
        func.patchings.append(patching)
        return func

    def prepared(stack, args, kwargs):
        more = []
        for each in patched.patchings:
            given = stack.enter_context(each)
            if each.attribute_name is not None:
                kwargs.update(given)
            elif each.new is DEFAULT:
                more.append(given)
        return args + tuple(more), kwargs

    from contextlib import ExitStack
    if inspect.iscoroutinefunction(func):
        @functools.wraps(func)
        async def patched(*args, **kwargs):
            with ExitStack() as stack:
                args, kwargs = prepared(stack, args, kwargs)
                return await func(*args, **kwargs)
    else:
        @functools.wraps(func)
        def patched(*args, **kwargs):
            with ExitStack() as stack:
                args, kwargs = prepared(stack, args, kwargs)
                return func(*args, **kwargs)
    patched.patchings = [patching]
    return patched


def _split_target(target):
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return (lambda: _imported(target)), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    getter, attribute = _split_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    getter = (lambda: _imported(target)) if isinstance(target, str) else (lambda: target)
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    made = [_patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
            for name, new in kwargs.items()]
    for each in made:
        each.attribute_name = each.attribute
    made[0].additional_patchers = made[1:]
    return made[0]


class _patch_dict:
    new = None
    attribute_name = None

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = {**dict(values), **kwargs}
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, self.copy()(getattr(f, name)))
            return f
        return _decorated(self, f)

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _imported(self.in_dict)
        self._original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        if self._original is not None:
            self.in_dict.clear()
            self.in_dict.update(self._original)
            self._original = None
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)


def _stop_all():
    for each in reversed(_patch._active[:]):
        each.stop()


_builtins = __import__('builtins')
patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'


def mock_open(mock=None, read_data=''):
    """A mock in place of open(), whose files hold a text."""
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    current = [make(read_data)]

    def ask(name):
        def effect(*args, **kwargs):
            given = getattr(handle, name)._mock_return_value
            return given if given is not DEFAULT and given is not None else getattr(
                current[0], name)(*args, **kwargs)
        return effect

    def iterate():
        for line in current[0]:
            yield line

    if mock is None:
        mock = MagicMock(name='open', spec=io.open)
    handle = MagicMock(spec=list(dir(io.TextIOWrapper)) + ['__iter__', '__next__', '__enter__',
                                                           '__exit__'])
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).return_value = None
        getattr(handle, name).side_effect = ask(name)
    handle.__iter__.side_effect = iterate
    handle.__next__ = lambda self: next(current[0])

    def reset(*args, **kwargs):
        current[0] = make(read_data)
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
