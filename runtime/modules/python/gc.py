"""Cycles are freed by collect() and at the end of the program only."""
from _inspect import mark_builtin as _mark_builtin, mark_varargs as _mark_varargs
from operator import index as _index
import _inspect

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL = 1, 2, 4, 32
DEBUG_LEAK = 38
garbage = []
callbacks = []
_stats = [[0, 0], [0, 0], [0, 0]]  # of each generation: collections, what they found


def collect(generation=2):
    generation = _index(generation)
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    _tell('start', generation, 0)
    found = _inspect.collect(generation)
    # Finalisers have run meanwhile; what had one goes now, unless it was brought back to life.
    _inspect.collect(generation)
    _stats[generation][0] += 1
    _stats[generation][1] += found
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


def get_stats():
    return [{'collections': count, 'collected': found, 'uncollectable': 0} for count, found in _stats]


def get_referents(*objs):
    return _inspect.referents(*objs)


def get_referrers(*objs):
    return _inspect.referrers(objs)


def get_objects(generation=None):
    if generation is None:
        generation = -1
    if not hasattr(generation, '__index__'):
        raise TypeError(f'argument should be integer or None, not {type(generation).__name__!r}')
    generation = _index(generation)
    if generation > 2:
        raise ValueError('generation parameter must be less than the number of available '
                         'generations (3)')
    if generation < -1:
        raise ValueError('generation parameter cannot be negative')
    return _inspect.containers() if generation in (-1, 2) else []


_frozen = 0


def freeze():
    global _frozen
    _frozen = len(_inspect.containers())


def unfreeze():
    global _frozen
    _frozen = 0


def get_freeze_count():
    return _frozen


def get_count():
    return 0, 0, 0


_thresholds = 700, 10, 10


def get_threshold():
    return _thresholds


def set_threshold(*thresholds):
    global _thresholds
    if not 1 <= len(thresholds) <= 3:
        bound = 'most 3 arguments' if thresholds else 'least 1 argument'
        raise TypeError(f'set_threshold() takes at {bound} ({len(thresholds)} given)')
    _thresholds = (*map(_index, thresholds), *_thresholds[len(thresholds):])


_debug = 0


def set_debug(flags, /):
    global _debug
    _debug = _index(flags)


def get_debug():
    return _debug


def is_tracked(obj, /):
    """Whether it can be a part of a cycle."""
    if isinstance(obj, dict) and type(obj) is dict:
        return any(map(is_tracked, obj.keys())) or any(map(is_tracked, obj.values()))
    if type(obj) is tuple:
        return any(map(is_tracked, obj))
    return not isinstance(obj, (int, float, complex, str, bytes, bytearray, range, type(None),
                                type(...), type(NotImplemented)))


is_finalized = _inspect.is_finalized
_mark_builtin('gc', is_finalized, collect, enable, disable, isenabled, freeze, unfreeze, get_freeze_count, get_count, get_stats,
              get_threshold, set_threshold, get_debug, set_debug, get_objects, get_referents, get_referrers,
              is_tracked, is_finalized)
_mark_varargs(False, get_referents, get_referrers, set_threshold)
