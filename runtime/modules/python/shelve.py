"""A dictionary that is kept in a file: each value pickled, as soon as it is assigned."""
import collections.abc
import os
import pickle

__all__ = ['Shelf', 'BsdDbShelf', 'DbfilenameShelf', 'open']


class _Closed(collections.abc.MutableMapping):
    def closed(self, *args):
        raise ValueError('invalid operation on closed shelf')
    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = keys = closed

    def __repr__(self):
        return '<Closed Dictionary>'


class Shelf(collections.abc.MutableMapping):
    def __init__(self, dict, protocol=None, writeback=False, keyencoding='utf-8'):
        self.dict = dict
        self._protocol = pickle.DEFAULT_PROTOCOL if protocol is None else protocol
        self.writeback = writeback
        self.cache = {}
        self.keyencoding = keyencoding

    def __iter__(self):
        for key in self.dict.keys():
            yield key.decode(self.keyencoding)

    def __len__(self):
        return len(self.dict)

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self.dict

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        try:
            value = self.cache[key]
        except KeyError:
            value = pickle.loads(self.dict[key.encode(self.keyencoding)])
            if self.writeback:
                self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        self.dict[key.encode(self.keyencoding)] = pickle.dumps(value, self._protocol)

    def __delitem__(self, key):
        del self.dict[key.encode(self.keyencoding)]
        try:
            del self.cache[key]
        except KeyError:
            pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def sync(self):
        if self.writeback and self.cache:
            self.writeback = False
            for key, value in self.cache.items():
                self[key] = value
            self.writeback = True
            self.cache = {}
        if hasattr(self.dict, 'sync'):
            self.dict.sync()

    def close(self):
        if isinstance(self.dict, _Closed):
            return
        self.sync()
        if hasattr(self.dict, 'close'):
            self.dict.close()
        self.dict = _Closed()

    def __del__(self):
        if hasattr(self, 'writeback'):
            self.close()


class BsdDbShelf(Shelf):
    pass


class _Table(dict):
    """Bytes by bytes, in a file of the in-memory file system."""

    def __init__(self, path, flag):
        super().__init__()
        self._path = path
        self._may_write = flag != 'r'
        exists = os.path.exists(path)
        if flag in 'rw' and not exists:
            from dbm import error
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
        if exists and flag != 'n':
            with _open(path, 'rb') as file:
                self.update(pickle.load(file))
        elif self._may_write:
            self.sync()

    def __setitem__(self, key, value):
        self._check()
        super().__setitem__(key, value)

    def __delitem__(self, key):
        self._check()
        super().__delitem__(key)

    def _check(self):
        if not self._may_write:
            from dbm import error
            raise error[0]('The database is opened for reading only')

    def sync(self):
        if self._may_write:
            with _open(self._path, 'wb') as file:
                pickle.dump(dict(self), file)

    close = sync


class DbfilenameShelf(Shelf):
    def __init__(self, filename, flag='c', protocol=None, writeback=False):
        super().__init__(_Table(os.fspath(filename), flag), protocol, writeback)


_open = open


def open(filename, flag='c', protocol=None, writeback=False):
    return DbfilenameShelf(filename, flag, protocol, writeback)
