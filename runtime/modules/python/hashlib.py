"""Digests, computed by OpenSSL's library."""
import _digest
import struct
from _inspect import mark_builtin as _mark_builtin
from operator import index as _index

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224',
                         'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256', 'blake2b',
                         'blake2s'}
algorithms_available = set(algorithms_guaranteed)
# Python's name: (the library's name, bytes of a digest, bytes of a block).
_methods = {'md5': ('md5', 16, 64), 'sha1': ('sha1', 20, 64), 'sha224': ('sha224', 28, 64),
            'sha256': ('sha256', 32, 64), 'sha384': ('sha384', 48, 128),
            'sha512': ('sha512', 64, 128), 'sha3_224': ('sha3-224', 28, 144),
            'sha3_256': ('sha3-256', 32, 136), 'sha3_384': ('sha3-384', 48, 104),
            'sha3_512': ('sha3-512', 64, 72), 'shake_128': ('shake128', 0, 168),
            'shake_256': ('shake256', 0, 136), 'blake2b': ('blake2b512', 64, 128),
            'blake2s': ('blake2s256', 32, 64)}


def _data_of(data):
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    try:
        return bytes(memoryview(data))
    except TypeError:
        pass
    raise TypeError('object supporting the buffer API required')


class HASH:
    __module__ = '_hashlib'

    def __init__(self, name, data=b''):
        self.name = name
        self._method, self.digest_size, self.block_size = _methods[name]
        self._data = _data_of(data)

    def update(self, data, /):
        self._data += _data_of(data)

    def digest(self):
        return _digest.digest(self._method, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} {type(self).__module__}.{type(self).__name__} object @ {id(self):#x}>'


class HASHXOF(HASH):
    __module__ = '_hashlib'

    def digest(self, length):
        length = _index(length)
        if length < 0:
            raise SystemError('Negative size passed to PyBytes_FromStringAndSize')
        return _digest.digest(self._method, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


_mark_builtin('_hashlib', HASH, HASHXOF)


def _maker(name):
    kind = HASHXOF if name.startswith('shake') else HASH

    def make(string=b'', *, usedforsecurity=True):
        return kind(name, string)
    make.__name__ = make.__qualname__ = f'openssl_{name}'
    _mark_builtin('_hashlib', make)
    return make


md5, sha1, sha224 = _maker('md5'), _maker('sha1'), _maker('sha224')
sha256, sha384, sha512 = _maker('sha256'), _maker('sha384'), _maker('sha512')
sha3_224, sha3_256 = _maker('sha3_224'), _maker('sha3_256')
sha3_384, sha3_512 = _maker('sha3_384'), _maker('sha3_512')
shake_128, shake_256 = _maker('shake_128'), _maker('shake_256')


def _blake(class_name, most, salt_size):
    class made:
        MAX_DIGEST_SIZE = MAX_KEY_SIZE = most
        SALT_SIZE = PERSON_SIZE = salt_size
        name = property(lambda self: class_name)
        block_size = property(lambda self: self._digest.block_size)
        digest_size = property(lambda self: self._digest.digest_size)

        def __new__(cls, data=b'', /, *, usedforsecurity=True, **options):
            self = object.__new__(cls)
            if options:
                import _blake2
                _blake2.check(class_name, options)
                self._digest = _blake2.Digest(class_name, _data_of(data), **options)
            else:
                self._digest = HASH(class_name, data)
            return self

        def update(self, data, /):
            self._digest.update(data)

        def digest(self):
            return self._digest.digest()

        def hexdigest(self):
            return self._digest.hexdigest()

        def copy(self):
            other = object.__new__(type(self))
            other._digest = self._digest.copy()
            return other
    for function in (made.__new__, made.update, made.digest, made.hexdigest, made.copy):
        function.__qualname__ = f'{class_name}.{function.__name__}'
    made.__name__ = made.__qualname__ = class_name
    made.__module__ = '_blake2'
    _mark_builtin('_blake2', made)
    return made


blake2b, blake2s = _blake('blake2b', 64, 16), _blake('blake2s', 32, 8)


class UnsupportedDigestmodError(ValueError):
    __module__ = '_hashlib'


def _found(name):
    """Python's name of a method of the library, which knows more spellings."""
    bare = name.lower()
    other = {value[0]: key for key, value in _methods.items()}
    for known in (name, bare.replace('-', '_'), other.get(bare), bare.replace('-', '')):
        if known in _methods:
            return known
    raise UnsupportedDigestmodError('[digital envelope routines] unsupported')


def new(name, data=b'', **kwargs):
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    try:
        known = _found(name)
    except ValueError:
        raise ValueError('unsupported hash type ' + name)
    if known.startswith('blake2'):
        return globals()[known](data, **kwargs)
    return (HASHXOF if known.startswith('shake') else HASH)(known, data)


_long_max = 2 ** 31 - 1


def _bytes_of(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}')
    return bytes(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if not isinstance(hash_name, str):
        raise TypeError("pbkdf2_hmac() argument 'hash_name' must be str, not "
                        f'{type(hash_name).__name__}')
    method, size, _ = _methods[_found(hash_name)]
    rounds, length = _index(iterations), size if dklen is None else _index(dklen)
    if rounds < 1:
        raise ValueError('iteration value must be greater than 0.')
    if rounds > _long_max:
        raise OverflowError('iteration value is too great.')
    if length < 1:
        raise ValueError('key length must be greater than 0.')
    if length > _long_max:
        raise OverflowError('key length is too great.')
    return _digest.pbkdf2(method, _bytes_of(password), _bytes_of(salt), rounds, length)


def _salsa20_8(block):
    """A block of 16 words of 32 bits, stirred eight times (RFC 7914)."""
    x = list(block)
    for _ in range(4):
        for order in _columns, _rows:
            for a, b, c, d in order:
                for to, one, other, turns in (b, a, d, 7), (c, b, a, 9), (d, c, b, 13), (a, d, c, 18):
                    word = x[one] + x[other] & 0xffffffff
                    x[to] ^= (word << turns | word >> 32 - turns) & 0xffffffff
    return [old + new & 0xffffffff for old, new in zip(block, x)]


_columns = tuple([tuple([(5 * i + 4 * k) % 16 for k in range(4)]) for i in range(4)])
_rows = tuple([tuple([4 * i + (i + k) % 4 for k in range(4)]) for i in range(4)])


def _mixed(words, r):
    last = words[-16:]
    halves = [], []
    for i in range(2 * r):
        last = _salsa20_8([a ^ b for a, b in zip(last, words[16 * i:16 * i + 16])])
        halves[i % 2].extend(last)
    return halves[0] + halves[1]


def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    for name, value in ('salt', salt), ('n', n), ('r', r), ('p', p):
        if value is None:
            raise TypeError(name + (' is required' if name == 'salt' else
                                    ' is required and must be an unsigned int'))
    if n < 2 or n & n - 1:
        raise ValueError('n must be a power of 2.')
    if 128 * r * (n + p + 2) > (maxmem or 32 << 20):
        raise ValueError('memory limit exceeded')
    form = f'<{32 * r}I'
    blocks = pbkdf2_hmac('sha256', password, salt, 1, 128 * r * p)
    done = []
    for start in range(0, len(blocks), 128 * r):
        words = list(struct.unpack_from(form, blocks, start))
        seen = []
        for _ in range(n):
            seen.append(words)
            words = _mixed(words, r)
        for _ in range(n):
            other = seen[words[-16] % n]
            words = _mixed([a ^ b for a, b in zip(words, other)], r)
        done.append(struct.pack(form, *words))
    return pbkdf2_hmac('sha256', password, b''.join(done), 1, dklen)


_mark_builtin('_hashlib', pbkdf2_hmac, scrypt)


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable') and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buffer = memoryview(bytearray(1 << 18))
    while size := fileobj.readinto(buffer):
        made.update(buffer[:size])
    return made
