"""Encodings by name: of texts, and of bytes as other bytes."""
import io
import re
from _inspect import mark_builtin as _mark_builtin, refuse
from operator import index as _index

__all__ = ['BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF16', 'BOM_UTF16_BE', 'BOM_UTF16_LE', 'BOM_UTF32',
           'BOM_UTF32_BE', 'BOM_UTF32_LE', 'BOM_UTF8', 'CodecInfo', 'EncodedFile',
           'IncrementalDecoder', 'IncrementalEncoder', 'StreamReader', 'StreamReaderWriter',
           'StreamWriter', 'backslashreplace_errors', 'decode', 'encode', 'getdecoder',
           'getencoder', 'getincrementaldecoder', 'getincrementalencoder', 'getreader',
           'getwriter', 'ignore_errors', 'iterdecode', 'iterencode', 'lookup', 'lookup_error',
           'open', 'register', 'register_error', 'replace_errors', 'strict_errors', 'unregister']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM_UTF32 = b'\xff\xfe\0\0'
BOM_UTF32_BE = b'\0\0\xfe\xff'

_searches = []


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self._is_text_encoding = _is_text_encoding is not False
        return self

    def __repr__(self):
        return (f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>')


# --- bytes as other bytes, and one text as another ---

def _hex(data, errors='strict'):
    import binascii
    return binascii.hexlify(data)


def _unhex(data, errors='strict'):
    import binascii
    return binascii.unhexlify(data)


def _base64(data, errors='strict'):
    import base64
    return base64.encodebytes(data)


def _unbase64(data, errors='strict'):
    import base64
    return base64.decodebytes(data)


def _zip(data, errors='strict'):
    import zlib
    return zlib.compress(data)


def _unzip(data, errors='strict'):
    import zlib
    return zlib.decompress(data)


_letters = 'abcdefghijklmnopqrstuvwxyz'
_turned = str.maketrans(_letters + _letters.upper(),
                        _letters[13:] + _letters[:13] + _letters[13:].upper()
                        + _letters[:13].upper())


def _rotate(text, errors='strict'):
    return text.translate(_turned)


def _raw_escape(text, errors='strict'):
    out = bytearray()
    for c in text:
        n = ord(c)
        out += bytes([n]) if n < 256 else (f'\\u{n:04x}' if n < 65536 else f'\\U{n:08x}').encode()
    return bytes(out)


def _raw_unescape(data, errors='strict'):
    def meant(match):
        return match[1] + chr(int(match[2][1:], 16))
    return re.sub(r'(?<!\\)((?:\\\\)*)\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})', meant,
                  bytes(data).decode('latin-1'))


# --- punycode: the ASCII of a text, then where the others go, as numbers of varying length ---

_digits = 'abcdefghijklmnopqrstuvwxyz0123456789'


def _thresholds(bias):
    place = 36
    while True:
        yield min(max(place - bias, 1), 26)
        place += 36


def _next_bias(delta, is_first, count):
    delta = delta // (700 if is_first else 2)
    delta += delta // count
    steps = 0
    while delta > 455:
        delta //= 35
        steps += 36
    return steps + 36 * delta // (delta + 38)


def _to_punycode(text, errors='strict'):
    basic = ''.join([c for c in text if c < '\x80'])
    out = [basic + '-'] if basic else []
    point, delta, bias, done = 128, 0, 72, len(basic)
    for wanted in sorted({ord(c) for c in text if c >= '\x80'}):
        delta += (wanted - point) * (done + 1)
        point = wanted
        for c in text:
            delta += ord(c) < point
            if ord(c) != point:
                continue
            rest = delta
            for threshold in _thresholds(bias):
                if rest < threshold:
                    out.append(_digits[rest])
                    break
                rest -= threshold
                out.append(_digits[threshold + rest % (36 - threshold)])
                rest //= 36 - threshold
            bias = _next_bias(delta, done == len(basic), done + 1)
            delta, done = 0, done + 1
        delta, point = delta + 1, point + 1
    return ''.join(out).encode('ascii')


def _from_punycode(data, errors='strict'):
    if errors not in ('strict', 'replace', 'ignore'):
        raise UnicodeError(f'Unsupported error handling {errors}')
    basic, _, extended = bytes(data).rpartition(b'-')
    text = list(basic.decode('ascii', errors))
    point, at, bias = 128, 0, 72
    coming = iter(extended.decode('ascii').upper())
    is_first = True
    for c in coming:
        before, weight = at, 1
        for threshold in _thresholds(bias):
            digit = _digits.find(c.lower())
            if digit < 0 and errors != 'strict' or c == '':
                return ''.join(text)
            if digit < 0:
                raise UnicodeError(f"Invalid extended code point '{c}'")
            at += digit * weight
            if digit < threshold:
                break
            weight *= 36 - threshold
            c = next(coming, '')
            if c == '' and errors == 'strict':
                raise UnicodeError('incomplete punicode string')
        bias = _next_bias(at - before, is_first, len(text) + 1)
        is_first = False
        point += at // (len(text) + 1)
        at %= len(text) + 1
        if point > 0x10ffff:
            if errors == 'strict':
                raise UnicodeError(f'Invalid character U+{point:x}')
            point = ord('?')
        text.insert(at, chr(point))
        at += 1
    return ''.join(text)


# --- idna: names of machines, each part between dots in ASCII ---

# What a name is mapped to without (RFC 3454, B.1), and what it may not have beyond some categories.
_dropped = dict.fromkeys((0xad, 0x34f, 0x1806, 0x180b, 0x180c, 0x180d, 0x200b, 0x200c, 0x200d, 0x2060,
                          *range(0xfe00, 0xfe10), 0xfeff))
_prohibited = frozenset((0x340, 0x341, 0x6dd, 0x70f, 0x180e, *range(0x200c, 0x2010), *range(0x2028, 0x202f),
                         *range(0x2060, 0x2064), *range(0x206a, 0x2070), *range(0x2ff0, 0x2ffc), 0xfeff,
                         *range(0xfff9, 0xfffe), *range(0x1d173, 0x1d17b), 0xe0001,
                         *range(0xe0020, 0xe0080), *range(0xfdd0, 0xfdf0)))


def _prepared(label):
    """A label in the form in which names are compared (RFC 3491)."""
    import unicodedata
    label = unicodedata.normalize('NFKC', label.translate(_dropped))
    label = unicodedata.normalize('NFKC', label.casefold())
    for c in label:
        if c > '\x7f' and (unicodedata.category(c) in ('Zs', 'Cc', 'Co', 'Cs') or ord(c) in _prohibited
                           or ord(c) & 0xfffe == 0xfffe):
            raise UnicodeError(f'Invalid character {c!r}')
    from_right = [unicodedata.bidirectional(c) in ('R', 'AL') for c in label]
    if any(from_right):
        if any([unicodedata.bidirectional(c) == 'L' for c in label]):
            raise UnicodeError('Violation of BIDI requirement 2')
        if not from_right[0] or not from_right[-1]:
            raise UnicodeError('Violation of BIDI requirement 3')
    return label


def _checked(label):
    if not 0 < len(label) < 64:
        raise UnicodeError('label empty or too long')
    return label


def _ascii_label(label):
    if not label.isascii():
        label = _prepared(label)
    if label.isascii():
        return _checked(label.encode())
    if label.startswith('xn--'):
        raise UnicodeError('Label starts with ACE prefix')
    return _checked(b'xn--' + _to_punycode(label))


def _to_idna(text, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'unsupported error handling {errors}')
    if not text:
        return b''
    *labels, last = text.split('.') if text.isascii() else re.split('[.\u3002\uff0e\uff61]', text)
    if text.isascii():
        for label in labels:
            _checked(label)
        if len(last) >= 64:
            raise UnicodeError('label too long')
        return text.encode()
    return b'.'.join([_ascii_label(label) for label in labels + [last] * bool(last)]
                     + [b''] * (not last))


def _meant_label(label):
    if len(label) > 1024:
        raise UnicodeError('label way too long')
    if not label.startswith(b'xn--'):
        return label.decode('ascii')
    found = _from_punycode(label[4:])
    again = _ascii_label(found)
    if label.decode('ascii').lower() != again.decode('ascii'):
        raise UnicodeError('IDNA does not round-trip', label, again)
    return found


def _from_idna(data, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'Unsupported error handling {errors}')
    data = bytes(data)
    if b'xn--' not in data and data.isascii():
        return data.decode()
    *labels, last = data.split(b'.')
    return '.'.join([_meant_label(label) for label in labels + [last] * bool(last)] + [''] * (not last))


# --- utf-7: what is not of the mail's ASCII stands in base 64, between + and - ---

_base64_digits = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_stands_for_itself = frozenset(map(chr, (9, 10, 13, *range(32, 127)))) - {'+', '\\', '~'}


def _to_utf7(text, errors='strict'):
    out = bytearray()
    pending = bits = 0
    is_shifted = False
    for c in text:
        if c in _stands_for_itself:
            if is_shifted:
                if bits:
                    out.append(_base64_digits[pending << 6 - bits & 63])
                    pending = bits = 0
                is_shifted = False
                if ord(c) in _base64_digits or c == '-':
                    out += b'-'
            out.append(ord(c))
            continue
        if not is_shifted:
            if c == '+':
                out += b'+-'
                continue
            out += b'+'
            is_shifted = True
        for byte in c.encode('utf-16-be', 'surrogatepass'):
            pending, bits = pending << 8 | byte, bits + 8
            while bits >= 6:
                bits -= 6
                out.append(_base64_digits[pending >> bits & 63])
            pending &= (1 << bits) - 1
    if bits:
        out.append(_base64_digits[pending << 6 - bits & 63])
    if is_shifted:
        out += b'-'
    return bytes(out)


def _joined(high, low):
    return chr(0x10000 + ((high - 0xd800 << 10) | low - 0xdc00))


def _utf7_decoded(data, errors, final):
    """The text, and how many bytes it was in: what is shifted at the end waits for the rest."""
    data = bytes(data)
    out = []
    at = start = pending = bits = surrogate = size_before = 0
    is_shifted = False

    def handled(reason, end):
        replacement, place = _answer_of(errors, UnicodeDecodeError('utf7', data, start, end, reason),
                                        str, 'decoding', 'str')
        out.append(replacement)
        return place
    while True:
        while at < len(data):
            byte = data[at]
            if is_shifted and byte in _base64_digits:
                pending, bits, at = pending << 6 | _base64_digits.index(byte), bits + 6, at + 1
                if bits < 16:
                    continue
                bits -= 16
                unit = pending >> bits & 0xffff
                pending &= (1 << bits) - 1
                if surrogate and 0xdc00 <= unit < 0xe000:
                    out.append(_joined(surrogate, unit))
                    surrogate = 0
                    continue
                if surrogate:
                    out.append(chr(surrogate))
                surrogate = unit if 0xd800 <= unit < 0xdc00 else 0
                if not surrogate:
                    out.append(chr(unit))
            elif is_shifted:
                is_shifted = False
                if bits >= 6:
                    at = handled('partial character in base64 sequence', at + 1)
                    continue
                if bits and pending:
                    at = handled('non-zero padding bits in base64 sequence', at + 1)
                    continue
                if surrogate and byte < 128 and byte != 0x2b:
                    out.append(chr(surrogate))
                surrogate = 0
                at += byte == 0x2d
            elif byte == 0x2b:
                start, at = at, at + 1
                if data[at:at + 1] == b'-':
                    out.append('+')
                    at += 1
                elif at < len(data) and data[at] not in _base64_digits:
                    at = handled('ill-formed sequence', at + 1)
                else:
                    is_shifted, size_before = True, len(out)
                    pending = bits = surrogate = 0
            elif byte < 128:
                out.append(chr(byte))
                at += 1
            else:
                start = at
                at = handled('unexpected special character', at + 1)
        if not is_shifted:
            return ''.join(out), at
        if not final:
            return ''.join(out[:size_before]), start
        is_shifted = False
        if surrogate or bits >= 6 or bits and pending:
            at = handled('unterminated shift sequence', len(data))


def _from_utf7(data, errors='strict'):
    return _utf7_decoded(data, errors, True)[0]


# name: (encode, decode, whether it makes bytes of a text)
_others = {'hex': (_hex, _unhex, False), 'base64': (_base64, _unbase64, False),
           'zlib': (_zip, _unzip, False), 'rot-13': (_rotate, _rotate, False),
           'raw-unicode-escape': (_raw_escape, _raw_unescape, True),
           'punycode': (_to_punycode, _from_punycode, True),
           'idna': (_to_idna, _from_idna, True), 'utf-7': (_to_utf7, _from_utf7, True)}
_other_names = {'hex': 'hex', 'hex_codec': 'hex', 'base64': 'base64', 'base64_codec': 'base64',
                'base_64': 'base64', 'zlib': 'zlib', 'zlib_codec': 'zlib', 'zip': 'zlib',
                'rot13': 'rot-13', 'rot_13': 'rot-13', 'raw_unicode_escape': 'raw-unicode-escape',
                'punycode': 'punycode', 'idna': 'idna', 'utf_7': 'utf-7', 'utf7': 'utf-7',
                'u7': 'utf-7', 'unicode_1_1_utf_7': 'utf-7'}
_canonical = {'latin-1': 'iso8859-1', 'unicodeescape': 'unicode-escape'}


def _normalized(name):
    return re.sub(r'[^a-z0-9.]+', '_', name.lower())


def _canonical_name(encoding):
    """How lookup() names an encoding of texts."""
    normal = _normalized(encoding)
    for name, aliases in (
            ('utf-8', 'utf_8 u8 utf utf8 cp65001'), ('ascii', 'ascii 646 us_ascii us'),
            ('iso8859-1', 'latin_1 latin1 iso8859_1 iso_8859_1 8859 l1 latin cp819'),
            ('utf-8-sig', 'utf_8_sig'), ('utf-16', 'utf_16 u16 utf16'),
            ('utf-16-le', 'utf_16_le utf_16le'), ('utf-16-be', 'utf_16_be utf_16be'),
            ('utf-32', 'utf_32 u32 utf32'), ('utf-32-le', 'utf_32_le utf_32le'),
            ('utf-32-be', 'utf_32_be utf_32be'), ('unicode-escape', 'unicode_escape'),
            ('cp1252', 'cp1252 windows_1252 1252'), ('cp1251', 'cp1251 windows_1251 1251'),
            ('iso8859-15', 'iso8859_15 latin9 l9 iso_8859_15')):
        if normal in aliases.split():
            return name
    return normal.replace('_', '-') if normal.startswith(('iso', 'koi', 'mac')) else normal


def _call(step, encoding, what, value, errors='strict'):
    """An error in a codec that is none of texts says which codec it was in."""
    try:
        return step(value, errors)
    except Exception as e:
        told, cause = _told(e, what, encoding), e
        if told is None:
            raise
    try:
        raise told from cause  # which is no context
    finally:
        del told, cause


def _told(error, what, encoding):
    kind = type(error)
    try:
        return kind(f'{what} with {encoding!r} codec failed ({kind.__name__}: {error})')
    except TypeError:
        return None


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    for search in _searches:
        found = search(_normalized(encoding))
        if found is not None:
            return found
    other = _other_names.get(_normalized(encoding))
    if other is not None:
        step, back, is_text = _others[other]

        def encode_other(input, errors='strict'):
            return step(input, errors), len(input)

        def decode_other(input, errors='strict'):
            return back(input, errors), len(input)
        if not is_text:
            return CodecInfo(encode_other, decode_other, name=other, _is_text_encoding=False)

        class EncoderOfOther(IncrementalEncoder):
            _waiting = ''

            def encode(self, input, final=False):
                text = self._waiting + input
                used = text.rfind('.') + 1 if other == 'idna' and not final else len(text)
                self._waiting = text[used:]
                return step(text[:used], self.errors)

            def reset(self):
                self._waiting = ''

        class DecoderOfOther(IncrementalDecoder):
            def decode(self, input, final=False):
                data = self._rest + bytes(input)
                used = len(data)
                if other == 'utf-7':
                    text, used = _utf7_decoded(data, self.errors, final)
                else:
                    if other == 'idna' and not final:
                        used = data.rfind(b'.') + 1
                    text = back(data[:used], self.errors)
                self._rest = data[used:]
                return text
        return CodecInfo(encode_other, decode_other, None, None, EncoderOfOther, DecoderOfOther, other)
    ''.encode(encoding)  # an unknown one is an error
    name = _canonical_name(encoding)

    def encode(input, errors='strict'):
        return input.encode(encoding, errors), len(input)

    def decode(input, errors='strict'):
        return bytes(input).decode(encoding, errors), len(input)

    class Encoder(IncrementalEncoder):
        _encoding = encoding

    class Decoder(IncrementalDecoder):
        _encoding = encoding

    class Reader(StreamReader):
        _encoding = encoding

    class Writer(StreamWriter):
        _encoding = encoding
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)


