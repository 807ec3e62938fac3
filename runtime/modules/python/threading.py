"""Threads of the simulated machine: one runs at a time, until it waits."""
import _legacy
import _simthread
from _inspect import mark_builtin as _mark_builtin, mark_varargs as _mark_varargs
from _simthread import get_ident, get_native_id
from _weakref import ref as _ref

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier',
           'BrokenBarrierError', 'Timer', 'ThreadError', 'local', 'excepthook', 'ExceptHookArgs',
           'get_native_id', 'TIMEOUT_MAX', 'stack_size', 'settrace', 'setprofile',
           'gettrace', 'getprofile']

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0


class _Remaining:
    """How long may still be waited, also by who is woken and finds that another was faster."""

    def __init__(self, timeout):
        self._end = None
        self._timeout = timeout

    def wait(self, line):
        """False if the time is over."""
        if self._timeout is None:
            line.wait(None)
            return True
        from time import monotonic
        now = monotonic()
        if self._end is None:
            self._end = now + self._timeout
        elif now >= self._end:
            return False
        return line.wait(self._end - now)


def _checked_wait(blocking, timeout):
    """Whether an acquire() with these arguments blocks."""
    if blocking is not True and blocking is not False:
        blocking = range(blocking).stop
    if not isinstance(timeout, (int, float)):
        timeout = range(timeout).stop
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be positive')
    return blocking


class lock:
    __module__ = '_thread'
    __slots__ = ('_held', '_line', '__weakref__')

    def __new__(cls, /, *args, **kwargs):
        raise TypeError("cannot create '_thread.lock' instances")

    def acquire(self, blocking=True, timeout=-1):
        if blocking is not True or timeout != -1:
            blocking = _checked_wait(blocking, timeout)
        left = _Remaining(None if timeout == -1 else timeout)
        while self._held:
            if not blocking or not left.wait(self._line):
                return False
        self._held = True
        self._line.acquired()
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False
        self._line.released()
        self._line.wake_one()

    def locked(self):
        return self._held

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        state = 'locked' if self._held else 'unlocked'
        return f'<{state} _thread.lock object at {id(self):#x}>'


def allocate_lock(*args, **kwargs):
    if args or kwargs:
        raise TypeError('_thread.allocate_lock() takes no ' + (
            'keyword arguments' if kwargs else f'arguments ({len(args)} given)'))
    made = object.__new__(lock)
    made._held = False
    made._line = _simthread.Line(_simthread.LOCK, 'a lock')
    return made


lock.__module__ = '_thread'
Lock = _allocate_lock = allocate_lock


class _RLock:
    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if blocking is not True or timeout != -1:
            blocking = _checked_wait(blocking, timeout)
        if self._owner == me:
            self._count += 1
            return True
        if self._block.acquire(blocking, timeout):
            self._owner = me
            self._count = 1
            return True
        return False

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *args):
        self.release()

    def _is_owned(self):
        return self._owner == get_ident()

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        return (f'<{state} _thread.RLock object owner={self._owner or 0} count={self._count} '
                f'at {id(self):#x}>')


_CRLock = _RLock
_RLock.__module__, _RLock.__name__, _RLock.__qualname__ = '_thread', 'RLock', 'RLock'
for _function in vars(_RLock).values():
    if hasattr(_function, '__code__'):
        _function.__qualname__ = f'RLock.{_function.__name__}'
_mark_builtin('_thread', lock, _RLock, allocate_lock)


def RLock(*args, **kwargs):
    return _CRLock(*args, **kwargs)


class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self._line = _simthread.Line(_simthread.LOCK, 'a condition')
        self.acquire = lock.acquire
        self.release = lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _is_owned(self):
        if hasattr(self._lock, '_is_owned'):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        count = getattr(self._lock, '_count', 1)
        for _ in range(count):
            self._lock.release()
        try:
            return self._line.wait(timeout)
        finally:
            for _ in range(count):
                self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        from time import monotonic
        end = None if timeout is None else monotonic() + timeout
        result = predicate()
        while not result:
            left = None
            if end is not None:
                left = end - monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        while self._line.waiting() and n > 0:
            self._line.wake_one()
            n -= 1

    def notify_all(self):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._line.wake_all()

    def notifyAll(self):
        _deprecated('notifyAll', 'use notify_all()')
        self.notify_all()

    def __repr__(self):
        return f'<Condition({self._lock}, {self._line.waiting()})>'


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value
        permits = int(value) if value < 1 << 31 else 1 << 31
        self._line = _simthread.Line(_simthread.LOCK, 'a semaphore', permits)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        left = _Remaining(timeout)
        while self._value == 0:
            if not blocking or not left.wait(self._line):
                return False
        self._value -= 1
        self._line.acquired()
        return True

    def __enter__(self):
        return self.acquire()

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n
        for _ in range(n):
            self._line.released()
        for _ in range(n):
            self._line.wake_one()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f'<threading.{type(self).__name__} at {id(self):#x}: value={self._value}>'


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)

    def __repr__(self):
        return f'{super().__repr__()[:-1]}/{self._initial_value}>'


