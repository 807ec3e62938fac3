"""Base64 as mail writes it."""
from binascii import a2b_base64, b2a_base64

__all__ = ['body_decode', 'body_encode', 'decode', 'decodestring', 'header_encode',
           'header_length']


def header_length(bytearray):
    return (len(bytearray) + 2) // 3 * 4


def header_encode(header_bytes, charset='iso-8859-1'):
    if not header_bytes:
        return ''
    if isinstance(header_bytes, str):
        header_bytes = header_bytes.encode(charset)
    return f'=?{charset}?b?{b2a_base64(header_bytes, newline=False).decode("ascii")}?='


def body_encode(s, maxlinelen=76, eol='\n'):
    if not s:
        return ''
    size = maxlinelen * 3 // 4
    return ''.join([b2a_base64(s[at:at + size], newline=False).decode('ascii') + eol
                    for at in range(0, len(s), size)])


def decode(string):
    if not string:
        return b''
    return a2b_base64(string.encode('raw-unicode-escape') if isinstance(string, str) else string)


body_decode = decodestring = decode
