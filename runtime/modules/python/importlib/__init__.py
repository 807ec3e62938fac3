"""Importing by a name that is a value."""
import sys

__all__ = ['import_module', 'invalidate_caches', 'reload']


_import = __import__  # that of a program's own is for its statements


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for "
                            f'{name!r}')
        name = package + '.' + name.lstrip('.')
    _import(name)
    return sys.modules[name]


def reload(module):
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    from importlib.util import _exists
    if not _exists(name):
        raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
    return module


def invalidate_caches():
    pass
