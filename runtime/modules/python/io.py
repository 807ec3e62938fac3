"""Streams in memory. Files live in memory too, for as long as the run."""
import _files

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        self.closed = True

    def flush(self):
        self._check_open()

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class TextIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class RawIOBase(IOBase):
    pass




class _Buffer(IOBase):
    """Characters or bytes, and a place among them."""
    _empty = ''
    _newline = '\n'

    def _begin(self, content):
        self._content = content
        self._place = 0

    def read(self, size=-1, /):
        self._check_open()
        if size is not None and not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        end = len(self._content) if size is None or size < 0 else self._place + size
        part = self._content[self._place:end]
        self._place += len(part)
        return part

    def readline(self, size=-1, /):
        self._check_open()
        end = self._content.find(self._newline, self._place)
        end = len(self._content) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        part = self._content[self._place:end]
        self._place += len(part)
        return part

    def write(self, part, /):
        self._check_open()
        if self._place == len(self._content):
            self._content += part
        else:
            gap = self._place - len(self._content)
            if gap > 0:
                self._content += (' ' if self._empty == '' else b'\0') * gap
            self._content = (self._content[:self._place] + part
                             + self._content[self._place + len(part):])
        self._place += len(part)
        return len(part)

    def tell(self):
        self._check_open()
        return self._place

    def seek(self, offset, whence=0, /):
        self._check_open()
        if whence == 0 and offset < 0:
            raise ValueError(f'{"N" if self._empty == "" else "n"}egative seek '
                             f'{"position" if self._empty == "" else "value"} {offset}')
        if whence != 0 and offset != 0 and self._empty == '':
            which = 'cur' if whence == 1 else 'end'
            raise OSError(f"Can't do nonzero {which}-relative seeks")
        base = (0, self._place, len(self._content))[whence]
        self._place = max(base + offset, 0)
        return self._place

    def truncate(self, size=None, /):
        size = self._place if size is None else size
        self._content = self._content[:size]
        return size


class StringIO(_Buffer, TextIOBase):
    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not '
                            f'{type(initial_value).__name__}')
        text = initial_value or ''
        if newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._begin(text)

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        return super().write(s)

    def getvalue(self):
        self._check_open()
        return self._content


class BytesIO(_Buffer, BufferedIOBase):
    _empty = b''
    _newline = b'\n'

    def __init__(self, initial_bytes=b''):
        if isinstance(initial_bytes, (str, int)):
            raise TypeError('a bytes-like object is required, not '
                            f'{type(initial_bytes).__name__!r}')
        self._begin(bytes(initial_bytes))

    def write(self, b, /):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return super().write(bytes(b))

    def getvalue(self):
        self._check_open()
        return self._content

    def getbuffer(self):
        """A view that writes through; while there is one, the size is fixed."""
        self._check_open()
        self._shared = bytearray(self._stored)
        return memoryview(self._shared)

    # What was lent to a view is read from there.
    _shared = None

    @property
    def _content(self):
        return self._stored if self._shared is None else bytes(self._shared)

    @_content.setter
    def _content(self, content):
        if self._shared is not None:
            if len(content) != len(self._shared):
                self._shared.append(0)  # an error while there is a view
                self._shared = None
            else:
                self._shared[:] = content
        self._stored = content


class _File(_Buffer):
    def __init__(self, path, mode, encoding):
        self.name = path
        self.mode = mode
        self.encoding = encoding
        self._is_binary = 'b' in mode
        if self._is_binary:
            self._empty, self._newline = b'', b'\n'
        stored = None if 'w' in mode else _files.load(path)
        content = b'' if stored is None else stored
        self._begin(content if self._is_binary else content.decode(encoding))
        if 'a' in mode:
            self._place = len(self._content)
        self._can_write = any(c in mode for c in 'wax+')
        self._can_read = 'r' in mode or '+' in mode
        if self._can_write:
            self._save()

    def _save(self):
        _files.store(self.name, self._content if self._is_binary
                     else self._content.encode(self.encoding))

    def write(self, part, /):
        self._check_open()
        if not self._can_write:
            raise UnsupportedOperation('not writable')
        if self._is_binary:
            if isinstance(part, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            part = bytes(part)
        elif not isinstance(part, str):
            raise TypeError(f'write() argument must be str, not {type(part).__name__}')
        if 'a' in self.mode:
            self._place = len(self._content)
        return super().write(part)

    def read(self, size=-1, /):
        if not self._can_read:
            raise UnsupportedOperation('not readable')
        return super().read(size)

    def readline(self, size=-1, /):
        if not self._can_read:
            raise UnsupportedOperation('not readable')
        return super().readline(size)

    def flush(self):
        self._check_open()
        if self._can_write:
            self._save()

    def close(self):
        if not self.closed and self._can_write:
            self._save()
        self.closed = True

    def __del__(self):
        self.close()


class TextIOWrapper(_File, TextIOBase):
    __module__ = '_io'

    def __repr__(self):
        return (f'<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} '
                f'encoding={self.encoding!r}>')


def _binary_file(name):
    """A class of binary files, which differ in nothing but their names."""
    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__name__} name={self.name!r}>'
    return type(name, (_File, BufferedIOBase), {'__module__': '_io', '__repr__': __repr__})


BufferedReader = _binary_file('BufferedReader')
BufferedWriter = _binary_file('BufferedWriter')
BufferedRandom = _binary_file('BufferedRandom')


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    path = file.__fspath__() if hasattr(file, '__fspath__') else file
    if isinstance(path, int):
        raise OSError(9, 'Bad file descriptor')
    if not isinstance(path, (str, bytes)):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    if any(c not in 'rwaxbt+' for c in mode):
        raise ValueError(f'invalid mode: {mode!r}')
    if 't' in mode and 'b' in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = sum(c in mode for c in 'rwax')
    if kinds == 0:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one '
                         'plus')
    if kinds != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if 'b' in mode and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    kind = _files.kind(path)
    if kind == 2:
        raise IsADirectoryError(21, 'Is a directory', path)
    if 'r' in mode and kind == 0:
        raise FileNotFoundError(2, 'No such file or directory', path)
    if 'x' in mode and kind != 0:
        raise FileExistsError(17, 'File exists', path)
    if kind == 0 and not _files.parent_exists(path):
        raise FileNotFoundError(2, 'No such file or directory', path)
    if 'b' not in mode:
        made = TextIOWrapper
    elif '+' in mode:
        made = BufferedRandom
    else:
        made = BufferedReader if 'r' in mode else BufferedWriter
    return made(path, mode, encoding or 'utf-8')
