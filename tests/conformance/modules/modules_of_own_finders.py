"""Modules that come from a program's own finders and loaders."""
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys
import types

SOURCES = {
    'virtual': 'print("running", __name__, __package__, __spec__.parent)\nvalue = 1\ndef fail():\n    raise ValueError("inside")\n',
    'pkg': 'print("package", __path__, __package__)\nfrom . import first\nfrom .second import two\n',
    'pkg.first': 'one = 1\nfrom .second import two as two_of_second\n',
    'pkg.second': 'two = 2\n',
    'pkg.sub': '',
    'pkg.sub.deep': 'from ..first import one\nfrom .. import second\nfrom . import missing_one\n',
    'pkg.sub.higher': 'from .... import nothing\n',
    'broken': 'x = 1\nraise RuntimeError("at import")\n',
    'cyclic_a': 'import cyclic_b\nname = "a"\n',
    'cyclic_b': 'import cyclic_a\nprint("partial", hasattr(cyclic_a, "name"))\n',
}


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(compile(SOURCES[module.__name__], f'<{module.__name__}>', 'exec'), module.__dict__)


class Finder(importlib.abc.MetaPathFinder):
    asked = []

    @classmethod
    def find_spec(cls, name, path, target=None):
        cls.asked.append((name, path))
        if name in SOURCES:
            return importlib.util.spec_from_loader(name, Loader(), is_package=name in ('pkg', 'pkg.sub'))
        return None


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, 'name', None))


sys.meta_path.insert(0, Finder)
import virtual
print(virtual.value, virtual.__spec__.name, virtual.__spec__.origin, virtual.__spec__.has_location, 'virtual' in sys.modules)
import virtual as again
print(again is virtual, Finder.asked)
from pkg import first, two
import pkg.second
print(first.one, two, first.two_of_second, pkg.second.two, sorted(name for name in sys.modules if name.startswith('pkg')))
for statement in ('import broken', 'import pkg.nothing', 'import virtual.sub', 'from pkg import nothing', 'import no_such',
                  'from pkg.sub import deep', 'import pkg.sub.higher', 'import cyclic_a', 'from . import x', 'from virtual import *; fail()'):
    print(statement)
    told(lambda: exec(statement, {'__name__': '__main__'}))
print('broken' in sys.modules, Finder.asked[-3:])
told(lambda: importlib.import_module('.first', 'pkg').one)
told(lambda: importlib.import_module('..first', 'pkg.sub').one)
told(lambda: importlib.import_module('...first', 'pkg.sub'))
told(lambda: importlib.import_module('.x'))
told(lambda: importlib.import_module(''))
told(lambda: importlib.util.find_spec('pkg.second').name)
told(lambda: importlib.util.find_spec('no_such'))
told(lambda: importlib.util.find_spec('virtual.sub'))
told(lambda: importlib.util.find_spec('no_such.sub'))
SOURCES['virtual'] = 'value = 2\nprint("again")\n'
print(importlib.reload(virtual) is virtual, virtual.value, virtual.fail.__name__)
told(lambda: importlib.reload(5))
told(lambda: importlib.reload(types.ModuleType('ghost')))


class Blocker:
    def find_spec(self, name, path, target=None):
        if name == 'colorsys':
            raise ImportError(f'{name} is blocked')


sys.meta_path.insert(0, Blocker())
told(lambda: exec('import colorsys'))
del sys.meta_path[0]
told(lambda: exec('import colorsys'))


class Source(importlib.abc.SourceLoader):
    def get_filename(self, fullname):
        return f'/made/{fullname}.py'

    def get_data(self, path):
        if 'gone' in path:
            raise OSError(path)
        return b'made = __file__\n'


spec = importlib.util.spec_from_loader('made', Source())
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.made, spec.has_location, spec.origin, spec.submodule_search_locations, spec.loader.is_package('made'))
told(lambda: Source().get_source('gone'))
told(lambda: importlib.abc.InspectLoader())


class Text(importlib.abc.InspectLoader):
    def get_source(self, name):
        return {'none': None}.get(name, 'text = __name__')


module = types.ModuleType('texts')
Text().exec_module(module)
print(module.text, Text().get_code('none'))
told(lambda: Text().exec_module(types.ModuleType('none')))


class Half:
    def exec_module(self, module):
        pass


told(lambda: importlib.util.module_from_spec(importlib.machinery.ModuleSpec('half', Half())))
print(issubclass(importlib.machinery.SourceFileLoader, importlib.abc.Loader))
