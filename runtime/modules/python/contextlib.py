"""Context managers made of generators, and stacks of them."""
import sys
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import _has
from functools import wraps

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
           'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack',
           'redirect_stdout', 'redirect_stderr', 'suppress', 'aclosing', 'chdir',
           'AsyncContextDecorator']


class AbstractContextManager(ABC):
    __class_getitem__ = classmethod(type(list[int]))

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has(C, '__enter__', '__exit__')
        return NotImplemented


class AbstractAsyncContextManager(ABC):
    __class_getitem__ = classmethod(type(list[int]))

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has(C, '__aenter__', '__aexit__')
        return NotImplemented


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None)

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def _begin(self):
        del self.args, self.kwds, self.func
        return self.gen

    def _is_settled(self, raised, thrown, traceback):
        """Whether what came out of the generator is no more than what was thrown into it."""
        if raised is thrown:
            raised.__traceback__ = traceback
            return True
        # A stop that passes a generator becomes the cause of a RuntimeError.
        if (isinstance(raised, RuntimeError) and isinstance(thrown, self._stops)
                and raised.__cause__ is thrown):
            thrown.__traceback__ = traceback
            return True
        return False


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    _stops = StopIteration

    def __enter__(self):
        try:
            return next(self._begin())
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        thrown = typ() if value is None else value
        try:
            self.gen.throw(typ, thrown, traceback)
        except StopIteration as stop:
            return stop is not thrown
        except BaseException as raised:
            if self._is_settled(raised, thrown, traceback):
                return False
            raise
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    _stops = StopIteration, StopAsyncIteration

    async def __aenter__(self):
        try:
            return await anext(self._begin())
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        thrown = typ() if value is None else value
        try:
            await self.gen.athrow(typ, thrown, traceback)
        except StopAsyncIteration as stop:
            return stop is not thrown
        except BaseException as raised:
            if self._is_settled(raised, thrown, traceback):
                return False
            raise
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    _stream = 'stderr'


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *exc_info):
        pass

    async def __aexit__(self, *exc_info):
        pass


class chdir(AbstractContextManager):
    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


def _methods_of(cm, enter, leave, kind):
    cls = type(cm)
    try:
        return getattr(cls, enter), getattr(cls, leave)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                        f'the {kind} protocol') from None


class _BaseExitStack:
    def __init__(self):
        self._exits = deque()  # (is_sync, function of (type, value, traceback))

    def pop_all(self):
        new = type(self)()
        new._exits = self._exits
        self._exits = deque()
        return new

    def push(self, exit):
        cls = type(exit)
        if hasattr(cls, '__exit__'):
            method = cls.__exit__
            self._exits.append((True, lambda *details: method(exit, *details)))
        else:
            self._exits.append((True, exit))
        return exit

    def enter_context(self, cm):
        enter, leave = _methods_of(cm, '__enter__', '__exit__', 'context manager')
        result = enter(cm)
        self._exits.append((True, lambda *details: leave(cm, *details)))
        return result

    def callback(self, callback, /, *args, **kwds):
        def call(exc_type, exc, tb):
            callback(*args, **kwds)
        call.__wrapped__ = callback
        self._exits.append((True, call))
        return callback


def _chain_context(new, old, outer):
    """What was raised while `old` was handled has it as its context."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


def _raise_as_it_is(exc):
    """A plain raise would give it the exception of the with block as its context."""
    context = exc.__context__
    try:
        raise exc
    except BaseException:
        exc.__context__ = context
        raise


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, *details):
        received = details[0] is not None
        outer = sys.exc_info()[1]
        suppressed = pending = False
        while self._exits:
            _, leave = self._exits.pop()
            try:
                if leave(*details):
                    suppressed = True
                    pending = False
                    details = (None, None, None)
            except BaseException as exc:
                _chain_context(exc, details[1], outer)
                pending = True
                details = (type(exc), exc, exc.__traceback__)
        if pending:
            _raise_as_it_is(details[1])
        return received and suppressed

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        enter, leave = _methods_of(cm, '__aenter__', '__aexit__', 'asynchronous context manager')
        result = await enter(cm)
        self._exits.append((False, lambda *details: leave(cm, *details)))
        return result

    def push_async_exit(self, exit):
        cls = type(exit)
        if hasattr(cls, '__aexit__'):
            method = cls.__aexit__
            self._exits.append((False, lambda *details: method(exit, *details)))
        else:
            self._exits.append((False, exit))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def call(exc_type, exc, tb):
            await callback(*args, **kwds)
        self._exits.append((False, call))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        received = details[0] is not None
        outer = sys.exc_info()[1]
        suppressed = pending = False
        while self._exits:
            is_sync, leave = self._exits.pop()
            try:
                answer = leave(*details)
                if not is_sync:
                    answer = await answer
                if answer:
                    suppressed = True
                    pending = False
                    details = (None, None, None)
            except BaseException as exc:
                _chain_context(exc, details[1], outer)
                pending = True
                details = (type(exc), exc, exc.__traceback__)
        if pending:
            _raise_as_it_is(details[1])
        return received and suppressed
