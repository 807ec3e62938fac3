"""Files and folders with names of their own, that go when they are closed."""
import io
import os
import random
import shutil
import weakref

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory',
           'mkstemp', 'mkdtemp', 'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir',
           'gettempprefixb', 'gettempdirb']

TMP_MAX = 10000
tempdir = None
_names = random.Random()


def gettempdir():
    return tempdir or '/tmp'


def gettempdirb():
    return os.fsencode(gettempdir())


def gettempprefix():
    return 'tmp'


def gettempprefixb():
    return b'tmp'


def _new_path(suffix, prefix, dir):
    folder = gettempdir() if dir is None else os.fspath(dir)
    if dir is None:
        os.makedirs(folder, exist_ok=True)
    while True:
        name = ''.join(_names.choices('abcdefghijklmnopqrstuvwxyz0123456789_', k=8))
        path = os.path.join(folder, (prefix or 'tmp') + name + (suffix or ''))
        if not os.path.exists(path):
            return path


def mktemp(suffix='', prefix='tmp', dir=None):
    return _new_path(suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _new_path(suffix, prefix, dir)
    os.mkdir(path)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    path = _new_path(suffix, prefix, dir)
    return os.open(path, os.O_RDWR | os.O_CREAT), path


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete and os.path.exists(self.name):
            os.unlink(self.name)
            self.delete = False

    def __del__(self):
        self.close()


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None):
    path = _new_path(suffix, prefix, dir)
    file = io.open(path, mode, encoding=encoding, newline=newline, errors=errors)
    return _TemporaryFileWrapper(file, path, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    return io.BytesIO() if 'b' in mode else io.TextIOWrapper(io.BytesIO(), encoding, errors, newline)


class SpooledTemporaryFile:
    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        self._file = TemporaryFile(mode, encoding=encoding, newline=newline, errors=errors)
        self._rolled = False
        self._max_size = max_size

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    def write(self, data):
        written = self._file.write(data)
        if self._max_size and self._file.tell() > self._max_size:
            self._rolled = True
        return written

    def rollover(self):
        self._rolled = True

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._file.close()


class TemporaryDirectory:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._finalizer = weakref.finalize(self, shutil.rmtree, self.name, True)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or os.path.exists(self.name):
            shutil.rmtree(self.name, True)

    def __repr__(self):
        return f'<{type(self).__name__} {self.name!r}>'
