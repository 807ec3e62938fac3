"""Compressed files, and bytes that are one."""
import builtins
import io
import time
import zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

READ, WRITE = 'rb', 'wb'
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
_CRC, _EXTRA, _NAME, _COMMENT = 2, 4, 8, 16


class BadGzipFile(OSError):
    pass


def _member(data, level, mtime, name=b''):
    stamp = int(time.time() if mtime is None else mtime)
    extra = 2 if level == 9 else 4 if level == 1 else 0
    head = b'\x1f\x8b\x08' + bytes([_NAME if name else 0]) + stamp.to_bytes(4, 'little')
    head += bytes([extra, 255]) + (name + b'\0' if name else b'')
    body = zlib.compress(data, level, -zlib.MAX_WBITS)
    return head + body + zlib.crc32(data).to_bytes(4, 'little') + (
        len(data) & 0xffffffff).to_bytes(4, 'little')


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    if mtime == 0:
        return zlib.compress(data, level=compresslevel, wbits=31)
    return _member(data, compresslevel, mtime)


def _header_end(data):
    if data[:2] != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
    if len(data) < 10:
        raise EOFError('Compressed file ended before the end-of-stream marker was reached')
    if data[2] != 8:
        raise BadGzipFile('Unknown compression method')
    flags, place = data[3], 10
    if flags & _EXTRA:
        place += 2 + int.from_bytes(data[place:place + 2], 'little')
    for flag in _NAME, _COMMENT:
        if flags & flag:
            place = data.index(b'\0', place) + 1
    return place + (2 if flags & _CRC else 0)


def decompress(data):
    parts = []
    data = bytes(data)
    while data:
        data = data[_header_end(data):]
        inner = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        part = inner.decompress(data)
        rest = inner.unused_data
        if not inner.eof or len(rest) < 8:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        if zlib.crc32(part) != int.from_bytes(rest[:4], 'little'):
            raise BadGzipFile('CRC check failed')
        if int.from_bytes(rest[4:8], 'little') != len(part) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        parts.append(part)
        data = rest[8:].lstrip(b'\0')
    return b''.join(parts)


class GzipFile(io.BufferedIOBase):
    """What is written is compressed on closing; what is read was decompressed on opening."""

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None,
                 mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        mode = (mode or getattr(fileobj, 'mode', 'rb')).replace('b', '') + 'b'
        self._own = None
        if fileobj is None:
            fileobj = self._own = builtins.open(filename, mode)
        self.fileobj = fileobj
        self.name = getattr(fileobj, 'name', '') if filename is None else filename
        self.mtime, self.compresslevel = mtime, compresslevel
        self.mode = WRITE if mode[0] in 'wax' else READ
        packed = b'' if self.mode == WRITE else fileobj.read()
        self._stamp = int.from_bytes(packed[4:8], 'little') if packed else None
        self._data = io.BytesIO(decompress(packed))

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def _check(self, mode):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if self.mode != mode:
            raise OSError(9, f'{"write" if mode == WRITE else "read"}() on '
                             f'{"read" if mode == WRITE else "write"}-only GzipFile object')
        if mode == READ:
            self.mtime = self._stamp  # known once something has been read

    def write(self, data):
        self._check(WRITE)
        return self._data.write(data)

    def read(self, size=-1):
        self._check(READ)
        return self._data.read(size)

    def read1(self, size=-1):
        return self.read(size)

    def peek(self, n):
        self._check(READ)
        return self._data.getvalue()[self._data.tell():]

    def readline(self, size=-1):
        self._check(READ)
        return self._data.readline(size)

    def seek(self, offset, whence=0):
        return self._data.seek(offset, whence)

    def tell(self):
        return self._data.tell()

    def rewind(self):
        self._data.seek(0)

    def flush(self, *args):
        pass

    def close(self):
        if self.closed:
            return
        self.closed = True
        if self.mode == WRITE:
            name = str(self.name).rpartition('/')[2].removesuffix('.gz').encode('latin-1', 'replace')
            self.fileobj.write(_member(self._data.getvalue(), self.compresslevel, self.mtime, name))
        if self._own is not None:
            self._own.close()

    def __del__(self):
        if hasattr(self, '_data'):
            self.close()


def open(filename, mode='rb', compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None,
         newline=None):
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for name, given in ('encoding', encoding), ('errors', errors), ('newline', newline):
            if given is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    inner = mode.replace('t', '')
    if isinstance(filename, (str, bytes)) or hasattr(filename, '__fspath__'):
        file = GzipFile(filename, inner, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, inner, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    return io.TextIOWrapper(file, encoding, errors, newline) if 't' in mode else file
