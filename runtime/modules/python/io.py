"""Streams in memory. Files live in memory too, for as long as the run."""
import _files
from _inspect import mark_builtin as _mark_builtin

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO',
           'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair',
           'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET',
           'SEEK_CUR', 'SEEK_END', 'text_encoding', 'DEFAULT_BUFFER_SIZE',
           'IncrementalNewlineDecoder']

BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


def _index_of(number):
    index = getattr(type(number), '__index__', None)
    if index is None:
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")
    return index(number)


def _checked_size(size):
    """How many characters or bytes are asked for: below 0 means all."""
    if size is None:
        return -1
    index = getattr(type(size), '__index__', None)
    if index is None:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return index(size)


class IOBase:
    closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def __enter__(self):
        IOBase._check_open(self)
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        IOBase._check_open(self)
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
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True

    def flush(self):
        IOBase._check_open(self)

    def seek(self, *args):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported('truncate')

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        IOBase._check_open(self)
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def readline(self, size=-1, /):
        size = _checked_size(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            part = self.read(1)
            if not isinstance(part, bytes):
                raise OSError('read() should have returned a bytes object, not '
                              f"'{type(part).__name__}'")
            line += part
            if not part or part == b'\n':
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        hint = -1 if hint is None else hint
        if not hasattr(type(hint), '__index__'):
            raise TypeError(f"integer argument expected, got '{type(hint).__name__}'")
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        IOBase._check_open(self)
        for line in lines:
            self.write(line)


class TextIOBase(IOBase):
    encoding = errors = newlines = None

    def read(self, *args):
        self._unsupported('read')

    def readline(self, *args):
        self._unsupported('readline')

    def write(self, *args):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class BufferedIOBase(IOBase):
    def read(self, *args):
        self._unsupported('read')

    def read1(self, *args):
        self._unsupported('read1')

    def write(self, *args):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')

    def readinto(self, buffer, /):
        return _put_into(buffer, self.read, 'readinto')

    def readinto1(self, buffer, /):
        return _put_into(buffer, self.read1, 'readinto1')


def _view_of(data):
    try:
        return memoryview(data)
    except TypeError:
        pass
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def _put_into(buffer, read, name):
    """Fills a buffer with what a reading method gives for its size."""
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f'{name}() argument must be read-write bytes-like object, not '
                        f'{type(buffer).__name__}')
    with view, view.cast('B') as cells:
        part = read(len(cells))
        cells[:len(part)] = part
    return len(part)


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        size = _checked_size(size)
        if size < 0:
            return self.readall()
        room = bytearray(size)
        count = self.readinto(room)
        return None if count is None else bytes(room[:count])

    def readall(self):
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return None if part is None and not parts else b''.join(parts)

    def readinto(self, *args):
        raise NotImplementedError

    def write(self, *args):
        raise NotImplementedError

    def __del__(self):
        self.close()


class IncrementalNewlineDecoder:
    """Text as it comes, with its ends of line noted and, if so asked, made one."""
    __module__ = '_io'

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder = decoder
        self._translate = translate
        self.errors = errors
        self.reset()

    def reset(self):
        self._seen = 0
        self._is_carriage_return_held = False
        if self._decoder is not None:
            self._decoder.reset()

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if self._is_carriage_return_held and (text or final):
            text = '\r' + text
            self._is_carriage_return_held = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._is_carriage_return_held = True
        if '\r' not in text:
            self._seen |= '\n' in text
            return text
        pairs = text.count('\r\n')
        self._seen |= ((text.count('\n') > pairs) | (text.count('\r') > pairs) << 1
                       | (pairs > 0) << 2)
        if self._translate:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def getstate(self):
        data, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return data, flag << 1 | self._is_carriage_return_held

    def setstate(self, state):
        data, flag = state
        self._is_carriage_return_held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((data, flag >> 1))

    @property
    def newlines(self):
        return (None, '\n', '\r', ('\r', '\n'), '\r\n', ('\n', '\r\n'), ('\r', '\r\n'),
                ('\r', '\n', '\r\n'))[self._seen]


