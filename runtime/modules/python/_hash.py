"""Digests of bytes, for hashlib and for seeds that are texts."""


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % p for p in found):
            found.append(number)
        number += 1
    return found


def _root_fraction(number, power, bits):
    """The first bits of the fraction of a square or cube root."""
    wanted = number << bits * power
    low, high = 0, 1 << bits + 8
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** power <= wanted:
            low = middle
        else:
            high = middle
    return low & (1 << bits) - 1


class _Sha2:
    """SHA-256 and SHA-512 are one algorithm with words of 32 and of 64 bits."""

    def __init__(self, bits, rounds, big, small):
        self.bits, self.rounds, self.big, self.small = bits, rounds, big, small
        self.mask = (1 << bits) - 1
        primes = _primes(rounds)
        self.constants = [_root_fraction(p, 3, bits) for p in primes]
        self.start = [_root_fraction(p, 2, bits) for p in primes[:8]]

    def turned(self, word, turns, shifts):
        result = 0
        for count in turns:
            result ^= (word >> count | word << self.bits - count) & self.mask
        for count in shifts:
            result ^= word >> count
        return result

    def digest(self, data):
        width = self.bits // 8
        block = width * 16
        length = len(data) * 8
        data = bytes(data) + b'\x80'
        data += bytes(-(len(data) + 2 * width) % block) + length.to_bytes(2 * width, 'big')
        state = self.start
        for at in range(0, len(data), block):
            state = self.step(state, data[at:at + block], width)
        return b''.join(word.to_bytes(width, 'big') for word in state)

    def step(self, state, block, width):
        words = [int.from_bytes(block[i:i + width], 'big') for i in range(0, len(block), width)]
        mask = self.mask
        for i in range(16, self.rounds):
            early = self.turned(words[i - 15], self.small[0], self.small[1])
            late = self.turned(words[i - 2], self.small[2], self.small[3])
            words.append(words[i - 16] + early + words[i - 7] + late & mask)
        a, b, c, d, e, f, g, h = state
        for word, constant in zip(words, self.constants):
            first = (h + self.turned(e, self.big[1], ()) + (e & f ^ ~e & g) + constant + word) & mask
            second = self.turned(a, self.big[0], ()) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = first + second & mask, a, b, c, d + first & mask, e, f, g
        return [old + new & mask for old, new in zip(state, (a, b, c, d, e, f, g, h))]


_known = {}


def sha256(data):
    if 256 not in _known:
        _known[256] = _Sha2(32, 64, ((2, 13, 22), (6, 11, 25)), ((7, 18), (3,), (17, 19), (10,)))
    return _known[256].digest(data)


def sha512(data):
    if 512 not in _known:
        _known[512] = _Sha2(64, 80, ((28, 34, 39), (14, 18, 41)), ((1, 8), (7,), (19, 61), (6,)))
    return _known[512].digest(data)


def _turn_left(word, count):
    return (word << count | word >> 32 - count) & 0xffffffff


def _padded(data, order):
    length = len(data) * 8
    data = bytes(data) + b'\x80'
    return data + bytes(-(len(data) + 8) % 64) + length.to_bytes(8, order)


def sha1(data):
    mask = 0xffffffff
    state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
    data = _padded(data, 'big')
    for at in range(0, len(data), 64):
        words = [int.from_bytes(data[i:i + 4], 'big') for i in range(at, at + 64, 4)]
        for i in range(16, 80):
            words.append(_turn_left(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1))
        a, b, c, d, e = state
        for i, word in enumerate(words):
            if i < 20:
                mixed, constant = b & c | ~b & d, 0x5a827999
            elif i < 40:
                mixed, constant = b ^ c ^ d, 0x6ed9eba1
            elif i < 60:
                mixed, constant = b & c | b & d | c & d, 0x8f1bbcdc
            else:
                mixed, constant = b ^ c ^ d, 0xca62c1d6
            turned = _turn_left(a, 5) + (mixed & mask) + e + constant + word & mask
            a, b, c, d, e = turned, a, _turn_left(b, 30), c, d
        state = [old + new & mask for old, new in zip(state, (a, b, c, d, e))]
    return b''.join(word.to_bytes(4, 'big') for word in state)


def md5(data):
    from math import sin
    mask = 0xffffffff
    constants = [int(abs(sin(i + 1)) * 2 ** 32) for i in range(64)]
    turns = (7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21)
    state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
    data = _padded(data, 'little')
    for at in range(0, len(data), 64):
        words = [int.from_bytes(data[i:i + 4], 'little') for i in range(at, at + 64, 4)]
        a, b, c, d = state
        for i in range(64):
            if i < 16:
                mixed, place = b & c | ~b & d, i
            elif i < 32:
                mixed, place = d & b | ~d & c, (5 * i + 1) % 16
            elif i < 48:
                mixed, place = b ^ c ^ d, (3 * i + 5) % 16
            else:
                mixed, place = c ^ (b | ~d & mask), 7 * i % 16
            turned = _turn_left(a + (mixed & mask) + constants[i] + words[place] & mask,
                                turns[i // 16][i % 4])
            a, b, c, d = d, b + turned & mask, b, c
        state = [old + new & mask for old, new in zip(state, (a, b, c, d))]
    return b''.join(word.to_bytes(4, 'little') for word in state)
