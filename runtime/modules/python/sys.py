"""What the interpreter says about itself."""
from _sys import *
from _sys import (__stderr__, __stdin__, __stdout__, _get_asyncgen_hooks, _getframe,
                  _version_info, argv, modules)
import _sys


class _Fields(tuple):
    """A tuple whose items have names."""
    _names = ()
    _title = ''

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'{self._title}' object has no attribute '{name}'")

    def __repr__(self):
        items = ', '.join(f'{n}={v!r}' for n, v in zip(self._names, self))
        return f'{self._title}({items})'


class _VersionInfo(_Fields):
    _names = ('major', 'minor', 'micro', 'releaselevel', 'serial')
    _title = 'sys.version_info'


class _AsyncgenHooks(_Fields):
    _names = ('firstiter', 'finalizer')
    _title = 'sys.asyncgen_hooks'


class _Implementation:
    name = 'cpython'
    cache_tag = 'cpython-311'


version_info = _VersionInfo(_version_info)
implementation = _Implementation()
implementation.version = version_info
builtin_module_names = ()
flags = None
dont_write_bytecode = True


def get_asyncgen_hooks():
    return _AsyncgenHooks(_get_asyncgen_hooks())


def excepthook(type, value, traceback):
    import traceback as printing
    printing.print_exception(type, value, traceback)


__excepthook__ = excepthook


def displayhook(value):
    if value is not None:
        print(repr(value))


def setswitchinterval(interval):
    pass
