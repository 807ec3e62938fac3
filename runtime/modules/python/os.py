"""A small operating system, in memory."""
from collections.abc import MutableMapping
from collections import namedtuple
from types import GenericAlias
from _inspect import mark_builtin as _mark_builtin
import abc
import _files
import _simthread
import posixpath as path
import sys

sys.modules['os.path'] = path
name = 'posix'
sep = '/'
linesep = '\n'
pathsep = ':'
curdir = '.'
pardir = '..'
extsep = '.'
devnull = '/dev/null'


class _Environ(MutableMapping):
    def __init__(self, values):
        self._data = values

    @staticmethod
    def _checked(value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._checked(key), self._checked(value)
        if not key or '=' in key:
            raise ValueError('illegal environment variable name')
        if '\0' in key + value:
            raise ValueError('embedded null byte')
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        shown = ', '.join([f'{key!r}: {value!r}' for key, value in self._data.items()])
        return f'environ({{{shown}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        return dict(self) | dict(other)

    def __ior__(self, other):
        self.update(other)
        return self

    def __ror__(self, other):
        return dict(other) | dict(self)


environ = _Environ({'HOME': '/home/user', 'LANG': 'C.UTF-8', 'PATH': '/usr/bin:/bin', 'TZ': 'UTC',
                    'USER': 'user'})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


def cpu_count():
    return _simthread.cpu_count()


def getpid():
    return 4242


def kill(pid, sig, /):
    import signal
    if pid != getpid():
        raise ProcessLookupError(3, 'No such process')
    if sig != 0:
        signal._deliver(sig, sys._getframe())


def getppid():
    return 4241


def getcwd():
    return _files.current()


def chdir(path):
    shown, name = _names(path, 'chdir', 'string, bytes, os.PathLike or integer')
    kind = _files.kind(name)
    if name == '' or kind != 2:
        _fail(20 if kind == 1 else _why_absent(name), shown)
    _files.enter(name)


def getlogin():
    return 'user'


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if not hasattr(type(path), '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)
    shown = path.__fspath__()
    if not isinstance(shown, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, '
                        f'not {type(shown).__name__}')
    return shown


def _names(path, function, kinds='string, bytes or os.PathLike', argument='path'):
    """A path as errors show it, and as the file system knows it."""
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), '__fspath__'):
        raise TypeError(f'{function}: {argument} should be {kinds}, not {type(path).__name__}')
    shown = fspath(path)
    return shown, fsdecode(shown)


def _fail(code, shown, other=None):
    raise OSError(code, strerror(code), shown, None, other)


def _why_absent(name):
    """ENOTDIR below a file, else ENOENT."""
    while parent := path.dirname(name):
        kind = _files.kind(parent)
        if kind != 0 or parent == name:
            return 20 if kind == 1 else 2
        name = parent
    return 2


def _expect_folder(shown, name):
    kind = _files.kind(name)
    if kind != 2:
        _fail(20 if kind == 1 else _why_absent(name), shown)


def listdir(path=None):
    shown, name = _names('.' if path is None else path, 'listdir',
                         'string, bytes, os.PathLike, integer or None')
    _expect_folder(shown, name)
    found = _files.list_folder(name)
    return list(map(fsencode, found)) if isinstance(shown, bytes) else found


def mkdir(path, mode=0o777, *, dir_fd=None):
    shown, name = _names(path, 'mkdir')
    if _files.kind(name) != 0:
        _fail(17, shown)
    if not _files.parent_exists(name):
        _fail(_why_absent(name), shown)
    _files.make_folder(name)


def makedirs(name, mode=0o777, exist_ok=False):
    shown = fspath(name)
    parent = path.dirname(fsdecode(shown).rstrip('/'))
    if parent and _files.kind(parent) == 0:
        makedirs(fsencode(parent) if isinstance(shown, bytes) else parent, exist_ok=True)
    try:
        mkdir(shown, mode)
    except OSError:
        if not exist_ok or not path.isdir(shown):
            raise


def _remove(path, function):
    shown, name = _names(path, function)
    kind = _files.kind(name)
    if kind != 1:
        _fail(21 if kind == 2 else _why_absent(name), shown)
    _files.remove(name)


def remove(path, *, dir_fd=None):
    _remove(path, 'remove')


def unlink(path, *, dir_fd=None):
    _remove(path, 'unlink')


