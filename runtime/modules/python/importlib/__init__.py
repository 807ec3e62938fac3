"""Importing by a name that is a value."""
import sys

__all__ = ['import_module', 'invalidate_caches', 'reload']


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for "
                            f'{name!r}')
        name = package + '.' + name.lstrip('.')
    __import__(name)
    return sys.modules[name]


def reload(module):
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    return module


def invalidate_caches():
    pass
