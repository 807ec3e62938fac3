"""Asking for modules, and making them of files."""
import sys
from types import ModuleType
from _inspect import has_source
from importlib.machinery import BuiltinImporter, ModuleSpec, PathFinder, SourceFileLoader

__all__ = ['find_spec', 'module_from_spec', 'resolve_name', 'spec_from_file_location',
           'spec_from_loader']

_without_source = {'builtins', 'contextvars', 'math', 'unicodedata'}


def _exists(name):
    return name in _without_source or not name.startswith('_') and has_source(name)


def resolve_name(name, package):
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    parents = package.rsplit('.', level - 1)
    if len(parents) < level:
        raise ImportError('attempted relative import beyond top-level package')
    rest = name[level:]
    return f'{parents[0]}.{rest}' if rest else parents[0]


def _path_of_parent(name):
    parent = name.rpartition('.')[0]
    return getattr(sys.modules.get(parent), '__path__', None) if parent else None


def _found(name, path):
    """What the first of the program's finders that knows the module says of it."""
    for finder in list(sys.meta_path):
        find = getattr(finder, 'find_spec', None)
        spec = find and find(name, path, None)
        if spec is not None:
            return spec
    return PathFinder.find_spec(name, path)


def _loaded(spec):
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec._initializing = True
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    finally:
        spec._initializing = False
    return sys.modules.get(spec.name, module)


def find_spec(name, package=None):
    full = resolve_name(name, package)
    if full in sys.modules:
        module = sys.modules[full]
        if module is None:
            return None
        spec = getattr(module, '__spec__', full)
        if isinstance(spec, ModuleSpec):
            return spec
        if spec is full:
            raise ValueError(f'{full}.__spec__ is not set')
        if not _exists(full):
            raise ValueError(f'{full}.__spec__ is None')
    parent = full.rpartition('.')[0]
    if parent:
        __import__(parent)
        if not _exists(parent) and not hasattr(sys.modules[parent], '__path__'):
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to '
                                      f'find {full!r}', name=full)
    spec = _found(full, _path_of_parent(full))
    if spec is not None:
        return spec
    if not _exists(full):
        return None
    return ModuleSpec(full, BuiltinImporter, origin='built-in',
                      is_package=full != 'os' and has_source(full + '.__init__'))


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if hasattr(loader, 'get_filename'):
        places = None if is_package is None else [] if is_package else None
        return spec_from_file_location(name, loader=loader, submodule_search_locations=places)
    if is_package is None and hasattr(loader, 'is_package'):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            pass
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    import os
    if location is None:
        location = '<unknown>'
        try:
            location = loader.get_filename(name)
        except (AttributeError, ImportError):
            pass
    is_known = location != '<unknown>'
    path = os.path.abspath(os.fspath(location)) if is_known else location
    if loader is None:
        if not path.endswith('.py'):
            return None
        loader = SourceFileLoader(name, path)
    spec = ModuleSpec(name, loader, origin=path)
    if submodule_search_locations is None and hasattr(loader, 'is_package'):
        try:
            if loader.is_package(name):
                submodule_search_locations = []
        except ImportError:
            pass
    spec.submodule_search_locations = submodule_search_locations
    if submodule_search_locations == [] and is_known:
        submodule_search_locations.append(os.path.dirname(path))
    spec.has_location = True
    return spec


def module_from_spec(spec):
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    else:
        module = None
    if spec.loader is BuiltinImporter:
        return module
    if module is None:
        module = ModuleType(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module