def _check_newline(newline, message):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f'{message} must be str or None, not {type(newline).__name__}')


def _line_end(text, newline, place):
    """Where the line that begins at a place ends, by the rule that a newline= names."""
    if newline == '':
        ends = [end for end in (text.find('\n', place), text.find('\r', place)) if end >= 0]
        if not ends:
            return len(text)
        end = min(ends)
        return end + (2 if text[end:end + 2] == '\r\n' else 1)
    mark = newline or '\n'
    end = text.find(mark, place)
    return len(text) if end < 0 else end + len(mark)


class _Buffer(IOBase):
    """Characters or bytes, and a place among them."""
    _empty = ''
    _newline = '\n'

    def _begin(self, content):
        self._content = content
        self._place = 0

    def readable(self):
        self._check_open()
        return True

    def writable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return True

    def read(self, size=-1, /):
        self._check_open()
        size = _checked_size(size)
        end = len(self._content) if size < 0 else self._place + size
        part = self._content[self._place:end]
        self._place += len(part)
        return part

    def readline(self, size=-1, /):
        self._check_open()
        size = _checked_size(size)
        end = self._content.find(self._newline, self._place)
        end = len(self._content) if end < 0 else end + 1
        if size >= 0:
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
                self._content += ('\0' if self._empty == '' else b'\0') * gap
            self._content = (self._content[:self._place] + part
                             + self._content[self._place + len(part):])
        self._place += len(part)
        return len(part)

    def tell(self):
        self._check_open()
        return self._place

    def seek(self, offset, whence=0, /):
        self._check_open()
        is_text = self._empty == ''
        offset, whence = _index_of(offset), _index_of(whence)
        if whence not in (0, 1, 2):
            raise ValueError(f'{"I" if is_text else "i"}nvalid whence ({whence}, should be '
                             '0, 1 or 2)')
        if whence == 0 and offset < 0:
            raise ValueError(f'{"N" if is_text else "n"}egative seek '
                             f'{"position" if is_text else "value"} {offset}')
        if whence != 0 and offset != 0 and is_text:
            raise OSError("Can't do nonzero cur-relative seeks")
        base = (0, self._place, len(self._content))[whence]
        self._place = max(base + offset, 0)
        return self._place

    def truncate(self, size=None, /):
        self._check_open()
        size = self._place if size is None else _checked_size(size)
        if size < 0:
            raise ValueError(f'{"N" if self._empty == "" else "n"}egative size value {size}')
        if size < len(self._content):
            self._content = self._content[:size]
        return size


def _bound(name, first, others, arguments, keywords):
    """The one or two arguments of a class that CPython has in C, in its words."""
    names = (first, *others)
    if len(arguments) > len(names):
        raise TypeError(f'{name}() takes at most {len(names)} '
                        f'argument{"s" if len(names) > 1 else ""} ({len(arguments)} given)')
    for key in keywords:
        if key not in names:
            raise TypeError(f"'{key}' is an invalid keyword argument for {name}()")
        if key in names[:len(arguments)]:
            raise TypeError(f"argument for {name}() given by name ('{key}') and position "
                            f"({names.index(key) + 1})")
    return dict(zip(names, arguments)) | keywords


