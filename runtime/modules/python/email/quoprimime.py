"""Quoted-printable as mail writes it, in headers and in bodies."""
import re
from string import ascii_letters, digits, hexdigits

__all__ = ['body_decode', 'body_encode', 'body_length', 'decode', 'decodestring', 'header_decode',
           'header_encode', 'header_length', 'quote', 'unquote']

_escapes = [f'={octet:02X}' for octet in range(256)]
_in_headers = _escapes[:]
_in_bodies = _escapes[:]
for _octet in b'-!*+/' + (ascii_letters + digits).encode():
    _in_headers[_octet] = chr(_octet)
_in_headers[ord(' ')] = '_'
for _octet in (9, *range(32, 127)):
    if _octet != ord('='):
        _in_bodies[_octet] = chr(_octet)
_in_encoded_bodies = _in_bodies[:]
for _octet in b'\r\n':
    _in_encoded_bodies[_octet] = chr(_octet)


def header_check(octet):
    return chr(octet) != _in_headers[octet]


def body_check(octet):
    return chr(octet) != _in_bodies[octet]


def header_length(bytearray):
    return sum(len(_in_headers[octet]) for octet in bytearray)


def body_length(bytearray):
    return sum(len(_in_bodies[octet]) for octet in bytearray)


def unquote(s):
    return chr(int(s[1:3], 16))


def quote(c):
    return _escapes[ord(c)]


def header_encode(header_bytes, charset='iso-8859-1'):
    if not header_bytes:
        return ''
    return f'=?{charset}?q?{"".join([_in_headers[octet] for octet in header_bytes])}?='


def header_decode(s):
    return re.sub('=[a-fA-F0-9]{2}', lambda match: unquote(match[0]), s.replace('_', ' '))


def _wrap(line, width, eol):
    """A line as one or more, none longer than the width and none ending in a blank."""
    start, last = 0, len(line) - 1 - width
    while start <= last:
        stop = start + width - 1
        if line[stop - 2] == '=':  # an escape stays in one piece
            stop -= 2
            yield line[start:stop + 1]
            start = stop
        elif line[stop - 1] == '=':
            yield line[start:stop]
            start = stop - 1
        else:
            yield line[start:stop] + '='
            start = stop
    if not line.endswith((' ', '\t')):
        yield line[start:]
    elif start - last >= 3:
        yield line[start:-1] + quote(line[-1])
    elif start - last == 2:
        yield line[start:] + '=' + eol
    else:
        yield line[start:-1] + '=' + eol + quote(line[-1])


def body_encode(body, maxlinelen=76, eol='\n'):
    if maxlinelen < 4:
        raise ValueError('maxlinelen must be at least 4')
    if not body:
        return body
    body = body.translate(_in_encoded_bodies)
    lines = []
    for line in body.splitlines():
        lines += _wrap(line, maxlinelen, eol)
    if body[-1] in '\r\n':
        lines.append('')
    return eol.join(lines)


def decode(encoded, eol='\n'):
    if not encoded:
        return encoded
    decoded = ''
    for line in encoded.splitlines():
        line = line.rstrip()
        if line.endswith('='):
            line, end = line[:-1], ''
        else:
            end = eol
        decoded += re.sub(f'=[{hexdigits}]{{2}}', lambda match: unquote(match[0]), line) + end
    if encoded[-1] not in '\r\n' and decoded.endswith(eol):
        decoded = decoded[:-1]
    return decoded


body_decode = decodestring = decode
