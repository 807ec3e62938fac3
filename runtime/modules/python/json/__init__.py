"""JSON as text and back."""
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


def dumps(obj, *, cls=None, **options):
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, **options):
    cls = options.pop('cls', None) or JSONEncoder
    for chunk in cls(**options).iterencode(obj):
        fp.write(chunk)


_MARKS = ((b'\0\0\xfe\xff', 'utf-32'), (b'\xff\xfe\0\0', 'utf-32'), (b'\xfe\xff', 'utf-16'),
          (b'\xff\xfe', 'utf-16'), (b'\xef\xbb\xbf', 'utf-8-sig'))


def detect_encoding(b):
    """By the mark at the start, or by which of the first bytes are null."""
    for mark, name in _MARKS:
        if b.startswith(mark):
            return name
    if len(b) >= 4:
        if not b[0]:
            return 'utf-16-be' if b[1] else 'utf-32-be'
        if not b[1]:
            return 'utf-16-le' if b[2] or b[3] else 'utf-32-le'
    elif len(b) == 2 and not b[0]:
        return 'utf-16-be'
    elif len(b) == 2 and not b[1]:
        return 'utf-16-le'
    return 'utf-8'


def loads(s, *, cls=None, **options):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')
    elif not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, '
                        f'not {s.__class__.__name__}')
    elif s.startswith('\ufeff'):
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    return (cls or JSONDecoder)(**options).decode(s)


def load(fp, **options):
    return loads(fp.read(), **options)
