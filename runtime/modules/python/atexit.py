"""Functions for the end of the program."""
from _inspect import mark_builtin as _mark_builtin
import _simthread

_registered = []


class _Call:
    """One registered call; it shows as its function where an error is told."""

    def __init__(self, func, args, kwargs):
        self.func = func
        self.args = args
        self.kwargs = kwargs

    def __call__(self):
        if self in _registered:
            _registered.remove(self)
            self.func(*self.args, **self.kwargs)

    def __repr__(self):
        return repr(self.func)


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    call = _Call(func, args, kwargs)
    _registered.append(call)
    _simthread.at_exit(call)
    return func


def unregister(func, /):
    for call in list(_registered):
        if call.func == func:
            _registered.remove(call)


def _clear():
    _registered.clear()


def _ncallbacks():
    return len(_registered)

_mark_builtin('atexit', register, unregister, _clear, _ncallbacks)
