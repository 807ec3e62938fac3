"""Cycles are freed by collect() and at the end of the program only."""
from _inspect import mark_builtin as _mark_builtin
import _inspect

DEBUG_LEAK = 38
garbage = []
callbacks = []


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    _tell('start', generation, 0)
    found = _inspect.collect(generation)
    # Finalisers have run meanwhile; what had one goes now, unless it was brought back to life.
    _inspect.collect(generation)
    _tell('stop', generation, found)
    return found


def _tell(phase, generation, found):
    for callback in list(callbacks):
        callback(phase, {'generation': generation, 'collected': found, 'uncollectable': 0})


_is_enabled = True


def enable():
    global _is_enabled
    _is_enabled = True


def disable():
    global _is_enabled
    _is_enabled = False


def isenabled():
    return _is_enabled


def freeze():
    pass


def get_count():
    return 0, 0, 0


_thresholds = 700, 10, 10


def get_threshold():
    return _thresholds


def set_threshold(threshold0, *others):
    global _thresholds
    _thresholds = (threshold0, *others, *_thresholds[1 + len(others):])


def set_debug(flags):
    pass


def is_tracked(obj, /):
    """Whether it can be a part of a cycle."""
    if isinstance(obj, dict) and type(obj) is dict:
        return any(map(is_tracked, obj.keys())) or any(map(is_tracked, obj.values()))
    if type(obj) is tuple:
        return any(map(is_tracked, obj))
    return not isinstance(obj, (int, float, complex, str, bytes, bytearray, range, type(None),
                                type(...), type(NotImplemented)))


is_finalized = _inspect.is_finalized
_mark_builtin('gc', collect, enable, disable, isenabled, freeze, get_count, get_threshold, set_threshold,
              set_debug, is_tracked, is_finalized)
