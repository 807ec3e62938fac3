"""Bytes as letters, digits and few other characters."""
import binascii
import struct

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode',
           'b32decode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode',
           'a85decode', 'b32hexencode', 'b32hexdecode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']


def _bytes_of(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not '
                        f'{type(s).__name__!r}') from None


def _raw(data):
    """The bytes of what has some."""
    if hasattr(data, 'tobytes'):
        return data.tobytes()
    return memoryview(data).tobytes()


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s.tobytes() if hasattr(s, 'tobytes') else s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes_of(s)
    if altchars is not None:
        altchars = _bytes_of(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(_bytes_of(s).translate(bytes.maketrans(b'-_', b'+/')))


def _single_bytes(s):
    """The bytes of what has them in one row."""
    try:
        view = memoryview(s)
    except TypeError as problem:
        raise TypeError(f'expected bytes-like object, not {type(s).__name__}') from problem
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {view.format!r} from '
                        f'{type(s).__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {type(s).__name__}')
    return view.tobytes()


def encodebytes(s):
    s = _single_bytes(s)
    return b''.join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(_single_bytes(s))


_b32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_b32_values = {letter: value for value, letter in enumerate(_b32)}


def b32encode(s):
    s = _raw(s)
    out = bytearray()
    for i in range(0, len(s), 5):
        part = s[i:i + 5]
        number = int.from_bytes(part.ljust(5, b'\0'), 'big')
        letters = bytes([_b32[number >> shift & 31] for shift in range(35, -1, -5)])
        kept = (len(part) * 8 + 4) // 5
        out += letters[:kept] + b'=' * (8 - kept)
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    return _of_base32(_b32_values, s, casefold, map01)


def _of_base32(values, s, casefold, map01=None):
    s = _bytes_of(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_of(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    bare = s.rstrip(b'=')
    pads = len(s) - len(bare)
    number = 0
    try:
        for c in bare:
            number = number << 5 | values[c]
    except KeyError:
        raise binascii.Error('Non-base32 digit found') from None
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    bits = len(bare) * 5
    return (number >> bits % 8).to_bytes(bits // 8, 'big')


_b32hex = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_b32hex_values = {letter: value for value, letter in enumerate(_b32hex)}


def b32hexencode(s):
    return b32encode(s).translate(bytes.maketrans(_b32, _b32hex))


def b32hexdecode(s, casefold=False):
    return _of_base32(_b32hex_values, s, casefold)


def b16encode(s):
    return binascii.hexlify(s.tobytes() if hasattr(s, 'tobytes') else s).upper()


def b16decode(s, casefold=False):
    s = _bytes_of(s)
    if casefold:
        s = s.upper()
    if any(c not in b'0123456789ABCDEF' for c in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_b85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~')
_b85_values = [None if _b85.find(c) < 0 else _b85.find(c) for c in range(256)]


def b85encode(b, pad=False):
    b = _raw(b)
    padding = -len(b) % 4
    out = bytearray()
    for i in range(0, len(b), 4):
        number = int.from_bytes(bytes(b[i:i + 4]).ljust(4, b'\0'), 'big')
        out += bytes([_b85[number // 85 ** power % 85] for power in range(4, -1, -1)])
    return bytes(out if pad or not padding else out[:-padding])


def b85decode(b):
    b = _bytes_of(b)
    padding = -len(b) % 5
    b += b'~' * padding
    out = bytearray()
    for i in range(0, len(b), 5):
        number = 0
        try:
            for j, c in enumerate(b[i:i + 5]):
                number = number * 85 + _b85_values[c]
        except TypeError:
            raise ValueError(f'bad base85 character at position {i + j}') from None
        try:
            out += struct.pack('!I', number)
        except struct.error:
            raise ValueError(f'base85 overflow in hunk starting at byte {i}') from None
    return bytes(out[:-padding] if padding else out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    b = _raw(b)
    padding = -len(b) % 4
    out = b''
    for i in range(0, len(b), 4):
        number = int.from_bytes(bytes(b[i:i + 4]).ljust(4, b'\0'), 'big')
        if number == 0 and (i + 4 <= len(b) or pad):
            out += b'z'
        elif foldspaces and b[i:i + 4] == b'    ':
            out += b'y'
        else:
            letters = bytes([33 + number // 85 ** power % 85 for power in range(4, -1, -1)])
            out += letters if i + 4 <= len(b) or pad else letters[:5 - padding]
    if adobe:
        out = b'<~' + out
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [out[i:i + width] for i in range(0, len(out), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b'')
        out = b'\n'.join(lines)
    return out + b'~>' if adobe else out


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _bytes_of(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = bytearray()
    digits = []
    for c in b + b'u' * 4:
        if b'!'[0] <= c <= b'u'[0]:
            digits.append(c - 33)
            if len(digits) == 5:
                number = 0
                for digit in digits:
                    number = number * 85 + digit
                try:
                    out += struct.pack('!I', number)
                except struct.error:
                    raise ValueError('Ascii85 overflow') from None
                digits.clear()
        elif c == b'z'[0]:
            if digits:
                raise ValueError('z inside Ascii85 5-tuple')
            out += bytes(4)
        elif foldspaces and c == b'y'[0]:
            if digits:
                raise ValueError('y inside Ascii85 5-tuple')
            out += b'    '
        elif c not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % c)
    padding = 4 - len(digits)
    return bytes(out[:-padding] if padding else out)