def rmdir(path, *, dir_fd=None):
    shown, name = _names(path, 'rmdir')
    _expect_folder(shown, name)
    if _files.list_folder(name):
        _fail(39, shown)
    _files.remove(name)


def _move(source, target):
    if _files.kind(source) == 2:
        if _files.kind(target) == 0:
            _files.make_folder(target)
        for name in _files.list_folder(source):
            _move(path.join(source, name), path.join(target, name))
    else:
        _files.store(target, _files.load(source))
        _files.set_attributes(target, *_files.attributes(source))
    _files.remove(source)


def _rename(function, src, dst):
    shown, source = _names(src, function, argument='src')
    other, target = _names(dst, function, argument='dst')
    kinds = _files.kind(source), _files.kind(target)
    if kinds[0] == 0:
        _fail(_why_absent(source), shown, other)
    if kinds[1] == 0 and not _files.parent_exists(target):
        _fail(_why_absent(target), shown, other)
    if kinds == (1, 2):
        _fail(21, shown, other)
    if kinds == (2, 1):
        _fail(20, shown, other)
    if path.abspath(source) == path.abspath(target):
        return
    if kinds[0] == 2 and path.abspath(target).startswith(path.abspath(source) + '/'):
        _fail(22, shown, other)
    if kinds == (2, 2) and _files.list_folder(target):
        _fail(39, shown, other)
    _move(source, target)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _rename('rename', src, dst)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _rename('replace', src, dst)


def renames(old, new):
    folder = path.dirname(new)
    if folder and not path.exists(folder):
        makedirs(folder)
    rename(old, new)
    emptied = path.dirname(old)
    if emptied:
        try:
            removedirs(emptied)
        except OSError:
            pass


class stat_result(tuple):
    """Ten ints with names; the times stand there once more as floats."""
    __module__ = 'os'
    _names = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime',
              'st_mtime', 'st_ctime')
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3
    st_blksize, st_rdev = 4096, 0

    def __new__(cls, sequence, times=None):
        self = super().__new__(cls, sequence)
        self.__dict__.update(zip(cls._names, self))
        for name, seconds in (times or {}).items():
            setattr(self, name, seconds)
            setattr(self, f'{name}_ns', round(seconds * 10 ** 9))
        self.st_blocks = (self.st_size + 4095) // 4096 * 8
        return self

    def __repr__(self):
        items = ', '.join([f'{name}={value!r}' for name, value in zip(self._names, self)])
        return f'os.stat_result({items})'


def _status(path, function, kinds):
    shown, path = _names(path, function, kinds)
    kind = _files.kind(path)
    if kind == 0:
        _fail(_why_absent(path), shown)
    changed, permissions = _files.attributes(path)
    if permissions < 0:
        permissions = 0o755 if kind == 2 else 0o644
    size = 4096 if kind == 2 else len(_files.load(path))
    mode = (0o40000 if kind == 2 else 0o100000) | permissions
    return stat_result((mode, 0, 0, 1, 1000, 1000, size, *[int(changed)] * 3),
                       dict.fromkeys(('st_atime', 'st_mtime', 'st_ctime'), changed))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return _status(path, 'stat', 'string, bytes, os.PathLike or integer')


def lstat(path, *, dir_fd=None):
    return _status(path, 'lstat', 'string, bytes or os.PathLike')


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Entries:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

    def close(self):
        pass