def encode(obj, encoding='utf-8', errors='strict'):
    if _searches:
        return lookup(encoding).encode(obj, errors)[0]
    other = _other_names.get(_normalized(encoding))
    if other is not None:
        return _call(_others[other][0], encoding, 'encoding', obj, errors)
    if not isinstance(obj, str):
        ''.encode(encoding)
        raise TypeError(f"encoding with {encoding!r} codec failed (TypeError: {_canonical_name(encoding).replace('-', '_')}_encode() argument 1 must "
                        f'be str, not {type(obj).__name__})')
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    if _searches:
        return lookup(encoding).decode(obj, errors)[0]
    other = _other_names.get(_normalized(encoding))
    if other is not None:
        return _call(_others[other][1], encoding, 'decoding', obj, errors)
    if isinstance(obj, str):
        if _canonical_name(encoding) == 'unicode-escape':
            obj = obj.encode()
        else:
            b''.decode(encoding)
            raise TypeError(f"decoding with {encoding!r} codec failed (TypeError: a bytes-like "
                            "object is required, not 'str')")
    return bytes(obj).decode(encoding, errors)


encode.__module__ = decode.__module__ = '_codecs'


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


class IncrementalEncoder:
    _encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self.reset()

    def encode(self, input, final=False):
        data = input.encode(self._encoding, self.errors)
        if self._has_begun:  # a mark stands at the beginning only
            empty = ''.encode(self._encoding)
            data = data[len(empty):]
        self._has_begun = self._has_begun or bool(input)
        return data

    def reset(self):
        self._has_begun = False

    def getstate(self):
        return int(self._has_begun)

    def setstate(self, state):
        self._has_begun = bool(state)


