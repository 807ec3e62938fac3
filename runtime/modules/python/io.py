"""Streams in memory. Files live in memory too, for as long as the run."""
import _files
from _inspect import mark_builtin as _mark_builtin

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
    """A binary file of the in-memory file system, or a stream of bytes around another one."""
    _empty, _newline = b'', b'\n'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = raw
        self._can_read, self._can_write = self._directions
        if hasattr(raw, 'name'):
            self.name = raw.name
        self._path = None
        self._start = raw.tell() if hasattr(raw, 'tell') else 0
        self._begin(raw.read() if self._can_read else b'')

    @property
    def raw(self):
        return self._raw

    @classmethod
    def _of_path(cls, path, mode):
        self = cls.__new__(cls)
        self.name = self._path = path
        self.mode = mode.replace('b', '') + 'b' if '+' not in mode else 'rb+'
        self._raw = None
        stored = None if 'w' in mode else _files.load(path)
        self._begin(b'' if stored is None else stored)
        self._is_appending = 'a' in mode
        if self._is_appending:
            self._place = len(self._content)
        self._can_write = any(c in mode for c in 'wax+')
        self._can_read = 'r' in mode or '+' in mode
        if self._can_write:
            self._save()
        return self

    _is_appending = False

    def _save(self):
        if self._path is not None:
            _files.store(self._path, self._content)
            return
        self._raw.seek(self._start)
        self._raw.write(self._content)
        if hasattr(self._raw, 'flush'):
            self._raw.flush()

    def write(self, part, /):
        self._check_open()
        if not self._can_write:
            raise UnsupportedOperation('write')
        if isinstance(part, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self._is_appending:
            self._place = len(self._content)
        return super().write(bytes(part))

    def read(self, size=-1, /):
        self._check_open()
        if not self._can_read:
            raise UnsupportedOperation('read')
        return super().read(size)

    def read1(self, size=-1, /):
        return self.read(size)

    def peek(self, size=0, /):
        return self._content[self._place:]

    def readinto(self, buffer, /):
        part = self.read(len(buffer))
        buffer[:len(part)] = part
        return len(part)

    def readline(self, size=-1, /):
        self._check_open()
        if not self._can_read:
            raise UnsupportedOperation('readline')
        return super().readline(size)

    def readable(self):
        return self._can_read

    def writable(self):
        return self._can_write

    def truncate(self, size=None, /):
        if not self._can_write:
            raise UnsupportedOperation('truncate')
        return super().truncate(size)

    def fileno(self):
        if self._path is None:
            return self._raw.fileno()
        return 3

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        if self._can_write:
            self._save()

    def detach(self):
        self.flush()
        raw, self._raw = self._raw, None
        return raw

    def close(self):
        if not self.closed and self._can_write:
            self._save()
        if not self.closed and self._raw is not None:
            self._raw.close()
        self.closed = True

    def __del__(self):
        if self._path is not None:
            self.close()


def _binary_file(name, *directions):
    """A class of binary files, which differ in little but their names."""
    def __repr__(self):
        shown = f' name={self.name!r}' if hasattr(self, 'name') else ''
        return f'<{type(self).__module__}.{type(self).__name__}{shown}>'
    return type(name, (_File, BufferedIOBase), {'__module__': '_io', '__repr__': __repr__,
                                                '_directions': directions})


BufferedReader = _binary_file('BufferedReader', True, False)
BufferedWriter = _binary_file('BufferedWriter', False, True)
BufferedRandom = _binary_file('BufferedRandom', True, True)


class TextIOWrapper(_Buffer, TextIOBase):
    """The text that a stream of bytes holds from its place on. What is written gets there with
    flush()."""
    __module__ = '_io'

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            if not isinstance(newline, str):
                raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
            raise ValueError(f'illegal newline value: {newline}')
        self.buffer = None
        self.encoding = 'utf-8' if encoding in (None, 'locale') else encoding
        self.errors = 'strict' if errors is None else errors
        ''.encode(self.encoding)
        self.buffer = buffer
        self._mode = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._can_read = not hasattr(buffer, 'readable') or buffer.readable()
        self._can_write = not hasattr(buffer, 'writable') or buffer.writable()
        self._is_changed = False
        self._can_seek = hasattr(buffer, 'seek') and hasattr(buffer, 'tell')
        self._start = buffer.tell() if self._can_seek else 0
        self._begin(None)

    @property
    def name(self):
        return self.buffer.name

    @property
    def newlines(self):
        return None

    # The text is decoded when it is first asked for.
    @property
    def _content(self):
        if self._text is None:
            data = self.buffer.read() if self._can_read else b''
            self._text = self._translated(data.decode(self.encoding, self.errors))
        return self._text

    @_content.setter
    def _content(self, text):
        self._text = text

    def _translated(self, text):
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._mode is None else text

    def _encoded(self, text):
        return text.encode(self.encoding, self.errors)

    def read(self, size=-1, /):
        self._check_open()
        if not self._can_read:
            raise UnsupportedOperation('not readable')
        return super().read(size)

    def readline(self, size=-1, /):
        self._check_open()
        if not self._can_read:
            raise UnsupportedOperation('not readable')
        if self._mode in (None, '\n'):
            return super().readline(size)
        rest = self._content[self._place:]
        if self._mode == '':
            import re
            found = re.search(r'\r\n|\r|\n', rest)
            end = found.end() if found else len(rest)
        else:
            at = rest.find(self._mode)
            end = len(rest) if at < 0 else at + len(self._mode)
        if size is not None and size >= 0:
            end = min(end, size)
        self._place += end
        return rest[:end]

    def write(self, text, /):
        self._check_open()
        if not self._can_write:
            raise UnsupportedOperation('not writable')
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._encoded(text)
        if self._is_appending():
            self._place = len(self._content)
        stored = text.replace('\n', self._mode) if self._mode in ('\r', '\r\n') else text
        super().write(stored)
        self._is_changed = True
        if self.write_through or self.line_buffering and ('\n' in text or '\r' in text):
            self.flush()
        return len(text)

    def _is_appending(self):
        return getattr(self.buffer, '_is_appending', False)

    def _put(self):
        """Hands on what is new."""
        if not self._is_changed:
            return
        self._is_changed = False
        data = self._encoded(self._content)
        if not self._can_seek:
            self.buffer.write(data[self._put_size:])
            self._put_size = len(data)
            return
        self.buffer.seek(self._start)
        if hasattr(self.buffer, 'truncate'):
            self.buffer.truncate()
        self.buffer.write(data)

    _put_size = 0

    def flush(self):
        self._check_open()
        if self._can_write:
            self._put()
            if hasattr(self.buffer, 'flush'):
                self.buffer.flush()

    def tell(self):
        self._check_open()
        return self._start + len(self._encoded(self._content[:self._place]))

    def seek(self, offset, whence=0, /):
        self._check_open()
        if whence == 0 and offset < 0:
            raise ValueError(f'negative seek position {offset}')
        if whence == 1 and offset != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and offset != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0:
            data = self._encoded(self._content)[:max(offset - self._start, 0)]
            self._place = len(data.decode(self.encoding, 'ignore'))
        elif whence == 2:
            self._place = len(self._content)
        return self.tell()

    def truncate(self, size=None, /):
        self.flush()
        place = self._place
        if size is not None:
            place = len(self._encoded(self._content)[:size].decode(self.encoding, 'ignore'))
        self._content = self._content[:place]
        self._is_changed = True
        self._put()
        return self.buffer.truncate()

    def readable(self):
        return self._can_read

    def writable(self):
        return self._can_write

    def fileno(self):
        return self.buffer.fileno()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        self.flush()
        self.encoding = self.encoding if encoding is None else encoding
        self.errors = self.errors if errors is None else errors
        self._mode = self._mode if newline is None else newline
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def close(self):
        if self.closed or self.buffer is None:
            return
        try:
            self.flush()
        finally:
            self.buffer.close()
            self.closed = True

    def __del__(self):
        if getattr(self.buffer, '_path', None) is not None:
            self.close()

    def __repr__(self):
        name = f' name={self.buffer.name!r}' if hasattr(self.buffer, 'name') else ''
        mode = f' mode={self.mode!r}' if hasattr(self, 'mode') else ''
        return f'<_io.TextIOWrapper{name}{mode} encoding={self.encoding!r}>'


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
    if '+' in mode or 'b' not in mode and 'a' in mode:
        made = BufferedRandom
    else:
        made = BufferedReader if 'r' in mode else BufferedWriter
    if 'b' in mode:
        if newline is not None:
            raise ValueError("binary mode doesn't take a newline argument")
        return made._of_path(path, mode)
    file = made._of_path(path, mode)
    is_readable = file._can_read
    file._can_read = file._can_read or 'a' in mode  # to stand at the end of the text
    text = TextIOWrapper(file, encoding, errors, newline)
    text._start = 0
    file._place = 0
    if 'a' in mode:
        text._place = len(text._content)
    text._can_read = file._can_read = is_readable
    text.mode = mode
    return text


_mark_builtin('io', open)


def text_encoding(encoding, stacklevel=2):
    return 'locale' if encoding is None else encoding
