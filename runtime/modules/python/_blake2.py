"""BLAKE2 with a key, a salt or a length of its own (RFC 7693)."""
import struct

_orders = ((0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
           (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3),
           (11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4),
           (7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8),
           (9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13),
           (2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9),
           (12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11),
           (13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10),
           (6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5),
           (10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0))
_quarters = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
             (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))
_start_64 = (0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
             0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179)


class _Kind:
    def __init__(self, word, rounds, rotations):
        self.word = word
        self.rounds = rounds
        self.rotations = rotations
        self.bits = word * 8
        self.mask = (1 << self.bits) - 1
        self.block_size = word * 16
        self.most = word * 8
        self.start = [value >> 64 - self.bits for value in _start_64]
        self.form = '<16' + ('Q' if word == 8 else 'I')

    def mix(self, state, block, counted, is_last):
        mask, bits = self.mask, self.bits
        words = struct.unpack(self.form, block)
        v = state + self.start
        v[12] ^= counted & mask
        v[13] ^= counted >> bits
        if is_last:
            v[14] ^= mask
        for turn in range(self.rounds):
            order = _orders[turn % 10]
            for i, (a, b, c, d) in enumerate(_quarters):
                for k, (near, far) in enumerate((self.rotations[:2], self.rotations[2:])):
                    v[a] = v[a] + v[b] + words[order[2 * i + k]] & mask
                    x = v[d] ^ v[a]
                    v[d] = x >> near | x << bits - near & mask
                    v[c] = v[c] + v[d] & mask
                    x = v[b] ^ v[c]
                    v[b] = x >> far | x << bits - far & mask
        return [h ^ v[i] ^ v[i + 8] for i, h in enumerate(state)]


_kinds = {'blake2b': _Kind(8, 12, (32, 24, 16, 63)), 'blake2s': _Kind(4, 10, (16, 12, 8, 7))}


# The least and the most of what is a number.
_ranges = {'fanout': (0, 255), 'depth': (1, 255), 'node_depth': (0, 255)}


def check(name, options):
    kind = _kinds[name]
    for option, value in options.items():
        if option in ('key', 'salt', 'person'):
            if not isinstance(value, (bytes, bytearray, memoryview)):
                raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
        elif option in _ranges:
            least, most = _ranges[option]
            if not least <= value <= most:
                raise ValueError(f'{option} must be between {least} and {most}')
        elif option == 'inner_size':
            if not 0 <= value <= kind.most:
                raise ValueError(f'inner_size must be between 0 and is {kind.most}')
        elif option in ('leaf_size', 'node_offset'):
            if value < 0:
                raise ValueError('value must be positive')
        elif option not in ('digest_size', 'last_node'):
            raise TypeError(f"'{option}' is an invalid keyword argument for {name}()")


class Digest:
    __module__ = '_blake2'

    def __init__(self, name, data=b'', *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1,
                 depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False):
        kind = self._kind = _kinds[name]
        self.name = name
        self.block_size = kind.block_size
        self.digest_size = kind.most if digest_size is None else digest_size
        if not 1 <= self.digest_size <= kind.most:
            raise ValueError(f'digest_size must be between 1 and {kind.most} bytes')
        if len(key) > kind.most:
            raise ValueError(f'maximum key length is {kind.most} bytes')
        field = kind.word * 2
        for what, value in ('salt', salt), ('person', person):
            if len(value) > field:
                raise ValueError(f'maximum {what} length is {field} bytes')
        tree = (node_offset.to_bytes(8, 'little') if kind.word == 8
                else node_offset.to_bytes(6, 'little')) + bytes([node_depth, inner_size])
        parameters = (bytes([self.digest_size, len(key), fanout, depth])
                      + leaf_size.to_bytes(4, 'little') + tree)
        parameters = (parameters.ljust(kind.word * 4, b'\0') + bytes(salt).ljust(field, b'\0')
                      + bytes(person).ljust(field, b'\0'))
        words = struct.unpack(kind.form.replace('16', '8'), parameters)
        self._state = [a ^ b for a, b in zip(kind.start, words)]
        self._rest = bytes(key).ljust(kind.block_size, b'\0') if key else b''
        self._counted = 0
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        self._rest += bytes(data)
        size = self.block_size
        while len(self._rest) > size:
            self._counted += size
            self._state = self._kind.mix(self._state, self._rest[:size], self._counted, False)
            self._rest = self._rest[size:]

    def digest(self):
        counted = self._counted + len(self._rest)
        state = self._kind.mix(self._state, self._rest.ljust(self.block_size, b'\0'), counted, True)
        return struct.pack(self._kind.form.replace('16', '8'), *state)[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        made = object.__new__(Digest)
        made.__dict__.update(self.__dict__)
        return made
