"""Bytes as text of few characters."""
from _inspect import mark_builtin as _mark_builtin
import _zlib

__all__ = ['hexlify', 'unhexlify', 'b2a_hex', 'a2b_hex', 'b2a_base64', 'a2b_base64', 'b2a_uu',
           'a2b_uu', 'crc32', 'Error', 'Incomplete']


class Error(ValueError):
    __module__ = 'binascii'


class Incomplete(Exception):
    __module__ = 'binascii'


_letters = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_values = {letter: value for value, letter in enumerate(_letters)}


def _bytes_of(data):
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def _ascii_of(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError('argument should be bytes, buffer or ASCII string, not '
                    f'{type(data).__name__!r}')


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _bytes_of(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode('ascii')


def unhexlify(hexstr, /):
    data = _ascii_of(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    if any(c not in b'0123456789abcdefABCDEF' for c in data):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(data.decode('ascii'))


def b2a_hex(data, sep=None, bytes_per_sep=1):
    return hexlify(data, sep, bytes_per_sep)


def a2b_hex(hexstr, /):
    return unhexlify(hexstr)


def b2a_base64(data, /, *, newline=True):
    data = _bytes_of(data)
    out = bytearray()
    for i in range(0, len(data), 3):
        part = data[i:i + 3]
        number = int.from_bytes(part.ljust(3, b'\0'), 'big')
        out += bytes([_letters[number >> 18], _letters[number >> 12 & 63],
                      _letters[number >> 6 & 63] if len(part) > 1 else 61,
                      _letters[number & 63] if len(part) > 2 else 61])
    if newline:
        out += b'\n'
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    data = _ascii_of(data)
    out = bytearray()
    held = count = pads = total = 0
    had_padding = False
    for place, c in enumerate(data):
        if c == 61:
            had_padding = True
            if strict_mode and place == 0:
                raise Error('Leading padding not allowed')
            if count >= 2:
                pads += 1
                if count + pads >= 4:
                    if strict_mode and place + 1 < len(data):
                        raise Error('Excess data after padding')
                    return bytes(out)
            continue
        value = _values.get(c)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and had_padding:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        total += 1
        if count == 0:
            held = value
        elif count == 1:
            out.append(held << 2 | value >> 4)
            held = value & 15
        elif count == 2:
            out.append(held << 4 | value >> 2)
            held = value & 3
        else:
            out.append(held << 6 | value)
        count = (count + 1) % 4
    if count == 1:
        raise Error('Invalid base64-encoded string: number of data characters '
                    f'({total}) cannot be 1 more than a multiple of 4')
    if count:
        raise Error('Incorrect padding')
    return bytes(out)


def b2a_uu(data, /, *, backtick=False):
    """A line: its length, then four characters for three bytes."""
    data = _bytes_of(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    zero = 0x60 if backtick else 0x20
    out = bytearray([len(data) + 0x20 if data else zero])
    for i in range(0, len(data), 3):
        number = int.from_bytes(data[i:i + 3].ljust(3, b'\0'), 'big')
        out += bytes([(number >> shift & 63) + 0x20 if number >> shift & 63 else zero
                      for shift in (18, 12, 6, 0)])
    return bytes(out + b'\n')


def a2b_uu(data, /):
    data = _ascii_of(data)
    length = (data[0] if data else 0) - 0x20 & 63
    letters = data[1:].rstrip(b'\r\n')
    number = count = 0
    for place in range((length * 8 + 5) // 6):
        letter = letters[place] if place < len(letters) else 0x20
        if not 0x20 <= letter <= 0x60:
            raise Error('Illegal char')
        number = number << 6 | letter - 0x20 & 63
        count += 6
    if any(letter not in b' `' for letter in letters[(length + 2) // 3 * 4:]):
        raise Error('Trailing garbage')
    return (number >> count - length * 8).to_bytes(length, 'big')


def crc32(data, value=0, /):
    return _zlib.crc32(_bytes_of(data), value & 0xffffffff)


def crc_hqx(data, value, /):
    for byte in _bytes_of(data):
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xffff
    return value


_line_size = 76


def _needs_escape(data, at, column, quotetabs, istext, header):
    byte = data[at]
    if byte > 126 or byte == 0x3d or header and byte == 0x5f:
        return True
    following = data[at + 1:at + 2]
    if byte == 0x2e:
        return column == 0 and following in (b'', b'\n', b'\r', b'\0')
    if byte in b'\r\n':
        return not istext
    if byte in b'\t ':
        return quotetabs or not following
    return byte < 33


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = _bytes_of(data)
    end = data.find(b'\n')
    line_end = b'\r\n' if end > 0 and data[end - 1] == 13 else b'\n'
    out, column, at = bytearray(), 0, 0
    while at < len(data):
        byte = data[at]
        if _needs_escape(data, at, column, quotetabs, istext, header):
            if column + 3 >= _line_size:
                out += b'=' + line_end
                column = 0
            out += b'=%02X' % byte
            column += 3
            at += 1
        elif istext and (byte == 10 or data[at:at + 2] == b'\r\n'):
            if out[-1:] in (b' ', b'\t'):
                out[-1:] = b'=%02X' % out[-1]
            out += line_end
            column = 0
            at += 2 if byte == 13 else 1
        else:
            if at + 1 < len(data) and data[at + 1] != 10 and column + 1 >= _line_size:
                out += b'=' + line_end
                column = 0
            column += 1
            out.append(0x5f if header and byte == 0x20 else byte)
            at += 1
    return bytes(out)


def a2b_qp(data, header=False):
    data = _ascii_of(data)
    out, at = bytearray(), 0
    digits = b'0123456789abcdefABCDEF'
    while at < len(data):
        byte = data[at]
        at += 1
        if byte == 0x5f and header:
            out.append(0x20)
        elif byte != 0x3d:
            out.append(byte)
        elif at == len(data):
            break
        elif data[at] in b'\r\n':
            end = data.find(b'\n', at)
            at = len(data) if end < 0 else end + 1
        elif data[at] == 0x3d:
            out.append(0x3d)
            at += 1
        elif len(data) - at >= 2 and data[at] in digits and data[at + 1] in digits:
            out.append(int(data[at:at + 2], 16))
            at += 2
        else:
            out.append(0x3d)
    return bytes(out)

_mark_builtin('binascii', hexlify, unhexlify, b2a_hex, a2b_hex, b2a_base64, a2b_base64, b2a_uu, a2b_uu, crc32, crc_hqx,
              b2a_qp, a2b_qp)