def scandir(path=None):
    path = '.' if path is None else path
    return _Entries([DirEntry(fspath(path), name) for name in listdir(path)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    if _files.kind(top) != 2:
        return
    folders, files = [], []
    for name in listdir(top):
        (folders if path.isdir(path.join(top, name)) else files).append(name)
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def removedirs(name):
    rmdir(name)
    parent = path.dirname(name)
    while parent:
        try:
            rmdir(parent)
        except OSError:
            break
        parent = path.dirname(parent)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _files.kind(_names(path, 'access')[1]) != 0


times_result = namedtuple('times_result', 'user system children_user children_system elapsed')
times_result.__module__ = 'posix'


def times():
    from time import monotonic
    return times_result(0.0, 0.0, 0.0, 0.0, monotonic())


def getuid():
    return 1000


def getgid():
    return 1000


def geteuid():
    return getuid()


def getegid():
    return getgid()


def getcwdb():
    return getcwd().encode()


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    stat(path)
    _files.set_attributes(fspath(path), _files.attributes(fspath(path))[0], mode & 0o7777)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if _files.kind(_names(path, 'utime')[1]) == 0:
        raise FileNotFoundError(2, 'No such file or directory')
    if times is None and ns is None:
        from time import time
        seconds = time()
    else:
        seconds = times[1] if ns is None else ns[1] / 10 ** 9
    _files.set_attributes(fspath(path), float(seconds), _files.attributes(fspath(path))[1])


def umask(mask, /):
    return 0o022


def isatty(fd, /):
    return False


def strerror(code, /):
    return _error_texts.get(code, f'Unknown error {code}')


_error_texts = {0: 'Success', 1: 'Operation not permitted', 2: 'No such file or directory',
                3: 'No such process', 4: 'Interrupted system call', 5: 'Input/output error',
                9: 'Bad file descriptor', 11: 'Resource temporarily unavailable',
                12: 'Cannot allocate memory', 13: 'Permission denied', 17: 'File exists',
                20: 'Not a directory', 21: 'Is a directory', 22: 'Invalid argument',
                24: 'Too many open files', 28: 'No space left on device', 32: 'Broken pipe',
                39: 'Directory not empty', 98: 'Address already in use',
                104: 'Connection reset by peer', 110: 'Connection timed out',
                111: 'Connection refused'}


terminal_size = namedtuple('terminal_size', 'columns lines')
uname_result = namedtuple('uname_result', 'sysname nodename release version machine')
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK, EX_USAGE, EX_SOFTWARE = 0, 64, 70
altsep, defpath = None, '/bin:/usr/bin'
error = OSError


def uname():
    return uname_result('Linux', 'localhost', '6.1.0', '#1 SMP', 'x86_64')


def popen(cmd, mode='r', buffering=-1):
    from _inspect import refuse
    refuse('os.popen() is not supported: there are no other programs in the simulated world')


def get_terminal_size(fd=1, /):
    raise OSError(25, 'Inappropriate ioctl for device')


F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


def urandom(size, /):
    import random
    return random.randbytes(size)


def system(command):
    raise NotImplementedError('there are no other programs in the simulated world')


def _exit(status):
    sys.exit(status)


class PathLike(abc.ABC):
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        return True if hasattr(subclass, '__fspath__') else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


# --- files by number ---

O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
_open_files = {}


def open(path, flags, mode=0o777, *, dir_fd=None):
    import io
    path = fspath(path)
    exists = _files.kind(path) != 0
    if flags & O_CREAT and flags & O_EXCL and exists:
        raise FileExistsError(17, 'File exists', path)
    if not exists and not flags & O_CREAT:
        raise FileNotFoundError(2, 'No such file or directory', path)
    how = 'r+b' if exists and not flags & O_TRUNC else 'w+b'
    number = 3
    while number in _open_files:
        number += 1
    _open_files[number] = io.open(path, how)
    if flags & O_APPEND:
        _open_files[number].seek(0, 2)
    return number


def _file_of(fd):
    if fd not in _open_files:
        raise OSError(9, 'Bad file descriptor')
    return _open_files[fd]


def read(fd, n, /):
    return _file_of(fd).read(n)


def write(fd, data, /):
    if fd in (1, 2):
        return (sys.stdout if fd == 1 else sys.stderr).buffer.write(data)
    return _file_of(fd).write(data)


def close(fd):
    _file_of(fd).close()
    del _open_files[fd]


def fsync(fd):
    """What was written is in the file at once."""


def fdatasync(fd):
    fsync(fd)


def fdopen(fd, mode='r', *args, **kwargs):
    import io
    file = _file_of(fd)
    del _open_files[fd]
    return file if 'b' in mode else io.TextIOWrapper(file, *args, **kwargs)


_mark_builtin('posix', _exit, access, chdir, chmod, close, cpu_count, fdatasync, fspath, fsync,
              get_terminal_size, getcwd, getcwdb, getegid, geteuid, getgid, getlogin, getpid, getppid,
              getuid, isatty, kill, listdir, lstat, mkdir, open, putenv, read, remove, rename, replace,
              rmdir, scandir, stat, strerror, system, times, umask, uname, unlink, unsetenv, urandom,
              utime, write)
import posix
