"""Threads as older programs start them, and the locks that the module threading builds on."""
from _inspect import mark_builtin as _mark_builtin, mark_varargs as _mark_varargs
import _simthread
import sys
from _simthread import get_ident, get_native_id
from threading import _CRLock, _excepthook, TIMEOUT_MAX, Thread, active_count, allocate_lock, lock
from threading import stack_size
from threading import ThreadError as error

LockType = lock
RLock = _CRLock
_dummies = 0


class _DummyThread(Thread):
    """What threading.current_thread() gives in such a thread; the program's end does not wait for it."""

    def __init__(self, function, args, kwargs):
        global _dummies
        _dummies += 1
        super().__init__(name=f'Dummy-{_dummies}', daemon=True)
        self._call = function, args, kwargs

    def run(self):
        function, args, kwargs = self._call
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as exc:
            _simthread.print_exception(exc, f'Exception ignored in thread started by: {function!r}\n')


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    thread = _DummyThread(function, args, kwargs)
    thread.start()
    return thread.ident


def exit():
    raise SystemExit


def interrupt_main(signum=2, /):
    from signal import raise_signal
    raise_signal(signum)


def _count():
    return active_count() - 1


def start_new(function, args, kwargs={}, /):
    return start_new_thread(function, args, kwargs)


def allocate():
    return allocate_lock()


def exit_thread():
    raise SystemExit


_mark_builtin('_thread', start_new_thread, start_new, allocate, exit, exit_thread, interrupt_main, _count)
_mark_varargs(False, start_new_thread, start_new)