class Event:
    def __init__(self):
        self._flag = False
        self._line = _simthread.Line(_simthread.EVENT, 'an event')

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated('isSet', 'use is_set()')
        return self.is_set()

    def set(self):
        self._flag = True
        self._line.flagged(True)
        self._line.wake_all()

    def clear(self):
        self._flag = False
        self._line.flagged(False)

    def wait(self, timeout=None):
        # Who was woken has seen the flag, whatever became of it since.
        return True if self._flag else self._line.wait(timeout)

    def __repr__(self):
        state = 'set' if self._flag else 'unset'
        return f'<threading.Event at {id(self):#x}: {state}>'


class BrokenBarrierError(RuntimeError):
    pass


class _Generation:
    """Those who wait at a barrier together."""
    is_broken = False


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._waiting = 0
        self._generation = _Generation()
        self._line = _simthread.Line(_simthread.LOCK, 'a barrier')

    def wait(self, timeout=None):
        generation = self._generation
        if generation.is_broken:
            raise BrokenBarrierError
        index = self._waiting
        self._waiting += 1
        if self._waiting == self._parties:
            self._waiting = 0
            try:
                if self._action:
                    self._action()
            except BaseException:
                self.abort()
                raise
            self._line.wake_all()
            return index
        limit = self._timeout if timeout is None else timeout
        if not self._line.wait(limit) and limit is not None:
            self.abort()
        if generation.is_broken:
            raise BrokenBarrierError
        return index

    def abort(self):
        self._generation.is_broken = True
        self._line.wake_all()

    def reset(self):
        if self._waiting:
            self.abort()
        self._waiting = 0
        self._generation = _Generation()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return 0 if self.broken else self._waiting

    @property
    def broken(self):
        return self._generation.is_broken

    def __repr__(self):
        state = 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'
        return f'<threading.{type(self).__name__} at {id(self):#x}: {state}>'


class ExceptHookArgs(tuple):
    def __new__(cls, sequence, dict=None, /):
        import collections.abc
        if not isinstance(sequence, collections.abc.Sequence):
            raise TypeError('constructor requires a sequence')
        made = tuple.__new__(cls, sequence)
        if len(made) != 4:
            raise TypeError(f'_thread._ExceptHookArgs() takes a 4-sequence ({len(made)}-sequence '
                            'given)')
        return made

    def __repr__(self):
        names = 'exc_type', 'exc_value', 'exc_traceback', 'thread'
        shown = ', '.join([f'{name}={value!r}' for name, value in zip(names, self)])
        return f'_thread._ExceptHookArgs({shown})'

    @property
    def exc_type(self):
        return self[0]

    @property
    def exc_value(self):
        return self[1]

    @property
    def exc_traceback(self):
        return self[2]

    @property
    def thread(self):
        return self[3]


def _excepthook(args, /):
    if type(args) is not ExceptHookArgs:
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    _simthread.print_exception(args.exc_value, f'Exception in thread {name}:\n')


ExceptHookArgs.__module__, ExceptHookArgs.__name__ = '_thread', '_ExceptHookArgs'
ExceptHookArgs.__qualname__ = '_ExceptHookArgs'
_mark_builtin('_thread', _excepthook, get_ident, get_native_id)
__excepthook__ = excepthook = _excepthook
_counter = 0


def _tell_of(exc, thread):
    try:
        (excepthook or __excepthook__)(ExceptHookArgs((type(exc), exc, exc.__traceback__, thread)))
    except Exception as error:
        import sys
        error.__suppress_context__ = True
        print('Exception in threading.excepthook:', file=sys.stderr, flush=True)
        sys.excepthook(type(error), error, error.__traceback__)


def _deprecated(name, today):
    import warnings
    warnings.warn(f'{name}() is deprecated, {today} instead', DeprecationWarning, stacklevel=3)


def _newname(template='Thread-%d'):
    global _counter
    _counter += 1
    return template % _counter


