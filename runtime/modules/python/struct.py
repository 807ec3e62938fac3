"""Numbers as bytes."""
import math
import sys
import _struct
from _inspect import mark_builtin as _mark_builtin

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct',
           'error']


class error(Exception):
    __module__ = 'struct'


_standard = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4,
             'q': 8, 'Q': 8, 'f': 4, 'd': 8, 'e': 2, 's': 1, 'p': 1}
_native = {**_standard, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}


def _parsed(format):
    """(byte order, [(code, count, padding before it)], size)."""
    if isinstance(format, bytes):
        format = format.decode('latin-1')
    if not isinstance(format, str):
        raise TypeError('Struct() argument 1 must be a str or bytes object, not '
                        f'{type(format).__name__}')
    order, is_native, at = 'little', True, 0
    if format[:1] in ('@', '=', '<', '>', '!') and format:
        is_native = format[0] == '@'
        order = 'big' if format[0] in '>!' else 'little'
        at = 1
    sizes = _native if is_native else _standard
    items = []
    size = 0
    while at < len(format):
        c = format[at]
        if c.isspace():
            at += 1
            continue
        count = 1
        if c.isdigit():
            start = at
            while at < len(format) and format[at].isdigit():
                at += 1
            count = int(format[start:at])
            if count > sys.maxsize:
                raise error('total struct size too long')
            if at >= len(format):
                raise error('repeat count given without format specifier')
            c = format[at]
        at += 1
        if c not in sizes:
            raise error('bad char in struct format')
        padding = 0
        if is_native and c not in 'xcbB?sp':
            padding = -size % sizes[c]
        items.append((c, count, padding))
        size += padding + sizes[c] * count
        if size > sys.maxsize:
            raise error('total struct size too long')
    return order, sizes, items, size, is_native


_float_max = 3.4028235677973366e+38  # what is more is infinite, where no error says so


def _as_float(value):
    try:
        return float(value)
    except OverflowError:
        if not isinstance(value, int):
            raise
    raise error('required argument is not a float')


def _packed_number(c, value, size, order, is_native):
    if c == '?':
        return b'\1' if value else b'\0'
    if c in 'fde':
        if not isinstance(value, (int, float)):
            convert = getattr(value, '__float__', None)
            if convert is None:
                raise error('required argument is not a float')
            value = convert()
        value = _as_float(value)
        if c == 'f' and is_native and abs(value) > _float_max:
            value = math.copysign(math.inf, value)
        bits = _float_bits[c](value)
        return bits.to_bytes(size, order)
    if not isinstance(value, int):
        convert = getattr(value, '__index__', None)
        if convert is None:
            raise error('required argument is not an integer')
        value = convert()
    signed = c in 'bhilqn'
    if c == 'P' and value < 0:
        value += 1 << 8 * size if value >= -(1 << 8 * size - 1) else 0
    if c == 'P' and not 0 <= value < 1 << 8 * size:
        raise error('int too large to convert')
    low = -(1 << 8 * size - 1) if signed else 0
    high = (1 << 8 * size - 1) - 1 if signed else (1 << 8 * size) - 1
    if not low <= value <= high:
        raise error(_range_message(c, value, size, low, high, order == 'big'))
    return value.to_bytes(size, order, signed=signed)


def _range_message(c, value, size, low, high, is_big):
    if (c in 'bB' or not is_big and c in 'hH') and -(1 << 63) <= value < 1 << 63:
        kind = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}[c]
        return f'{kind} format requires {low} <= number <= {high}'
    if size == 8 and is_big:
        return 'int too large to convert'
    if not (-(1 << 63) <= value < 1 << 63 if low else 0 <= value < 1 << 64):
        return 'argument out of range'
    return f"'{c}' format requires {low} <= number <= {high}"


def _half_bits(value):
    bits = _struct.bits_of_double(value)
    sign = bits >> 63 << 15
    exponent = (bits >> 52) & 0x7ff
    fraction = bits & (1 << 52) - 1
    if exponent == 0x7ff:
        return sign | 0x7c00 | (0x200 if fraction else 0)
    if exponent == 0:
        return sign
    power = exponent - 1023
    mantissa = fraction | 1 << 52
    shift = 42 if power >= -14 else 42 + (-14 - power)
    if shift > 60:
        return sign
    rounded = mantissa >> shift
    rest = mantissa & (1 << shift) - 1
    half = 1 << shift - 1
    if rest > half or rest == half and rounded & 1:
        rounded += 1
    result = rounded + (power + 14 << 10) if power >= -14 else rounded
    if result >= 0x7c00:
        raise OverflowError('float too large to pack with e format')
    return sign | result


_float_bits = {'d': _struct.bits_of_double, 'f': _struct.bits_of_float, 'e': _half_bits}


def _half_value(bits):
    sign = -1.0 if bits & 0x8000 else 1.0
    exponent = bits >> 10 & 31
    fraction = bits & 0x3ff
    if exponent == 31:
        return sign * float('nan' if fraction else 'inf')
    if exponent == 0:
        return sign * fraction * 2.0 ** -24
    return sign * (1024 + fraction) * 2.0 ** (exponent - 25)


def _bytes_of(buffer):
    return buffer if isinstance(buffer, (bytes, bytearray)) else memoryview(buffer).cast('B')


def _writable(buffer):
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError('argument must be read-write bytes-like object, '
                        f'not {type(buffer).__name__}')


