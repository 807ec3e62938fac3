"""Databases of bytes by bytes, each in a file."""
import os

__all__ = ['open', 'whichdb', 'error']


class _Error(Exception):
    pass


_Error.__name__ = _Error.__qualname__ = 'error'
error = _Error, OSError


def _bytes_of(value):
    return value.encode() if isinstance(value, str) else bytes(value)


def open(file, flag='r', mode=0o666):
    from shelve import _Table

    class Database(_Table):
        def __getitem__(self, key):
            return super().__getitem__(_bytes_of(key))

        def __setitem__(self, key, value):
            super().__setitem__(_bytes_of(key), _bytes_of(value))

        def __delitem__(self, key):
            super().__delitem__(_bytes_of(key))

        def __contains__(self, key):
            return super().__contains__(_bytes_of(key))

        def get(self, key, default=None):
            return super().get(_bytes_of(key), default)

        def keys(self):
            return list(super().keys())

        def __enter__(self):
            return self

        def __exit__(self, *args):
            self.close()
    return Database(os.fspath(file), flag)


def whichdb(filename):
    return 'dbm.gnu' if os.path.exists(filename) else None
