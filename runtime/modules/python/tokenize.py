"""A text's tokens, with its comments and line ends."""
import builtins
import codecs
import collections
import io
import re
import token
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = [*token.__all__, 'tokenize', 'generate_tokens', 'detect_encoding', 'untokenize',
           'TokenInfo']

_cookie = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
_blank = re.compile(rb'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)

_prefix = r'(?:[bB][rR]?|[rR][bBfF]?|[uU]|[fF][rR]?)?'
_exponent = r'[eE][-+]?[0-9](?:_?[0-9])*'
_digits = r'[0-9](?:_?[0-9])*'
_number = (r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+'
           rf'|(?:{_digits}\.(?:{_digits})?|\.{_digits})(?:{_exponent})?[jJ]?'
           rf'|{_digits}{_exponent}[jJ]?|{_digits}[jJ]|0(?:_?0)*|[1-9](?:_?[0-9])*')
_operator = '|'.join(re.escape(text) for text in sorted(EXACT_TOKEN_TYPES, reverse=True))
# What may stand at a place, the first that fits; a string is whole, or its beginning.
_piece = re.compile(
    rf'[ \f\t]*(?:(?P<comment>#[^\r\n]*)|(?P<opened>{_prefix}(?:\'\'\'|"""))'
    rf'|(?P<string>{_prefix}(?:\'[^\n\'\\]*(?:\\.[^\n\'\\]*)*\'|"[^\n"\\]*(?:\\.[^\n"\\]*)*"))'
    rf'|(?P<cut>{_prefix}(?:\'[^\n\'\\]*(?:\\.[^\n\'\\]*)*|"[^\n"\\]*(?:\\.[^\n"\\]*)*)\\\r?\n)'
    rf'|(?P<number>{_number})|(?P<operator>{_operator})|(?P<end>\r?\n)|(?P<joined>\\\r?\n|\Z)'
    r'|(?P<name>\w+))', re.DOTALL)
_rest = {"'''": re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''", re.DOTALL),
         '"""': re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""', re.DOTALL),
         "'": re.compile(r"[^'\\]*(?:\\.[^'\\]*)*'", re.DOTALL),
         '"': re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)}


class TokenError(Exception):
    pass


class StopTokenizing(Exception):
    pass


class TokenInfo(collections.namedtuple('TokenInfo', 'type string start end line')):
    def __repr__(self):
        shown = f'{self.type} ({tok_name[self.type]})'
        return super().__repr__().replace(f'type={self.type!r}', f'type={shown}', 1)

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


