"""Asking for modules, and making them of files."""
import sys
from types import ModuleType
from _inspect import has_source
from importlib.machinery import BuiltinImporter, ModuleSpec, SourceFileLoader

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


def find_spec(name, package=None):
    full = resolve_name(name, package)
    if full in sys.modules:
        spec = getattr(sys.modules[full], '__spec__', None)
        if isinstance(spec, ModuleSpec):
            return spec
        if full == '__main__':
            raise ValueError(f'{full}.__spec__ is None')
    parent = full.rpartition('.')[0]
    if parent:
        __import__(parent)
    if not _exists(full):
        return None
    return ModuleSpec(full, BuiltinImporter, origin='built-in',
                      is_package=full != 'os' and has_source(full + '.__init__'))


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    import os
    path = os.path.abspath(os.fspath(location))
    if loader is None:
        if not path.endswith('.py'):
            return None
        loader = SourceFileLoader(name, path)
    spec = ModuleSpec(name, loader, origin=path)
    spec.submodule_search_locations = submodule_search_locations
    spec.has_location = True
    return spec


def module_from_spec(spec):
    module = spec.loader.create_module(spec) if hasattr(spec.loader, 'create_module') else None
    if module is None:
        module = ModuleType(spec.name)
        module.__spec__ = spec
        module.__loader__ = spec.loader
        module.__package__ = spec.parent
        if spec.has_location:
            module.__file__ = spec.origin
    return module
