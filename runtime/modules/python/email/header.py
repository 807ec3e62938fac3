"""Headers of texts in any character set, as encoded words on lines that are not too long."""
import binascii
import re
from email import base64mime, charset as _charset, quoprimime
from email.charset import Charset
from email.errors import HeaderParseError

__all__ = ['Header', 'decode_header', 'make_header']

MAXLINELEN = 78
USASCII = Charset('us-ascii')
UTF8 = Charset('utf-8')

_encoded_word = re.compile(r'=\?([^?]*?)\?([qQbB])\?(.*?)\?=')


def _words(header):
    """Triples of text, encoding and charset; the latter two are None for what is not encoded."""
    words = []
    for line in header.splitlines():
        plain, *rest = _encoded_word.split(line)
        plain = plain.lstrip()
        while True:
            if plain:
                words.append((plain, None, None))
            if not rest:
                break
            charset, encoding, encoded, plain, *rest = rest
            words.append((encoded, encoding.lower(), charset.lower()))
    return [word for i, word in enumerate(words)  # blanks between two encoded words are nothing
            if not (i > 0 and i + 1 < len(words) and word[0].isspace() and words[i - 1][1]
                    and words[i + 1][1])]


def _decode(text, encoding):
    if encoding == 'q':
        text = quoprimime.header_decode(text)
    elif encoding == 'b':
        try:
            return base64mime.decode(text + '=' * (-len(text) % 4))
        except binascii.Error:
            raise HeaderParseError('Base64 decoding error')
    return text.encode('raw-unicode-escape')


def decode_header(header):
    if hasattr(header, '_chunks'):
        return [(_charset._encode(text, str(charset)), str(charset))
                for text, charset in header._chunks]
    if not _encoded_word.search(header):
        return [(header, None)]
    decoded = []
    for text, encoding, charset in _words(header):
        word = _decode(text, encoding)
        if decoded and decoded[-1][1] == charset:
            gap = b' ' if charset is None else b''
            word = decoded.pop()[0] + gap + word
        decoded.append((word, charset))
    return decoded


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=' '):
    header = Header(maxlinelen=maxlinelen, header_name=header_name,
                    continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        header.append(text, charset)
    return header


def _is_plain(charset):
    return charset in (None, 'us-ascii')


def _is_gap(character):
    return character.isspace() or character in '()\\'


class Header:
    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None,
                 continuation_ws=' ', errors='strict'):
        if charset is None:
            charset = USASCII
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def append(self, s, charset=None, errors='strict'):
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or 'us-ascii'
            if codec == _charset.UNKNOWN8BIT:
                s = s.decode('us-ascii', 'surrogateescape')
            else:
                s = s.decode(codec, errors)
        codec = charset.output_codec or 'us-ascii'
        if codec != _charset.UNKNOWN8BIT:
            try:
                s.encode(codec, errors)
            except UnicodeEncodeError:
                if codec != 'us-ascii':
                    raise
                charset = UTF8
        self._chunks.append((s, charset))

    def _normalize(self):
        chunks = []
        for text, charset in self._chunks:
            if chunks and chunks[-1][1] == charset:
                text = f'{chunks.pop()[0]} {text}'
            chunks.append((text, charset))
        self._chunks = chunks

    def __str__(self):
        self._normalize()
        texts = []
        last_charset = last_gap = None
        for text, charset in self._chunks:
            if charset == _charset.UNKNOWN8BIT:
                text = text.encode('ascii', 'surrogateescape').decode('ascii', 'replace')
            if texts:
                if not _is_plain(last_charset):
                    if _is_plain(charset) and not (text and _is_gap(text[0])):
                        texts.append(' ')
                        charset = None
                elif not _is_plain(charset) and not last_gap:
                    texts.append(' ')
            last_gap = text and _is_gap(text[-1])
            last_charset = charset
            texts.append(text)
        return ''.join(texts)

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=';, \t', maxlinelen=None, linesep='\n'):
        self._normalize()
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        folder = _Folder(self._headerlen, maxlinelen or 1000000, self._continuation_ws, splitchars)
        last_charset = last_gap = None
        for number, (text, charset) in enumerate(self._chunks):
            if number:
                begins_with_gap = text and _is_gap(text[0])
                if not _is_plain(last_charset):
                    if not begins_with_gap or not _is_plain(charset):
                        folder.push(' ', '')
                elif not _is_plain(charset) and not last_gap:
                    folder.push(' ', '')
            last_gap = text and _is_gap(text[-1])
            last_charset = charset
            lines = text.splitlines() or ['']
            folder.feed('', lines[0], charset)
            for line in lines[1:]:
                folder.end_line()
                rest = line.lstrip()
                if charset.header_encoding is not None:
                    folder.feed(self._continuation_ws, ' ' + rest, charset)
                else:
                    folder.feed(line[:len(line) - len(rest)], rest, charset)
            if len(lines) > 1:
                folder.end_line()
        if self._chunks:
            folder.push(' ', '')
        folder.end_line()
        value = linesep.join(folder.lines)
        if re.search(r'\n[^ \t]+:', value):
            raise HeaderParseError(f'header value appears to contain an embedded header: {value!r}')
        return value


class _Folder:
    """Lines, and the one that is being filled: pairs of the blanks in front and a word."""

    def __init__(self, taken, width, continuation_ws, splitchars):
        self.lines = []
        self.current = []
        self.taken = taken  # by the header's name, on the first line
        self.width = width
        self.continuation_ws = continuation_ws
        self.splitchars = splitchars

    def push(self, blanks, word):
        self.current.append((blanks, word))

    def text(self):
        return ''.join([blanks + word for blanks, word in self.current])

    def size(self):
        return self.taken + len(self.text())

    def begin_line(self, words=()):
        self.current = list(words)
        self.taken = 0

    def end_line(self):
        if self.current and self.current[-1] == (' ', ''):
            self.current.pop()
        elif not self.current:
            self.push('', '')
        if self.size() > 0:
            text = self.text()
            if self.taken == 0 and text.isspace() and self.lines:
                self.lines[-1] += text
            else:
                self.lines.append(text)
        self.begin_line()

    def feed(self, blanks, text, charset):
        if charset.header_encoding is None:
            words = re.split('([ \t]+)', blanks + text)
            if words[0]:
                words.insert(0, '')
            else:
                words.pop(0)
            for at in range(0, len(words) - 1, 2):
                self.add(words[at], words[at + 1])
            return
        first, *more = charset.header_encode_lines(text, self._widths())
        if first is not None:
            self.add(blanks, first)
        if more:
            self.end_line()
            self.push(self.continuation_ws, more.pop())
            self.lines += [self.continuation_ws + word for word in more]

    def _widths(self):
        yield self.width - self.size()
        while True:
            yield self.width - len(self.continuation_ws)

    def add(self, blanks, word):
        self.push(blanks, word)
        if self.size() <= self.width:
            return
        at = self._best_split()
        if at is not None:
            rest = self.current[at:]
            del self.current[at:]
            self.lines.append(self.text())
            self.begin_line(rest)
            return
        self.current.pop()
        if self.taken > 0:  # the header's name stays on a line by itself
            self.end_line()
            blanks = blanks or ' '
        self.push(blanks, word)

    def _best_split(self):
        for character in self.splitchars:
            for at in range(len(self.current) - 1, 0, -1):
                blanks, before = self.current[at][0], self.current[at - 1][1]
                if before.endswith(character) or (
                        character.isspace() and blanks.startswith(character)):
                    return at
        return None
