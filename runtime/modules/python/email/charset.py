"""How texts of each character set are written in mail."""
from email import base64mime, errors, quoprimime
from email.encoders import encode_7or8bit

__all__ = ['Charset', 'add_alias', 'add_charset', 'add_codec']

QP, BASE64, SHORTEST = 1, 2, 3
RFC2047_CHROME_LEN = 7
DEFAULT_CHARSET = 'us-ascii'
UNKNOWN8BIT = 'unknown-8bit'

# How headers and bodies are encoded, and what is converted to another set.
CHARSETS = {
    **{name: (QP, QP, None) for name in (
        *[f'iso-8859-{number}' for number in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)],
        'windows-1252', 'viscii')},
    'us-ascii': (None, None, None),
    'big5': (BASE64, BASE64, None),
    'gb2312': (BASE64, BASE64, None),
    'euc-jp': (BASE64, None, 'iso-2022-jp'),
    'shift_jis': (BASE64, None, 'iso-2022-jp'),
    'iso-2022-jp': (BASE64, None, None),
    'koi8-r': (BASE64, BASE64, None),
    'utf-8': (SHORTEST, BASE64, 'utf-8'),
}
ALIASES = {f'latin{dash}{latin}': f'iso-8859-{number}'
           for latin, number in enumerate((1, 2, 3, 4, 9, 10, 13, 14, 15, 16), 1)
           for dash in '_-'}
ALIASES |= {'cp949': 'ks_c_5601-1987', 'euc_jp': 'euc-jp', 'euc_kr': 'euc-kr',
            'ascii': 'us-ascii'}
CODEC_MAP = {'gb2312': 'eucgb2312_cn', 'big5': 'big5_tw', 'us-ascii': None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    if body_enc == SHORTEST:
        raise ValueError('SHORTEST not allowed for body_enc')
    CHARSETS[charset] = header_enc, body_enc, output_charset


def add_alias(alias, canonical):
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    CODEC_MAP[charset] = codecname


def _encode(string, codec):
    return string.encode('ascii', 'surrogateescape') if codec == UNKNOWN8BIT else \
        string.encode(codec)


class Charset:
    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode('ascii')
            else:
                input_charset = str(input_charset, 'ascii')
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        input_charset = input_charset.lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        self.header_encoding, self.body_encoding, output = CHARSETS.get(
            self.input_charset, (SHORTEST, BASE64, None))
        output = output or self.input_charset
        self.output_charset = ALIASES.get(output, output)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        assert self.body_encoding != SHORTEST
        return {QP: 'quoted-printable', BASE64: 'base64'}.get(self.body_encoding, encode_7or8bit)

    def get_output_charset(self):
        return self.output_charset or self.input_charset

    def _get_encoder(self, header_bytes):
        if self.header_encoding == SHORTEST:
            shorter = base64mime.header_length(header_bytes) < \
                quoprimime.header_length(header_bytes)
            return base64mime if shorter else quoprimime
        return {BASE64: base64mime, QP: quoprimime}.get(self.header_encoding)

    def header_encode(self, string):
        codec = self.output_codec or 'us-ascii'
        header_bytes = _encode(string, codec)
        encoder = self._get_encoder(header_bytes)
        return string if encoder is None else encoder.header_encode(header_bytes, codec)

    def header_encode_lines(self, string, maxlengths):
        """Encoded words, each of whole characters and no longer than asked for; a None in front
        where nothing fits the first length."""
        codec = self.output_codec or 'us-ascii'
        encoder = self._get_encoder(_encode(string, codec))
        charset = self.get_output_charset()
        chrome = len(charset) + RFC2047_CHROME_LEN
        words, word = [], ''
        room = next(maxlengths) - chrome
        for character in string:
            if encoder.header_length(_encode(word + character, charset)) <= room:
                word += character
                continue
            fits_none = not words and not word
            words.append(None if fits_none else encoder.header_encode(_encode(word, codec), codec))
            word = character
            room = next(maxlengths) - chrome
        words.append(encoder.header_encode(_encode(word, codec), codec))
        return words

    def body_encode(self, string):
        if not string:
            return string
        if isinstance(string, str) and (self.body_encoding in (BASE64, QP)):
            string = string.encode(self.output_charset)
        if self.body_encoding == BASE64:
            return base64mime.body_encode(string)
        if self.body_encoding == QP:
            return quoprimime.body_encode(string.decode('latin1'))
        if isinstance(string, str):
            string = string.encode(self.output_charset).decode('ascii')
        return string
