"""Data made smaller, and checksums."""
from _inspect import mark_builtin as _mark_builtin
import _zlib

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
_STREAM_ERROR, _DATA_ERROR, _BUFFER_ERROR = -2, -3, -5
_BAD_DICTIONARY = -100


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


def _check(status, message, doing):
    if status not in (_OK, _END, _BUFFER_ERROR):
        if message is None:
            message = {_STREAM_ERROR: 'inconsistent stream state',
                       _DATA_ERROR: 'invalid input data'}.get(status)
        _failed(status, message, doing)


class _Stream:
    """Data that goes through zlib piece by piece."""

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'zlib.{cls.__name__}' instances")

    @classmethod
    def _made(cls, stream):
        if stream is None:
            raise ValueError('Invalid initialization option')
        self = object.__new__(cls)
        self._stream = stream
        return self

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._stream = _zlib.copy(self._stream)
        if other._stream is None:
            raise ValueError('Inconsistent stream state')
        return other

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()


class Compress(_Stream):
    def compress(self, data, /):
        out, status, message = _zlib.deflate(self._stream, _bytes_of(data), Z_NO_FLUSH)
        _check(status, message, 'compressing data')
        return out

    def flush(self, mode=Z_FINISH, /):
        if mode == Z_NO_FLUSH:
            return b''
        out, status, message = _zlib.deflate(self._stream, b'', mode)
        _check(status, message, 'flushing')
        return out


class Decompress(_Stream):
    unused_data = unconsumed_tail = b''
    eof = False

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        return self._read(_bytes_of(data), max_length)

    def flush(self, length=DEF_BUF_SIZE, /):
        if length <= 0:
            raise ValueError('length must be greater than zero')
        return self._read(self.unconsumed_tail, 0)

    def _read(self, data, most):
        if self.eof:
            self.unused_data += data
            return b''
        out, used, status, message = _zlib.inflate(self._stream, data, most)
        if status == _BAD_DICTIONARY:
            _check(_DATA_ERROR, message, 'setting zdict')
        _check(status, message, 'decompressing data')
        self.eof = status == _END
        if self.eof:
            self.unused_data += data[used:]
        if self.unconsumed_tail or not self.eof:
            self.unconsumed_tail = data[used:]
        return out


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS,
                memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    return Compress._made(_zlib.deflater(level, method, wbits, memLevel, strategy,
                                         None if zdict is None else _bytes_of(zdict)))


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    if not isinstance(zdict, (bytes, bytearray, memoryview)):
        raise TypeError('zdict argument must support the buffer protocol')
    return Decompress._made(_zlib.inflater(wbits, bytes(zdict)))


_mark_builtin('zlib', crc32, adler32, compress, decompress, compressobj, decompressobj)
