"""What the interpreter says about itself."""
from _sys import *
from _sys import (__stderr__, __stdin__, __stdout__, _get_asyncgen_hooks, _getframe,
                  _version_info, argv, modules)
import _sys


class _Fields(tuple):
    """A tuple whose items have names."""
    _names = ()
    _title = ''

    def __init_subclass__(cls):
        module, _, name = cls._title.rpartition('.')
        cls.__module__ = module or 'builtins'
        cls.__name__ = cls.__qualname__ = name

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
    _title = 'asyncgen_hooks'


class _Implementation:
    name = 'cpython'
    cache_tag = 'cpython-311'


class _FloatInfo(_Fields):
    _names = ('max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig',
              'epsilon', 'radix', 'rounds')
    _title = 'sys.float_info'


class _IntInfo(_Fields):
    _names = ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits',
              'str_digits_check_threshold')
    _title = 'sys.int_info'


class _HashInfo(_Fields):
    _names = ('width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits',
              'cutoff')
    _title = 'sys.hash_info'


float_info = _FloatInfo((1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307,
                         15, 53, 2.220446049250313e-16, 2, 1))
int_info = _IntInfo((30, 4, 4300, 640))
hash_info = _HashInfo((64, 2 ** 61 - 1, 314159, 0, 1000003, 'siphash13', 64, 128, 0))
float_repr_style = 'short'
version_info = _VersionInfo(_version_info)
implementation = _Implementation()
implementation.version = version_info
builtin_module_names = ()


class _Flags(_Fields):
    _names = ('debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site',
              'no_site', 'ignore_environment', 'verbose', 'bytes_warning', 'quiet',
              'hash_randomization', 'isolated', 'dev_mode', 'utf8_mode', 'warn_default_encoding',
              'safe_path', 'int_max_str_digits')
    _title = 'sys.flags'


flags = _Flags((0,) * 11 + (1, 0, False, 0, 0, False, -1))
dont_write_bytecode = True
exec_prefix = base_prefix = base_exec_prefix = prefix
platlibdir, abiflags, api_version = 'lib', '', 1013
orig_argv = ['python3', *argv]


def get_asyncgen_hooks():
    return _AsyncgenHooks(_get_asyncgen_hooks())


builtins_type = type


def excepthook(type, value, traceback):
    import _inspect
    if isinstance(value, BaseException):
        stderr.write(_inspect.format_exception(value, True))
    else:
        stderr.write('TypeError: print_exception(): Exception expected for value, '
                     f'{builtins_type(value).__name__} found\n')


__excepthook__ = excepthook


class UnraisableHookArgs(_Fields):
    _names = ('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object')
    _title = 'UnraisableHookArgs'


def unraisablehook(unraisable, /):
    """Tells of an exception that nothing could be done about; what led to it is not told."""
    exception = unraisable.exc_value
    cause, context = exception.__cause__, exception.__context__
    suppressed = exception.__suppress_context__
    exception.__cause__ = exception.__context__ = None
    try:
        what = repr(unraisable.object)
    except Exception:
        what = '<object repr() failed>'
    import _inspect
    said = unraisable.err_msg or 'Exception ignored in'
    stderr.write(f'{said}: {what}\n' + _inspect.format_exception(exception, False))
    exception.__cause__, exception.__context__ = cause, context
    exception.__suppress_context__ = suppressed


__unraisablehook__ = unraisablehook


def _unraisable(where, exception, hook):
    try:
        hook(UnraisableHookArgs((type(exception), exception, exception.__traceback__, None,
                                 where)))
    except Exception as failure:
        __unraisablehook__(UnraisableHookArgs((type(failure), failure, failure.__traceback__,
                                               'Exception ignored in sys.unraisablehook', hook)))


def displayhook(value):
    if value is None:
        return
    import builtins
    builtins._ = None
    print(repr(value))
    builtins._ = value


def setswitchinterval(interval):
    pass