class Thread:
    _daemonic = False
    _is_initialized = False  # A class of the program's may forget to call __init__().

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name is None:
            name = _newname()
            target_name = getattr(target, '__name__', None)
            if target is not None and target_name is not None:
                name += f' ({target_name})'
        self._target = target
        self._name = str(name)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = daemon if daemon is not None else current_thread().daemon
        self._ident = None
        self._is_started = False
        self._is_alive = False
        self._finished = _simthread.Line(_simthread.JOIN, f'Thread.join() of {self._name}')
        if excepthook is None:
            raise RuntimeError('threading.excepthook is None')
        self._is_initialized = True

    def start(self):
        if not self._is_initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._is_started:
            raise RuntimeError('threads can only be started once')
        self._is_started = True
        self._is_alive = True
        self._ident = _simthread.start(self, self._bootstrap, self._name, bool(self._daemonic))

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._bootstrap_inner()

    def _bootstrap_inner(self):
        try:
            self.run()
        except BaseException as exc:
            _tell_of(exc, self)
        finally:
            self._is_alive = False
            self._finished.wake_all()

    def join(self, timeout=None):
        if not self._is_initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._is_started:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is not None:
            timeout = max(timeout, 0)
        if self._is_alive:
            self._finished.wait(timeout)

    def is_alive(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._is_alive

    def isAlive(self):
        if _legacy.note('Thread.isAlive'):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute 'isAlive'",
                                 name='isAlive', obj=self)
        return self._is_alive

    @property
    def name(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._is_initialized, 'Thread.__init__() not called'
        self._name = str(name)

    def getName(self):
        _deprecated('getName', 'get the name attribute')
        return self.name

    def setName(self, name):
        _deprecated('setName', 'set the name attribute')
        self.name = name

    @property
    def ident(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._is_initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._is_started:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated('isDaemon', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon', 'set the daemon attribute')
        self.daemon = daemonic

    def __repr__(self):
        assert self._is_initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._is_started:
            status = 'started' if self._is_alive else 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += ' %s' % self._ident
        return '<%s(%s, %s)>' % (type(self).__name__, self._name, status)


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._name = 'MainThread'
        self._daemonic = False
        self._ident = None
        self._is_started = True
        self._is_alive = True
        self._finished = _simthread.Line(_simthread.JOIN, 'the main thread')
        self._is_initialized = True


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class local:
    """Attributes that each thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        # The creator's attributes are there already when __init__ runs for it.
        object.__setattr__(self, '_values', {get_ident(): {}})
        object.__setattr__(self, '_arguments', (args, kwargs))
        return self

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread._local' object")

    def _own(self):
        values = object.__getattribute__(self, '_values')
        me = get_ident()
        if me not in values:
            values[me] = {}
            args, kwargs = object.__getattribute__(self, '_arguments')
            type(self).__init__(self, *args, **kwargs)
        return values[me]

    def __getattribute__(self, name):
        own = object.__getattribute__(self, '_own')()
        if name == '__dict__':
            return own
        if name in own and _data_descriptor(type(self), name) is None:
            return own[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is not local:
                raise
        raise AttributeError(f"'_thread._local' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        own = object.__getattribute__(self, '_own')()
        descriptor = _data_descriptor(type(self), name)
        if name == '__dict__':
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        if descriptor is None:
            own[name] = value
        else:
            descriptor.__set__(self, value)

    def __delattr__(self, name):
        own = object.__getattribute__(self, '_own')()
        descriptor = _data_descriptor(type(self), name)
        if descriptor is not None:
            descriptor.__delete__(self)
        elif name in own:
            del own[name]
        else:
            shown = '_thread._local' if type(self) is local else type(self).__name__
            raise AttributeError(f"'{shown}' object has no attribute '{name}'")


local.__module__, local.__name__, local.__qualname__ = '_thread', '_local', '_local'


def _data_descriptor(cls, name):
    """What a class has by this name, if it stands before an instance's own value."""
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            return found if hasattr(type(found), '__set__') else None
    return None


_main_thread = _MainThread()
_simthread.set_current(_main_thread)
if _simthread.is_main():
    _main_thread._ident = get_ident()


def current_thread():
    thread = _simthread.current()
    return _main_thread if thread is None else thread


def currentThread():
    _legacy.note('threading.currentThread')
    _deprecated('currentThread', 'use current_thread()')
    return current_thread()


def main_thread():
    return _main_thread


def enumerate():
    return _simthread.all()


def active_count():
    return len(enumerate())


def activeCount():
    _deprecated('activeCount', 'use active_count()')
    return active_count()


def stack_size(size=0, /):
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < 1 << 15:
        raise ValueError(f'size not valid: {size} bytes')
    return 0


_mark_builtin('_thread', stack_size)
_mark_varargs(True, stack_size)


def settrace(function):
    pass


def gettrace():
    return None


setprofile, getprofile = settrace, gettrace
