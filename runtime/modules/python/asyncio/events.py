"""Which event loop belongs to which thread."""
from _inspect import mark_builtin as _mark_builtin
import _asyncio
import _legacy
import _simthread
from _inspect import refuse
from _asyncio import Handle, TimerHandle, get_running_loop, _get_running_loop

__all__ = ('AbstractEventLoopPolicy', 'AbstractEventLoop', 'Handle', 'TimerHandle',
           'get_event_loop_policy', 'set_event_loop_policy', 'get_event_loop', 'set_event_loop',
           'new_event_loop', 'get_running_loop', '_get_running_loop', '_set_running_loop')


def _set_running_loop(loop, /):
    if loop is not _get_running_loop():
        refuse('a loop that runs in a way of its own is not supported',
               'run_until_complete() and run_forever() of asyncio\'s own loops make one run')


def _not_implemented(self, *args, **kwargs):
    raise NotImplementedError


class AbstractEventLoop:
    """What every event loop can do; this one can do nothing of it."""


for _name in ('run_forever', 'run_until_complete', 'stop', 'is_running', 'is_closed', 'close',
              'call_soon', 'call_later', 'call_at', 'call_soon_threadsafe', 'time',
              'create_future', 'create_task', 'run_in_executor', 'set_default_executor',
              'set_exception_handler', 'get_exception_handler', 'default_exception_handler',
              'call_exception_handler', 'set_task_factory', 'get_task_factory', 'get_debug',
              'set_debug', 'add_signal_handler', 'remove_signal_handler'):
    setattr(AbstractEventLoop, _name, _not_implemented)


async def _async_not_implemented(self, *args, **kwargs):
    raise NotImplementedError


for _name in ('shutdown_asyncgens', 'shutdown_default_executor', 'create_connection',
              'create_server', 'create_datagram_endpoint', 'subprocess_exec',
              'subprocess_shell', 'getaddrinfo', 'sock_recv', 'sock_sendall', 'sock_connect'):
    setattr(AbstractEventLoop, _name, _async_not_implemented)


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    _loop_factory = None

    def get_event_loop(self):
        loop = _asyncio.get_thread_loop()
        if (loop is None and not _asyncio.thread_loop_was_set()
                and _simthread.is_main()):
            self.set_event_loop(self.new_event_loop())
            loop = _asyncio.get_thread_loop()
        if loop is None:
            import threading
            raise RuntimeError('There is no current event loop in thread %r.'
                               % threading.current_thread().name)
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, "
                            f"not '{type(loop).__name__}'")
        _asyncio.set_thread_loop(loop)

    def new_event_loop(self):
        from asyncio.base_events import _UnixSelectorEventLoop
        return (self._loop_factory or _UnixSelectorEventLoop)()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    pass


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError('policy must be an instance of AbstractEventLoopPolicy or None, '
                        f"not '{type(policy).__name__}'")
    _policy = policy


def _get_event_loop(stacklevel=3):
    loop = _get_running_loop()
    if loop is not None:
        return loop
    return get_event_loop_policy().get_event_loop()


def get_event_loop():
    if _get_running_loop() is None and _asyncio.get_thread_loop() is None:
        _legacy.note('asyncio.get_event_loop without a running loop')
    return _get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


_asyncio.set_hooks(get_event_loop=_get_event_loop)


_mark_builtin('_asyncio', _set_running_loop, get_event_loop)