class IncrementalDecoder:
    _encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self.reset()

    def decode(self, input, final=False):
        data = self._rest + bytes(input)
        mark = ''.encode(self._encoding)
        if not self._has_begun and mark and len(data) < len(mark) and not final:
            self._rest = data
            return ''
        encoding = self._encoding
        if self._has_begun and mark:
            encoding = {'utf-8-sig': 'utf-8', 'utf-16': 'utf-16-le',
                        'utf-32': 'utf-32-le'}[_canonical_name(encoding)]
        self._rest = b''
        if not final:
            kept = self._unfinished(data, encoding)
            data, self._rest = data[:len(data) - kept], data[len(data) - kept:]
        self._has_begun = self._has_begun or bool(data)
        return data.decode(encoding, self.errors)

    @staticmethod
    def _unfinished(data, encoding):
        """How many bytes at the end are the beginning of a character."""
        at = 0
        while True:
            try:
                data[at:].decode(encoding)
                return 0
            except UnicodeDecodeError as e:
                if at + e.end >= len(data) and ('end of data' in e.reason
                                                or 'truncated' in e.reason):
                    return len(data) - at - e.start
                at += e.end

    def reset(self):
        self._rest = b''
        self._has_begun = False

    def getstate(self):
        return self._rest, 0

    def setstate(self, state):
        self._rest = state[0]


