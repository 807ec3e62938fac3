"""What a module is made by, and what is known of it before it is there."""
import sys
from _inspect import show_lines

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location = False
        self.cached = None
        self._initializing = False

    @property
    def parent(self):
        if self.submodule_search_locations is None:
            return self.name.rpartition('.')[0]
        return self.name

    def __repr__(self):
        parts = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            parts.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            parts.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def __eq__(self, other):
        return isinstance(other, ModuleSpec) and (
            self.name, self.loader, self.origin) == (other.name, other.loader, other.origin)

    __hash__ = None


class SourceFileLoader:
    """Runs the text of a file as a module."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def create_module(self, spec):
        return None

    def get_filename(self, fullname=None):
        return self.path

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()

    def get_source(self, fullname=None):
        return self.get_data(self.path).decode()

    def get_code(self, fullname=None):
        return compile(self.get_source(), self.path, 'exec')

    def is_package(self, fullname):
        return self.path.rpartition('/')[2] == '__init__.py'

    def exec_module(self, module):
        show_lines(self.path)
        exec(self.get_code(), module.__dict__)

    def load_module(self, fullname=None):
        from importlib.util import module_from_spec, spec_from_file_location
        module = module_from_spec(spec_from_file_location(self.name, self.path))
        sys.modules[self.name] = module
        self.exec_module(module)
        return module


class NamespaceLoader:
    """A package without a file, of the folders by its name."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass


class PathFinder:
    """Finds the modules that the program has written into files."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        import os
        from importlib.util import spec_from_file_location
        tail, portions = fullname.rpartition('.')[2], []
        for entry in sys.path if path is None else path:
            if not isinstance(entry, str):
                continue
            base = os.path.join(os.path.abspath(entry or '.'), tail)
            for place in os.path.join(base, '__init__.py'), base + '.py':
                if os.path.isfile(place):
                    return spec_from_file_location(fullname, place)
            if os.path.isdir(base):
                portions.append(base)
        if not portions:
            return None
        spec = ModuleSpec(fullname, NamespaceLoader(), is_package=True)
        spec.submodule_search_locations += portions
        return spec

    @staticmethod
    def invalidate_caches():
        pass


class BuiltinImporter:
    """Has the modules that come with the interpreter, which here are all."""

    @staticmethod
    def create_module(spec):
        __import__(spec.name)
        return sys.modules[spec.name]

    @staticmethod
    def exec_module(module):
        pass
