"""Importing by a name that is a value."""
import sys

__all__ = ['import_module', 'invalidate_caches', 'reload']


_import = __import__  # that of a program's own is for its statements


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for "
                            f'{name!r}')
        from importlib.util import resolve_name
        name = resolve_name(name, package)
    if sys.modules.get(name) is None:
        _import(name)
    return sys.modules[name]


def reload(module):
    from importlib import util
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError('reload() argument must be a module')
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    spec = util._found(name, util._path_of_parent(name))
    if spec is not None:
        module.__spec__ = spec
        spec.loader.exec_module(module)
    elif not util._exists(name):
        raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
    return sys.modules[name]


def _by_finders(name, path):
    """The module that a finder of the program's makes, or None."""
    from importlib import util
    spec = util._found(name, path)
    return None if spec is None else util._loaded(spec)


def invalidate_caches():
    pass