class Codec:
    """What an encoding of one's own derives from."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class StreamWriter:
    _encoding = 'utf-8'

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._encoder = IncrementalEncoder(errors)
        self._encoder._encoding = self._encoding

    def write(self, object):
        self.stream.write(self._encoder.encode(object))

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        self._encoder.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.stream.close()


class StreamReader:
    _encoding = 'utf-8'

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._text = None

    def _all(self):
        if self._text is None:
            self._text = io.StringIO(self.stream.read().decode(self._encoding, self.errors))
        return self._text

    def read(self, size=-1, chars=-1, firstline=False):
        return self._all().read(chars if chars >= 0 else size)

    def readline(self, size=None, keepends=True):
        line = self._all().readline()
        return line if keepends else line.rstrip('\r\n')

    def readlines(self, sizehint=None, keepends=True):
        return self._all().read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.stream.close()


class StreamReaderWriter:
    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)

    def __getattr__(self, name):
        for part in (self.reader, self.writer):
            if hasattr(type(part), name):
                return getattr(part, name)
        return getattr(self.stream, name)

    def __iter__(self):
        return iter(self.reader)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.stream.close()


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    refuse('codecs.EncodedFile() is not supported', 'open(..., encoding=...) is')


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    if encoding is None:
        return io.open(filename, mode)
    file = io.open(filename, mode if 'b' in mode else mode + 'b')
    info = lookup(encoding)
    return StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for part in iterator:
        data = encoder.encode(part)
        if data:
            yield data
    data = encoder.encode('', True)
    if data:
        yield data


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for part in iterator:
        text = decoder.decode(part)
        if text:
            yield text
    text = decoder.decode(b'', True)
    if text:
        yield text


# --- what to do about errors ---

def _bad_part(exception):
    if not isinstance(exception, UnicodeError):
        raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
    return exception.object[exception.start:exception.end]


def strict_errors(exception):
    raise exception


def ignore_errors(exception):
    _bad_part(exception)
    return '', exception.end


def replace_errors(exception):
    bad = _bad_part(exception)
    return ('?' * len(bad) if isinstance(exception, UnicodeEncodeError) else '\ufffd',
            exception.end)


def _escaped(c):
    n = ord(c)
    return f'\\x{n:02x}' if n < 256 else f'\\u{n:04x}' if n < 65536 else f'\\U{n:08x}'


def backslashreplace_errors(exception):
    bad = _bad_part(exception)
    if isinstance(bad, bytes):
        bad = bad.decode('latin-1')
    return ''.join(map(_escaped, bad)), exception.end


def _of_encoding(exception):
    bad = _bad_part(exception)
    if not isinstance(exception, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
    return bad


def xmlcharrefreplace_errors(exception):
    return ''.join([f'&#{ord(c)};' for c in _of_encoding(exception)]), exception.end


def namereplace_errors(exception):
    import unicodedata
    names = [(c, unicodedata.name(c, '')) for c in _of_encoding(exception)]
    return ''.join([f'\\N{{{name}}}' if name else _escaped(c) for c, name in names]), exception.end


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
             'backslashreplace': backslashreplace_errors,
             'xmlcharrefreplace': xmlcharrefreplace_errors, 'namereplace': namereplace_errors}


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def lookup_error(errors, /):
    if errors not in _handlers:
        raise LookupError(f'unknown error handler name {errors!r}')
    return _handlers[errors]


def _encode_with_handler(text, encoding, errors):
    """str.encode() with a handler of the program's, or an encoding that is not C++."""
    other = _other_names.get(_normalized(encoding))
    if other is not None:
        return _call(_others[other][0], encoding, 'encoding', text, errors)
    out = b''
    at = 0
    while True:
        try:
            return out + text[at:].encode(encoding)
        except UnicodeEncodeError as e:
            error = UnicodeEncodeError(e.encoding, text, at + e.start, at + e.end, e.reason)
        replacement, next_at = _answer_of(errors, error, (str, bytes), 'encoding', 'str/bytes')
        out += text[at:error.start].encode(encoding)
        out += replacement if isinstance(replacement, bytes) else _encoded(replacement, encoding, error)
        at = next_at


