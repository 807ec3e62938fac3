"""Data made smaller, and checksums."""
from _inspect import mark_builtin as _mark_builtin
import _zlib
from _inspect import refuse

ZLIB_VERSION = ZLIB_RUNTIME_VERSION = _zlib.version
MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)

_OK = 0
_END = 1
_BUFFER_ERROR = -5


class error(Exception):
    pass


error.__module__ = 'zlib'


def _bytes_of(data):
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def crc32(data, value=0, /):
    return _zlib.crc32(_bytes_of(data), value & 0xffffffff)


def adler32(data, value=1, /):
    return _zlib.adler32(_bytes_of(data), value & 0xffffffff)


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    made = _zlib.compress(_bytes_of(data), level, wbits)
    if made is None:
        raise error('Bad compression level')
    return made


def _failed(status, message, doing):
    if message is None:
        message = 'incomplete or truncated stream' if status == _BUFFER_ERROR else ''
    raise error(f'Error {status} while {doing}' + (f': {message}' if message else ''))


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    made = _zlib.decompress(_bytes_of(data), wbits)
    if made is None:
        raise error('Error -2 while preparing to decompress data: inconsistent stream state')
    out, _, status, message = made
    if status != _END:
        _failed(status, message, 'decompressing data')
    return out


class _Compress:
    """What compressobj() gives; all of it comes out of flush()."""

    def __init__(self, level, wbits):
        self._level = level
        self._wbits = wbits
        self._pieces = []

    def compress(self, data, /):
        self._pieces.append(_bytes_of(data))
        return b''

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH:
            refuse('a compressobj() that is flushed before its end is not supported')
        return compress(b''.join(self._pieces), self._level, self._wbits)


class _Decompress:
    """What decompressobj() gives."""

    def __init__(self, wbits):
        self._wbits = wbits
        self._read = b''
        self._given = 0
        self.unused_data = b''
        self.unconsumed_tail = b''
        self.eof = False

    def decompress(self, data, /, max_length=0):
        if self.eof:
            self.unused_data += _bytes_of(data)
            return b''
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        self._read += _bytes_of(data)
        most = self._given + max_length if max_length else 0
        out, used, status, message = _zlib.decompress(self._read, self._wbits, most)
        if status not in (_OK, _END, _BUFFER_ERROR):
            _failed(status, message, 'decompressing data')
        fresh = out[self._given:]
        if max_length:
            self.unconsumed_tail = self._read[used:]
        self._given = len(out)
        if status == _END:
            self.eof = True
            self.unused_data = self._read[used:]
        elif max_length:
            self._read = self._read[:used]
        return fresh

    def flush(self, length=DEF_BUF_SIZE, /):
        rest, self.unconsumed_tail = self.unconsumed_tail, b''
        return self.decompress(rest)


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS,
                memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    if zdict is not None or strategy != Z_DEFAULT_STRATEGY or memLevel != DEF_MEM_LEVEL:
        refuse('compressobj() with memLevel, strategy or zdict is not supported')
    return _Compress(level, wbits)


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    return _Decompress(wbits)

_mark_builtin('zlib', crc32, adler32, compress, decompress, compressobj, decompressobj)
