"""Digests with a key."""
from _inspect import mark_builtin as _mark_builtin
import hashlib


class HMAC:
    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        if isinstance(digestmod, str):
            self._make = lambda data=b'': hashlib.new(digestmod, data)
            try:
                hashlib._found(digestmod)
            except hashlib.UnsupportedDigestmodError:
                self._make()  # fails in its own words
        else:
            self._make = digestmod if callable(digestmod) else digestmod.new
        inner = self._make()
        self.block_size = inner.block_size
        self.digest_size = inner.digest_size
        self.name = 'hmac-' + inner.name
        if len(key) > self.block_size:
            key = self._make(bytes(key)).digest()
        self._key = bytes(key).ljust(self.block_size, b'\0')
        self._message = b''
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        self._message += hashlib._data_of(msg)

    def digest(self):
        inner = self._make(bytes([b ^ 0x36 for b in self._key]) + self._message).digest()
        return self._make(bytes([b ^ 0x5c for b in self._key]) + inner).digest()

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = HMAC.__new__(HMAC)
        other.__dict__.update(self.__dict__)
        return other


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    if isinstance(digest, str):
        hashlib.new(digest)
    hashlib._bytes_of(msg)
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        return a == b
    wrong = [type(each).__name__ for each in (a, b)
             if not isinstance(each, (bytes, bytearray, memoryview))]
    if len(wrong) == 2:
        raise TypeError('unsupported operand types(s) or combination of types: '
                        f'{wrong[0]!r} and {wrong[1]!r}')
    if wrong:
        raise TypeError(f'a bytes-like object is required, not {wrong[0]!r}')
    return bytes(a) == bytes(b)


_mark_builtin('_hashlib', compare_digest)