class _Tokens:
    """Reads lines, of which each may begin or end blocks, or go on with what is open."""

    def __init__(self, readline):
        self._readline = readline
        self._indents = [0]
        self._depth = 0
        self._goes_on = False
        self._row = 0
        self._line = ''
        # A string whose end is still to come: what is read of it, and where it began.
        self._open = None

    def __iter__(self):
        last = ''
        while True:
            last, self._line = self._line, self._next_line()
            self._row += 1
            if self._open:
                yield from self._string_goes_on()
            elif self._depth == 0 and not self._goes_on:
                if not self._line:
                    break
                yield from self._line_begins()
            elif not self._line:
                raise TokenError('EOF in multi-line statement', (self._row, 0))
            else:
                self._goes_on = False
                yield from self._pieces(0)
        row = self._row
        if last and last[-1] not in '\r\n' and not last.strip().startswith('#'):
            yield TokenInfo(NEWLINE, '', (row - 1, len(last)), (row - 1, len(last) + 1), '')
        for _ in self._indents[1:]:
            yield TokenInfo(DEDENT, '', (row, 0), (row, 0), '')
        yield TokenInfo(ENDMARKER, '', (row, 0), (row, 0), '')

    def _next_line(self):
        try:
            return self._readline()
        except StopIteration:
            return ''

    def _token(self, kind, start, end):
        return TokenInfo(kind, self._line[start:end], (self._row, start), (self._row, end),
                         self._line)

    def _line_begins(self):
        line = self._line
        column = at = 0
        for c in line:
            if c == ' ':
                column += 1
            elif c == '\t':
                column = (column // 8 + 1) * 8
            elif c == '\f':
                column = 0
            else:
                break
            at += 1
        if at == len(line):
            return
        if line[at] in '#\r\n':
            if line[at] == '#':
                end = at + len(line[at:].rstrip('\r\n'))
                yield self._token(COMMENT, at, end)
                at = end
            yield self._token(NL, at, len(line))
            return
        if column > self._indents[-1]:
            self._indents.append(column)
            yield self._token(INDENT, 0, at)
        while column < self._indents[-1]:
            if column not in self._indents:
                raise IndentationError('unindent does not match any outer indentation level',
                                       ('<tokenize>', self._row, at, line))
            self._indents.pop()
            yield self._token(DEDENT, at, at)
        yield from self._pieces(at)

    def _pieces(self, at):
        line = self._line
        while at < len(line):
            found = _piece.match(line, at)
            if not found:
                yield self._token(ERRORTOKEN, at, at + 1)
                at += 1
                continue
            kind = found.lastgroup
            start, at = found.span(kind)
            if start == at:
                continue
            if kind == 'opened':
                end = _rest[line[at - 3:at]].match(line, at)
                if not end:
                    self._open = line[at - 3:at], line[start:], (self._row, start), line
                    return
                at = end.end()
                yield self._token(STRING, start, at)
            elif kind == 'cut':
                quote = line[start:].lstrip('rRbBuUfF')[0]
                self._open = quote, line[start:], (self._row, start), line
                return
            elif kind == 'joined':
                self._goes_on = True
            elif kind == 'name' and not line[start].isidentifier():
                at = start + 1
                yield self._token(ERRORTOKEN, start, at)
            else:
                if kind == 'operator':
                    self._depth += (line[start:at] in '([{') - (line[start:at] in ')]}')
                yield self._token(self._kinds[kind] if kind != 'end' else
                                  NL if self._depth > 0 else NEWLINE, start, at)

    _kinds = {'comment': COMMENT, 'string': STRING, 'number': NUMBER, 'operator': OP, 'name': NAME}

    def _string_goes_on(self):
        quote, text, start, lines = self._open
        if not self._line:
            raise TokenError('EOF in multi-line string', start)
        self._open = None
        end = _rest[quote].match(self._line)
        if end:
            at = end.end()
            yield TokenInfo(STRING, text + self._line[:at], start, (self._row, at),
                            lines + self._line)
            yield from self._pieces(at)
        elif len(quote) == 1 and not self._line.endswith(('\\\n', '\\\r\n')):
            yield TokenInfo(ERRORTOKEN, text + self._line, start, (self._row, len(self._line)),
                            lines + self._line)
        else:
            self._open = quote, text + self._line, start, lines + self._line


def generate_tokens(readline):
    return iter(_Tokens(readline))


def tokenize(readline):
    encoding, lines = detect_encoding(readline)
    yield TokenInfo(ENCODING, 'utf-8' if encoding == 'utf-8-sig' else encoding, (0, 0), (0, 0), '')
    ahead = iter(lines)

    def text_line():
        line = next(ahead, None)
        return (readline() if line is None else line).decode(encoding)
    yield from _Tokens(text_line)


def detect_encoding(readline):
    """The encoding that a file's first lines name, and what was read of them."""
    name = getattr(getattr(readline, '__self__', None), 'name', None)
    where = '' if name is None else f' for {name!r}'
    lines = []

    def read():
        try:
            line = readline()
        except StopIteration:
            line = b''
        return line

    def encoding_in(line):
        try:
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            raise SyntaxError('invalid or missing encoding declaration' + where)
        found = _cookie.match(text)
        if not found:
            return None
        encoding = _plain_name(found.group(1))
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise SyntaxError('unknown encoding' + (where + ':' if where else ':') + ' '
                              + encoding)
        if default == 'utf-8-sig':
            if encoding != 'utf-8':
                raise SyntaxError('encoding problem' + (where or ': utf-8'))
            encoding = default
        return encoding

    first = read()
    default = 'utf-8'
    if first.startswith(codecs.BOM_UTF8):
        first, default = first[3:], 'utf-8-sig'
    if not first:
        return default, []
    lines.append(first)
    found = encoding_in(first)
    if found or not _blank.match(first):
        return found or default, lines
    second = read()
    if not second:
        return default, lines
    lines.append(second)
    return encoding_in(second) or default, lines


def _plain_name(name):
    plain = name[:12].lower().replace('_', '-')
    if plain == 'utf-8' or plain.startswith('utf-8-'):
        return 'utf-8'
    if any(plain == latin or plain.startswith(latin + '-')
           for latin in ('latin-1', 'iso-8859-1', 'iso-latin-1')):
        return 'iso-8859-1'
    return name


def open(filename):
    """A file of a program as text, in the encoding that it names."""
    with builtins.open(filename, 'rb') as file:
        encoding, _ = detect_encoding(file.readline)
    return builtins.open(filename, encoding=encoding)


class Untokenizer:
    """Puts tokens together: at their places where they have some, else with blanks between."""

    def __init__(self):
        self._parts = []
        self._at = 1, 0
        self._indents = []
        self._begins_line = False
        self.encoding = None

    def _fill_up_to(self, start):
        row, column = self._at
        if start < self._at:
            raise ValueError('start ({},{}) precedes previous end ({},{})'.format(
                *start, *self._at))
        if start[0] > row:
            self._parts.append('\\\n' * (start[0] - row))
            column = 0
        self._parts.append(' ' * (start[1] - column))

    def text_of(self, tokens):
        tokens = iter(tokens)
        for each in tokens:
            if len(each) == 2:
                self._without_places([each, *tokens])
                break
            if each[0] == ENDMARKER:
                break
            self._add(*each)
        return ''.join(self._parts)

    def _add(self, kind, text, start, end, line):
        if kind == ENCODING:
            self.encoding = text
            return
        if kind == INDENT:
            self._indents.append(text)
            return
        if kind == DEDENT:
            self._indents.pop()
            self._at = end
            return
        if kind in (NEWLINE, NL):
            self._begins_line = True
        elif self._begins_line and self._indents:
            indent = self._indents[-1]
            if start[1] >= len(indent):
                self._parts.append(indent)
                self._at = self._at[0], len(indent)
            self._begins_line = False
        self._fill_up_to(start)
        self._parts.append(text)
        self._at = (end[0] + 1, 0) if kind in (NEWLINE, NL) else end

    def _without_places(self, tokens):
        begins_line = tokens[0][0] in (NEWLINE, NL)
        follows_string = False
        for kind, text, *_ in tokens:
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += ' '
            if kind == STRING and follows_string:
                text = ' ' + text
            follows_string = kind == STRING
            if kind == INDENT:
                self._indents.append(text)
                continue
            if kind == DEDENT:
                self._indents.pop()
                continue
            if kind in (NEWLINE, NL):
                begins_line = True
            elif begins_line and self._indents:
                self._parts.append(self._indents[-1])
                begins_line = False
            self._parts.append(text)


def untokenize(iterable):
    maker = Untokenizer()
    text = maker.text_of(iterable)
    return text if maker.encoding is None else text.encode(maker.encoding)