def _readable(buffer):
    try:
        return _bytes_of(buffer)
    except TypeError:
        pass
    raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")


class Struct:
    __module__ = '_struct'

    def __init__(self, format):
        if not isinstance(format, (str, bytes)):
            raise TypeError('Struct() argument 1 must be a str or bytes object, not '
                            f'{type(format).__name__}')
        if isinstance(format, str):
            format.encode('ascii')  # other characters are an error of this kind
        self.format = format if isinstance(format, str) else format.decode('latin-1')
        self._order, self._sizes, self._items, self.size, self._is_native = _parsed(format)

    def _wanted(self):
        return sum([1 if c in 'sp' else 0 if c == 'x' else count for c, count, _ in self._items])

    def pack(self, *values):
        return self._packed('pack', values)

    def _packed(self, caller, values):
        wanted = self._wanted()
        if len(values) != wanted:
            raise error(f'{caller} expected {wanted} items for packing (got {len(values)})')
        out = bytearray()
        place = 0
        for c, count, padding in self._items:
            out += b'\0' * padding
            if c == 'x':
                out += b'\0' * count
            elif c == 's' or c == 'p':
                value = values[place]
                place += 1
                if not isinstance(value, (bytes, bytearray)):
                    raise error(f"argument for '{c}' must be a bytes object")
                if c == 'p':
                    value = value[:max(min(count - 1, 255), 0)]
                    value = bytes([len(value)]) + value if count else b''
                out += value[:count].ljust(count, b'\0')
            else:
                size = self._sizes[c]
                for value in values[place:place + count]:
                    if c == 'c':
                        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                            raise error('char format requires a bytes object of length 1')
                        out += value
                    else:
                        out += _packed_number(c, value, size, self._order, self._is_native)
                place += count
        return bytes(out)

    def pack_into(self, buffer, offset, /, *values):
        wanted = self._wanted()
        if len(values) != wanted:
            raise error(f'pack_into expected {wanted} items for packing (got {len(values)})')
        _writable(buffer)
        offset = range(offset).stop
        data = self._packed('pack_into', values)
        buffer = _bytes_of(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f'no space to pack {self.size} bytes at offset {offset}')
            if offset + len(buffer) < 0:
                raise error(f'offset {offset} out of range for {len(buffer)}-byte buffer')
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f'pack_into requires a buffer of at least {offset + self.size} bytes for '
                        f'packing {self.size} bytes at offset {offset} (actual buffer size is '
                        f'{len(buffer)})')
        buffer[offset:offset + self.size] = data

    def unpack(self, buffer, /):
        buffer = _readable(buffer)
        if len(buffer) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._unpacked(bytes(buffer))

    def unpack_from(self, buffer, offset=0):
        buffer = _readable(buffer)
        offset = range(offset).stop
        if offset < 0:
            if offset + self.size > 0:
                raise error(f'not enough data to unpack {self.size} bytes at offset {offset}')
            if offset + len(buffer) < 0:
                raise error(f'offset {offset} out of range for {len(buffer)}-byte buffer')
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f'unpack_from requires a buffer of at least {offset + self.size} bytes for '
                        f'unpacking {self.size} bytes at offset {offset} (actual buffer size is '
                        f'{len(buffer)})')
        return self._unpacked(bytes(buffer[offset:offset + self.size]))

    def iter_unpack(self, buffer, /):
        buffer = _readable(buffer)
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(buffer) % self.size:
            raise error('iterative unpacking requires a buffer of a multiple of '
                        f'{self.size} bytes')
        return unpack_iterator(self, buffer)

    def _unpacked(self, data):
        values = []
        at = 0
        for c, count, padding in self._items:
            at += padding
            if c == 'x':
                at += count
            elif c == 's':
                values.append(data[at:at + count])
                at += count
            elif c == 'p':
                part = data[at:at + count]
                values.append(part[1:1 + part[0]] if part else b'')
                at += count
            else:
                size = self._sizes[c]
                for _ in range(count):
                    values.append(self._number(c, data[at:at + size]))
                    at += size
        return tuple(values)

    def _number(self, c, part):
        if c == 'c':
            return part
        if c == '?':
            return part != b'\0'
        if c in 'fd':
            ordered = part if self._order == 'big' else part[::-1]
            return _struct.double_from(ordered) if c == 'd' else _struct.float_from(ordered)
        if c == 'e':
            return _half_value(int.from_bytes(part, self._order))
        return int.from_bytes(part, self._order, signed=c in 'bhilqn')


class unpack_iterator:
    __module__ = '_struct'

    def __init__(self, struct, buffer):
        self._struct, self._buffer, self._at = struct, buffer, 0

    def __iter__(self):
        return self

    def __length_hint__(self):
        return (len(self._buffer) - self._at) // self._struct.size

    def __next__(self):
        start, self._at = self._at, self._at + self._struct.size
        if start >= len(self._buffer):
            raise StopIteration
        return self._struct._unpacked(bytes(self._buffer[start:self._at]))


_cache = {}


def _struct_of(format):
    if not isinstance(format, (str, bytes)):
        return Struct(format)
    if format not in _cache:
        _cache[format] = Struct(format)
    return _cache[format]


def calcsize(format, /):
    return _struct_of(format).size


def pack(format, /, *values):
    return _struct_of(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _struct_of(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct_of(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct_of(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct_of(format).iter_unpack(buffer)


_mark_builtin('_struct', Struct, calcsize, pack, pack_into, unpack, unpack_from, iter_unpack)
