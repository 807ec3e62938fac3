"""Functions for the end of the program."""
import _simthread

_registered = []


def register(func, /, *args, **kwargs):
    def call():
        if entry in _registered:
            _registered.remove(entry)
            func(*args, **kwargs)
    entry = (func, call)
    _registered.append(entry)
    _simthread.at_exit(call)
    return func


def unregister(func):
    for entry in list(_registered):
        if entry[0] == func:
            _registered.remove(entry)
