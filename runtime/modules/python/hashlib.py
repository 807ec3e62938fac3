"""Digests, computed by OpenSSL's library."""
import _digest
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
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
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
        return _digest.digest(self._method, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def _maker(name):
    kind = HASHXOF if name.startswith('shake') else HASH

    def make(string=b'', *, usedforsecurity=True):
        return kind(name, string)
    make.__name__ = make.__qualname__ = f'openssl_{name}'
    return make


md5, sha1, sha224 = _maker('md5'), _maker('sha1'), _maker('sha224')
sha256, sha384, sha512 = _maker('sha256'), _maker('sha384'), _maker('sha512')
sha3_224, sha3_256 = _maker('sha3_224'), _maker('sha3_256')
sha3_384, sha3_512 = _maker('sha3_384'), _maker('sha3_512')
shake_128, shake_256 = _maker('shake_128'), _maker('shake_256')


def _blake(name):
    def make(data=b'', /, **options):
        options.pop('usedforsecurity', None)
        if options:
            import _blake2
            return _blake2.Digest(name, data, **options)
        return HASH(name, data)
    make.__name__ = name
    return make


blake2b = _blake('blake2b')
blake2s = _blake('blake2s')
for _made, _most, _salt in (blake2b, 64, 16), (blake2s, 32, 8):
    _made.MAX_DIGEST_SIZE = _made.MAX_KEY_SIZE = _most
    _made.SALT_SIZE = _made.PERSON_SIZE = _salt


def new(name, data=b'', **kwargs):
    known = name.lower().replace('-', '_') if name not in _methods else name
    if known not in _methods:
        known = {value[0]: key for key, value in _methods.items()}.get(name.lower(), name)
    if known not in _methods:
        raise ValueError('unsupported hash type ' + name)
    return (HASHXOF if known.startswith('shake') else HASH)(known, data)


_long_max = 2 ** 31 - 1


def _bytes_of(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}')
    return bytes(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if hash_name not in _methods:
        raise ValueError('unsupported hash type ' + hash_name)
    method, size, _ = _methods[hash_name]
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


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.read())
    return made