class StringIO(_Buffer, TextIOBase):
    __module__ = '_io'
    line_buffering = False
    _decoder = None

    def __init__(self, *args, **kwargs):
        given = _bound('StringIO', 'initial_value', ('newline',), args, kwargs)
        text, newline = given.get('initial_value', ''), given.get('newline', '\n')
        _check_newline(newline, 'newline')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if text is not None and not isinstance(text, str):
            raise TypeError(f'initial_value must be str or None, not {type(text).__name__}')
        self._ends = newline
        if not newline:
            self._decoder = IncrementalNewlineDecoder(None, newline is None)
        self._begin('')
        if text:
            StringIO.write(self, text)
            self._place = 0

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    @property
    def newlines(self):
        self._check_open()
        return None if self._decoder is None else self._decoder.newlines

    def readline(self, size=-1, /):
        if self._ends is None or self._ends == '\n':
            return super().readline(size)
        self._check_open()
        size = _checked_size(size)
        end = _line_end(self._content, self._ends, self._place)
        if size >= 0:
            end = min(end, self._place + size)
        line = self._content[self._place:end]
        self._place += len(line)
        return line

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        stored = s
        if self._decoder is not None:
            stored = self._decoder.decode(s, True)
        elif self._ends != '\n':
            stored = s.replace('\n', self._ends)
        super().write(stored)
        return len(s)

    def getvalue(self):
        self._check_open()
        return self._content

    def flush(self):
        pass

    def close(self):
        self.closed = True

    def __getstate__(self):
        self._check_open()
        return self._content, self._ends, self._place, None

    def __setstate__(self, state):
        StringIO.__init__(self, '', state[1])
        self._content, self._place = state[0], state[2]


class BytesIO(_Buffer, BufferedIOBase):
    """The bytes stay where they are, for a view may have been lent of them; while it is, their number
    is fixed."""
    __module__ = '_io'
    _empty = b''
    _newline = b'\n'

    def __init__(self, *args, **kwargs):
        given = _bound('BytesIO', 'initial_bytes', (), args, kwargs)
        self._content = bytearray()
        self._place = 0
        if given.get('initial_bytes') is not None:
            self._content += _view_of(given['initial_bytes'])

    def read(self, size=-1, /):
        return bytes(super().read(size))

    def read1(self, size=-1, /):
        return self.read(size)

    def readline(self, size=-1, /):
        return bytes(super().readline(size))

    def write(self, b, /):
        self._check_open()
        with _view_of(b) as part:
            size = part.nbytes
            if size == 0:
                return 0
            end = self._place + size
            if self._place <= len(self._content):
                self._content[self._place:end] = part if part.format == 'B' else part.tobytes()
            else:
                self._content += bytes(self._place - len(self._content)) + part.tobytes()
        self._place = end
        return size

    def truncate(self, size=None, /):
        self._check_open()
        size = self._place if size is None else _checked_size(size)
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._content[size:]
        return size

    def getvalue(self):
        self._check_open()
        return bytes(self._content)

    def getbuffer(self):
        """A view that writes through."""
        self._check_open()
        return memoryview(self._content)

    def flush(self):
        pass

    def close(self):
        if not self.closed:
            self._content.clear()
            self.closed = True

    def __getstate__(self):
        return self.getvalue(), self._place, None

    def __setstate__(self, state):
        self._content, self._place = bytearray(state[0]), state[1]