def _answer_of(errors, error, kinds, doing, said):
    """What a handler has for the place of an error: a replacement, and where to go on."""
    answer = lookup_error(errors)(error)
    match answer:
        case tuple((replacement, place)) if isinstance(replacement, kinds):
            size, place = len(error.object), _index(place)
            place += size if place < 0 else 0
            if not 0 <= place <= size:
                raise IndexError(f'position {place} from error handler out of bounds')
            return replacement, place
    raise TypeError(f'{doing} error handler must return ({said}, int) tuple')


def _encoded(replacement, encoding, error):
    """A replacement's bytes; where it has none, the error is what it was."""
    try:
        return replacement.encode(encoding)
    except UnicodeEncodeError:
        pass
    raise error


def _decode_with_handler(data, encoding, errors):
    """bytes.decode() with a handler of the program's, or an encoding that is not C++."""
    other = _other_names.get(_normalized(encoding))
    if other is not None:
        return _call(_others[other][1], encoding, 'decoding', data, errors)
    out = ''
    at = 0
    while True:
        try:
            return out + data[at:].decode(encoding)
        except UnicodeDecodeError as e:
            error = UnicodeDecodeError(e.encoding, data, at + e.start, at + e.end, e.reason)
        replacement, next_at = _answer_of(errors, error, str, 'decoding', 'str')
        out += data[at:error.start].decode(encoding) + replacement
        at = next_at


_mark_builtin('_codecs', decode, encode, lookup, lookup_error, register, register_error, unregister)
_mark_builtin(None, strict_errors, ignore_errors, replace_errors, backslashreplace_errors,
              xmlcharrefreplace_errors, namereplace_errors)
