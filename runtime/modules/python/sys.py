"""What the interpreter says about itself."""
from _sys import *
from _sys import (__stderr__, __stdin__, __stdout__, _get_asyncgen_hooks, _getframe,
                  _version_info, argv, modules)
import _sys
from _inspect import mark_builtin as _mark_builtin
from _namespace import SimpleNamespace as _SimpleNamespace


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
implementation = _SimpleNamespace(name='cpython', cache_tag='cpython-311', version=version_info,
                                   hexversion=0x30b07f0, _multiarch='x86_64-linux-gnu')
builtin_module_names = tuple('''
_abc _ast _codecs _collections _functools _imp _io _locale _operator _signal _sre _stat _string
_symtable _thread _tokenize _tracemalloc _warnings _weakref atexit builtins errno faulthandler gc
itertools marshal posix pwd sys time xxsubtype
'''.split())
stdlib_module_names = frozenset('''
__future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bootsubprocess _bz2 _codecs _codecs_cn
_codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc
_compat_pickle _compression _contextvars _crypt _csv _ctypes _curses _curses_panel _datetime _dbm
_decimal _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib
_heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5 _msi _multibytecodec _multiprocessing
_opcode _operator _osx_support _overlapped _pickle _posixshmem _posixsubprocess _py_abc _pydecimal
_pyio _queue _random _scproxy _sha1 _sha256 _sha3 _sha512 _signal _sitebuiltins _socket _sqlite3
_sre _ssl _stat _statistics _string _strptime _struct _symtable _thread _threading_local _tkinter
_tokenize _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi _zoneinfo abc aifc
antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect
builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys
compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses
dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum
errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath
getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr
imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma
mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis
nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle
pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd
py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib
sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics
string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib
tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace
traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv
warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile
zipimport zlib zoneinfo
'''.split())


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
meta_path = []  # of the program's own finders: the library's modules are found without one


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


def _unraisable(where, exception, message, hook):
    try:
        hook(UnraisableHookArgs((type(exception), exception, exception.__traceback__, message,
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


__displayhook__ = displayhook


def setswitchinterval(interval, /):
    pass


_mark_builtin('sys', get_asyncgen_hooks, excepthook, unraisablehook, displayhook, setswitchinterval)