class _Ahead:
    """What was read of a program's own raw stream and not taken yet: no more than fits the buffer,
    in readings as large as CPython's."""

    def __init__(self, raw, size):
        self._raw, self._size = raw, size
        self._buffer = bytearray(size)
        self._at = self._end = 0

    def _read_into(self, view):
        count = self._raw.readinto(view)
        try:
            count = None if count is None else _index_of(count)
        except TypeError as problem:
            raise OSError('raw readinto() failed') from problem
        if count is not None and not 0 <= count <= len(view):
            raise OSError(f'raw readinto() returned invalid length {count} (should have been '
                          f'between 0 and {len(view)})')
        return count

    def _forget(self):
        self._at = self._end = 0

    def _fill(self):
        with memoryview(self._buffer) as view:
            count = self._read_into(view[self._end:])
        self._end += count or 0
        return count

    def _take(self, count):
        part = bytes(self._buffer[self._at:min(self._at + count, self._end)])
        self._at += len(part)
        return part

    def held(self):
        return self._end - self._at

    def read_all(self):
        parts = [self._take(self._size)]
        self._forget()
        if hasattr(self._raw, 'readall'):
            rest = self._raw.readall()
            if rest is not None and not isinstance(rest, bytes):
                raise TypeError('readall() should return bytes')
            return rest if not parts[0] else parts[0] + (rest or b'')
        while True:
            part = self._raw.read()
            if part is not None and not isinstance(part, bytes):
                raise TypeError('read() should return bytes')
            if not part:
                return b''.join(parts) if part is not None or any(parts) else None
            parts.append(part)

    def read(self, size):
        if size <= self.held():
            return self._take(size)
        out = bytearray(self._take(size))
        self._forget()
        count = None
        while (whole := (size - len(out)) // self._size * self._size) > 0:
            part = bytearray(whole)
            count = self._read_into(memoryview(part))
            if not count:
                return bytes(out) if out or count == 0 else None
            out += part[:count]
        while len(out) < size and self._end < self._size:
            count = self._fill()
            if not count:
                return bytes(out) if out or count == 0 else None
            out += self._take(size - len(out))
        return bytes(out)

    def read1(self, size):
        if self.held():
            return self._take(size)
        self._forget()
        part = bytearray(size)
        count = self._read_into(memoryview(part)) if size else 0
        return bytes(part[:count or 0])

    def read_into(self, buffer, is_one_reading):
        view = memoryview(buffer).cast('B')
        size = len(view)
        part = self._take(size)
        view[:len(part)] = part
        done = len(part)
        if done == size:
            return done
        self._forget()
        while done < size:
            is_direct = size - done > self._size
            if not is_direct and is_one_reading and done:
                break
            count = self._read_into(view[done:]) if is_direct else self._fill()
            if not count:
                return done if done or count == 0 else None
            if not is_direct:
                part = self._take(size - done)
                view[done:done + len(part)] = part
                count = len(part)
            done += count
            if is_direct and is_one_reading:
                break
        return done

    def peek(self):
        if not self.held():
            self._forget()
            self._fill()
        return bytes(self._buffer[self._at:self._end])

    def readline(self, limit):
        line = b''
        while True:
            end = self._buffer.find(b'\n', self._at, self._end) + 1
            left = limit - len(line) if limit >= 0 else self._size
            line += self._take(min(left, (end or self._end) - self._at))
            if end and line.endswith(b'\n') or len(line) == limit:
                return line
            self._forget()
            if not self._fill():
                return line

    def tell(self):
        return self._raw.tell() - self.held()

    def seek(self, offset, whence):
        held = self.held()
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        if whence in (0, 1) and held:
            place = self._raw.tell() - held
            moved = offset - place if whence == 0 else offset
            if -self._at <= moved <= held:
                self._at += moved
                return place + moved
        if whence == 1:
            offset -= held
        self._forget()
        return self._raw.seek(offset, whence)


def _wrap(stream, is_wrapped):
    if isinstance(stream, _File):
        stream._is_wrapped = is_wrapped


class _File(_Buffer):
    """A binary file of the in-memory file system, or a stream of bytes around another one."""
    _empty, _newline = b'', b'\n'
    _raw = _path = _ahead = None
    _is_wrapped = False
    # What a buffer of that size would hold of the content, which is all there at once.
    _buffer_size = 4096
    _held_from = _held_to = 0

    def _is_held(self):
        return max(self._held_to - self._place, 0)

    def _hold(self, start):
        self._held_from, self._held_to = start, min(start + self._buffer_size, len(self._content))

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if self._can_be_asked(raw, 'readable') is False:
            raise OSError('File or stream is not readable.')
        if self._can_be_asked(raw, 'writable') is False:
            raise OSError('File or stream is not writable.')
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        _wrap(raw, True)
        self._buffer_size = buffer_size
        self._can_read, self._can_write = self._directions
        if hasattr(raw, 'name'):
            self.name = raw.name
        self._path = None
        if self._directions == (True, False) and not isinstance(raw, (BytesIO, _File)):
            self._ahead = _Ahead(raw, buffer_size)
            self._begin(b'')
            return
        self._start = raw.tell() if raw.seekable() else 0
        self._begin(raw.read() if self._can_read else b'')

    def _can_be_asked(self, raw, what):
        """Whether a stream does what it is wanted for; None where that is not wanted."""
        return getattr(raw, what)() if self._directions[what == 'writable'] else None

    @property
    def raw(self):
        return self._raw if self._path is None else FileIO._around(self)

    @classmethod
    def _of_path(cls, path, mode, name):
        self = cls.__new__(cls)
        self.name = name
        self._path = path
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
        if not self._can_write:
            raise UnsupportedOperation('write')
        part = _view_of(part).tobytes()
        self._check_open('write to')
        if self._is_appending:
            self._place = len(self._content)
        return super().write(part)

    def read(self, size=-1, /):
        self._check_open('read of')
        if not self._can_read:
            raise UnsupportedOperation('read')
        if self._ahead is not None:
            size = _checked_size(size)
            if size < -1:
                raise ValueError('read length must be non-negative or -1')
            return self._ahead.read_all() if size < 0 else self._ahead.read(size)
        held, begin = self._is_held(), self._place
        part = super().read(size)
        if _checked_size(size) < 0:
            self._held_from = self._held_to = self._place
        elif len(part) > held:
            whole = (len(part) - held) // self._buffer_size * self._buffer_size
            self._hold(begin + held + whole)
        return part

    def read1(self, size=-1, /):
        """What one reading of the raw stream gives, or what is left of the last."""
        self._check_open('read of')
        if not self._can_read:
            raise UnsupportedOperation('read')
        size = _checked_size(size)
        if size < 0:
            size = self._buffer_size
        if self._ahead is not None:
            return self._ahead.read1(size)
        held = self._is_held()
        if held:
            return super().read(min(size, held))
        part = super().read(size)
        self._held_from = self._held_to = self._place
        return part

    def _read_into(self, size):
        held, begin = self._is_held(), self._place
        part = super().read(size)
        if size - held > self._buffer_size:
            self._held_from = self._held_to = self._place
        elif size > held:
            self._hold(begin + held)
        return part

    def readinto(self, buffer, /):
        if self._ahead is not None:
            self._check_open('readinto of')
            return self._ahead.read_into(buffer, False)
        return _put_into(buffer, self._read_into, 'readinto')

    def readinto1(self, buffer, /):
        if self._ahead is not None:
            self._check_open('readinto of')
            return self._ahead.read_into(buffer, True)

        def read(size):
            held = self._is_held()
            if not held and size <= self._buffer_size:
                self._hold(self._place)
                held = self._is_held()
            return self._read_into(size if size - held > self._buffer_size else min(size, held))
        return _put_into(buffer, read, 'readinto1')

    def peek(self, size=0, /):
        self._check_open('peek of')
        if not self._can_read:
            raise UnsupportedOperation('peek')
        if self._ahead is not None:
            return self._ahead.peek()
        if not self._is_held():
            self._hold(self._place)
        return self._content[self._place:self._held_to]

    def _check_open(self, what='I/O operation on'):
        if self._raw is None and self._path is None:
            raise ValueError('raw stream has been detached')
        if self.closed:
            raise ValueError(f"{what} closed file{'.' if what[0] == 'I' else ''}")

    def readline(self, size=-1, /):
        self._check_open('readline of')
        if not self._can_read:
            raise UnsupportedOperation('readline')
        if self._ahead is not None:
            return self._ahead.readline(_checked_size(size))
        held, begin = self._is_held(), self._place
        part = super().readline(size)
        if len(part) > held:
            whole = (len(part) - held - 1) // self._buffer_size * self._buffer_size
            self._hold(begin + held + whole)
        return part

    def readable(self):
        self._check_open()
        return self._can_read

    def writable(self):
        self._check_open()
        return self._can_write

    def seek(self, offset, whence=0, /):
        self._check_open('seek of')
        if self._ahead is not None:
            return self._ahead.seek(_index_of(offset), whence)
        if whence == 0 and _index_of(offset) < 0:
            raise OSError(22, 'Invalid argument')
        place = super().seek(offset, whence)
        if whence == 2 or not self._held_from <= place <= self._held_to:
            self._held_from = self._held_to = place
        return place

    def truncate(self, size=None, /):
        self._check_open('truncate of')
        if not self._can_write:
            raise UnsupportedOperation('truncate')
        size = super().truncate(size)
        self._content += bytes(max(size - len(self._content), 0))
        return size

    def tell(self):
        return super().tell() if self._ahead is None else self._ahead.tell()

    def seekable(self):
        self._check_open()
        return super().seekable() if self._ahead is None else self._raw.seekable()

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
        _wrap(raw, False)
        return raw

    def close(self):
        if not self.closed and self._can_write:
            self._save()
        if not self.closed and self._raw is not None:
            self._raw.close()
        self.closed = True

    # A wrapper that goes at the same time closes it, after what it still has to write.
    def __del__(self):
        if self._is_wrapped or self.closed:
            return
        if self._path is not None or self._raw is not None:
            self.close()


def _binary_file(name, *directions):
    """A class of binary files, which differ in little but their names."""
    def __repr__(self):
        shown = f' name={self.name!r}' if hasattr(self, 'name') else ''
        return f'<{type(self).__module__}.{type(self).__name__}{shown}>'
    return type(name, (_File, BufferedIOBase), {'__module__': '_io', '__repr__': __repr__,
                                                '_directions': directions})


class FileIO(_File, RawIOBase):
    """A binary file without a buffer: what is written is there at once."""
    __module__ = '_io'
    closefd = True
    _directions = True, True
    _buffered = None

    def __init__(self, file, mode='r', closefd=True, opener=None):
        opened = open(file, mode.replace('b', '') + 'b', 0)
        self.__dict__.update(opened.__dict__)
        opened.closed = True

    @classmethod
    def _around(cls, buffered):
        """What stands below a file with a buffer."""
        self = cls.__new__(cls)
        self._buffered, self._is_wrapped = buffered, True
        self.name, self.mode, self._path, self._raw = buffered.name, buffered.mode, None, buffered
        return self

    @property
    def raw(self):
        raise AttributeError("'_io.FileIO' object has no attribute 'raw'")

    def __getattr__(self, name):
        if name in ('_content', '_place', '_can_read', '_can_write'):
            return getattr(self._buffered, name)
        raise AttributeError(f"'_io.FileIO' object has no attribute {name!r}")

    def write(self, part, /):
        self._check_open()
        if not self._can_write:
            raise UnsupportedOperation('File not open for writing')
        size = super().write(part)
        self._save()
        return size

    def read(self, size=-1, /):
        self._check_open()
        if not self._can_read:
            raise UnsupportedOperation('File not open for reading')
        return super().read(size)

    def _check_open(self, what=None):
        IOBase._check_open(self)

    def readall(self):
        return self.read()

    def readinto(self, buffer, /):
        return _put_into(buffer, self.read, 'readinto')

    def flush(self):
        self._check_open()

    def __repr__(self):
        if self.closed:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>'


BufferedReader = _binary_file('BufferedReader', True, False)
BufferedWriter = _binary_file('BufferedWriter', False, True)
BufferedRandom = _binary_file('BufferedRandom', True, True)


class BufferedRWPair(BufferedIOBase):
    """One stream to read from and another to write to."""
    __module__ = '_io'

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self._reader = BufferedReader(reader, buffer_size)
        self._writer = BufferedWriter(writer, buffer_size)
        for name in ('read', 'read1', 'peek', 'readinto', 'readinto1', 'readable'):
            setattr(self, name, getattr(self._reader, name))
        for name in ('write', 'flush', 'writable'):
            setattr(self, name, getattr(self._writer, name))

    def close(self):
        self._writer.close()
        self._reader.close()

    @property
    def closed(self):
        return self._writer.closed


class TextIOWrapper(_Buffer, TextIOBase):
    """The text that a stream of bytes holds from its place on. What is written gets there with
    flush()."""
    __module__ = '_io'
    buffer = None

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        self.buffer = None
        for name, given in ('encoding', encoding), ('errors', errors), ('newline', newline):
            _check_newline(given, f"TextIOWrapper() argument '{name}'")
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        self.encoding = 'UTF-8' if encoding in (None, 'locale') else encoding
        self.errors = 'strict' if errors is None else errors
        ''.encode(self.encoding)
        self._can_read = buffer.readable()
        self._can_write = buffer.writable()
        self.buffer = buffer
        self._mode = newline
        self.line_buffering = bool(line_buffering)
        self.write_through = bool(write_through)
        self._is_changed = False
        self._appended = ''
        _wrap(buffer, True)
        self._can_seek = buffer.seekable()
        self._start = buffer.tell() if self._can_seek else 0
        self._decoder = IncrementalNewlineDecoder(None, newline is None)
        self._begin(None)

    def _check_open(self):
        if self.buffer is None:
            raise ValueError('underlying buffer has been detached')
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    @property
    def name(self):
        return self.buffer.name

    @property
    def newlines(self):
        return None if self._mode else self._decoder.newlines

    # The text is decoded when it is first asked for.
    @property
    def _content(self):
        if self._text is None:
            data = self.buffer.read() if self._can_read else b''
            text = (b'' + data).decode(self.encoding, self.errors)
            self._text = text if self._mode else self._decoder.decode(text, True)
        return self._text

    @_content.setter
    def _content(self, text):
        self._text = text

    def _encoded(self, text):
        return text.encode(self.encoding, self.errors) if text else b''

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
        size = _checked_size(size)
        end = _line_end(self._content, self._mode, self._place)
        if size >= 0:
            end = min(end, self._place + size)
        line = self._content[self._place:end]
        self._place += len(line)
        return line

    def write(self, text, /):
        self._check_open()
        if not isinstance(text, str):
            kind = 'None' if text is None else type(text).__name__
            raise TypeError(f'write() argument must be str, not {kind}')
        if not self._can_write:
            raise UnsupportedOperation('not writable')
        self._encoded(text)
        if self._is_appending():
            self._place = len(self._content)
        stored = text.replace('\n', self._mode) if self._mode in ('\r', '\r\n') else text
        if self._place == len(self._content):
            self._appended += stored
        else:
            self._is_changed = True
        super().write(stored)
        if self.write_through or self.line_buffering and ('\n' in text or '\r' in text):
            self.flush()
        return len(text)

    def _is_appending(self):
        return getattr(self.buffer, '_is_appending', False)

    def _put(self):
        """Hands on what is new."""
        if not self._is_changed and not self._appended:
            return
        data = self._encoded(self._appended)
        if len(self._content) > len(self._appended):
            data = data[len(self._encoded('')):]  # a mark of byte order stands at the beginning only
        if self._can_seek and not self._is_changed:
            self.buffer.seek(0, 2)
        elif self._can_seek:
            data = self._encoded(self._content)
            self.buffer.seek(self._start)
            self.buffer.truncate()
        self._is_changed = False
        self._appended = ''
        self.buffer.write(data)

    def flush(self):
        self._check_open()
        if self._can_write:
            self._put()
            if hasattr(self.buffer, 'flush'):
                self.buffer.flush()

    def __next__(self):
        self._is_telling = False
        line = self.readline()
        if not line:
            self._is_telling = True
            raise StopIteration
        return line

    _is_telling = True

    def tell(self):
        self._check_open()
        if not self._is_telling:
            raise OSError('telling position disabled by next() call')
        return self._start + len(self._encoded(self._content[:self._place]))

    def seek(self, offset, whence=0, /):
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
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
        return self._start + len(self._encoded(self._content[:self._place]))

    def truncate(self, size=None, /):
        self.flush()
        if not self._can_write:
            return self.buffer.truncate(size)
        place = self._place
        if size is not None:
            place = len(self._encoded(self._content)[:size].decode(self.encoding, 'ignore'))
        self._content = self._content[:place]
        self._is_changed = True
        self._put()
        return self.buffer.truncate(size)

    def readable(self):
        self._check_open()
        return self._can_read

    def writable(self):
        self._check_open()
        return self._can_write

    def seekable(self):
        self._check_open()
        return self._can_seek

    def fileno(self):
        self._check_open()
        return self.buffer.fileno()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        _wrap(buffer, False)
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        self.flush()
        self.encoding = self.encoding if encoding is None else encoding
        self.errors = self.errors if errors is None else errors
        self._mode = self._mode if newline is None else newline
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    def close(self):
        if self.closed or self.buffer is None:
            return
        if self.buffer.closed:
            self.closed = True
            return
        try:
            self.flush()
        finally:
            self.buffer.close()
            self.closed = True

    # As in CPython: who wrapped a stream and lets the wrapper go finds the stream closed.
    def __del__(self):
        if self.buffer is not None and not self.closed:
            self.close()

    def __repr__(self):
        name = f' name={self.buffer.name!r}' if hasattr(self.buffer, 'name') else ''
        mode = f' mode={self.mode!r}' if hasattr(self, 'mode') else ''
        return f'<_io.TextIOWrapper{name}{mode} encoding={self.encoding!r}>'


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    path = file.__fspath__() if hasattr(file, '__fspath__') else file
    if isinstance(path, int):
        if path < 0:
            raise ValueError('negative file descriptor')
        raise OSError(9, 'Bad file descriptor')
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
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
    if 'b' in mode:
        for name, given in ('an encoding', encoding), ('an errors', errors), ('a newline', newline):
            if given is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")
    shown = path
    if isinstance(path, bytes):
        path = path.decode('utf-8', 'surrogateescape')
    kind = _files.kind(path)
    if kind == 2:
        raise IsADirectoryError(21, 'Is a directory', shown)
    if kind == 0 and ('r' in mode or path == '' or not _files.parent_exists(path)):
        import os
        os._fail(os._why_absent(path), shown)
    if 'x' in mode and kind != 0:
        raise FileExistsError(17, 'File exists', shown)
    if '+' in mode or 'b' not in mode and 'a' in mode:
        made = BufferedRandom
    else:
        made = BufferedReader if 'r' in mode else BufferedWriter
    if 'b' in mode:
        if buffering == 0:
            made = FileIO
        return made._of_path(path, mode, shown)
    if buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    file = made._of_path(path, mode, shown)
    is_readable = file._can_read
    file._can_read = file._can_read or 'a' in mode  # to stand at the end of the text
    text = TextIOWrapper(file, encoding, errors, newline, buffering == 1)
    text._start = 0
    file._place = 0
    if 'a' in mode:
        text._place = len(text._content)
    text._can_read = file._can_read = is_readable
    text.mode = mode
    return text


def open_code(path):
    return open(path, 'rb')


_mark_builtin('io', open, open_code)
_open = open
from builtins import open
for _class in (IOBase, TextIOBase, BufferedIOBase, RawIOBase, _Buffer, StringIO, BytesIO, _File,
               FileIO, TextIOWrapper):
    _mark_builtin('_io', *vars(_class).values())


def text_encoding(encoding, stacklevel=2, /):
    return 'locale' if encoding is None else encoding


_mark_builtin('io', text_encoding)
