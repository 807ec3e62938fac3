"""From JSON text to values."""

__all__ = ['JSONDecoder', 'JSONDecodeError']


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count('\n', 0, pos) + 1
        column = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {line} column {column} (char {pos})')
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, line, column

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_constants = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except StopIteration as found:  # as CPython's scanner says where it stopped
            raise JSONDecodeError('Expecting value', s, found.value) from None

    def _skip(self, s, i):
        while i < len(s) and s[i] in ' \t\n\r':
            i += 1
        return i

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == '{':
            return self._object(s, i)
        if c == '[':
            return self._array(s, i)
        for text, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(text, i):
                return value, i + len(text)
        for text in _constants:
            if s.startswith(text, i):
                return self.parse_constant(text), i + len(text)
        return self._number(s, i)

    def _number(self, s, start):
        i = start + (s[start:start + 1] == '-')
        first = i
        while i < len(s) and '0' <= s[i] <= '9':
            i += 1
        if i == first:
            raise StopIteration(start)
        if s[first] == '0':
            i = first + 1
        is_float = False
        if s[i:i + 1] == '.' and s[i + 1:i + 2].isdigit():
            is_float = True
            i += 1
            while i < len(s) and '0' <= s[i] <= '9':
                i += 1
        if s[i:i + 1] in ('e', 'E'):
            j = i + 1 + (s[i + 1:i + 2] in ('+', '-'))
            if s[j:j + 1].isdigit():
                is_float = True
                while j < len(s) and '0' <= s[j] <= '9':
                    j += 1
                i = j
        text = s[start:i]
        return (self.parse_float if is_float else self.parse_int)(text), i

    def _string(self, s, i):
        begin = i - 1
        parts = []
        while True:
            start = i
            while i < len(s) and s[i] not in '"\\' and (s[i] >= ' ' or not self.strict):
                i += 1
            parts.append(s[start:i])
            if i >= len(s):
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            c = s[i]
            if c == '"':
                return ''.join(parts), i + 1
            if c != '\\':
                raise JSONDecodeError('Invalid control character at', s, i)
            e = s[i + 1:i + 2]
            if e == 'u':
                n = self._hex(s, i + 2)
                i += 6
                if 0xd800 <= n < 0xdc00 and s.startswith('\\u', i):
                    low = self._hex(s, i + 2)
                    if 0xdc00 <= low < 0xe000:
                        n = 0x10000 + ((n - 0xd800) << 10 | (low - 0xdc00))
                        i += 6
                parts.append(chr(n))
            else:
                known = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n',
                         'r': '\r', 't': '\t'}
                if e not in known or not e:
                    raise JSONDecodeError('Invalid \\escape', s, i)
                parts.append(known[e])
                i += 2

    def _hex(self, s, i):
        digits = s[i:i + 4]
        if len(digits) == 4 and all([c in '0123456789abcdefABCDEF' for c in digits]):
            return int(digits, 16)
        raise JSONDecodeError('Invalid \\uXXXX escape', s, i - 1)

    def _array(self, s, i):
        items = []
        i = self._skip(s, i + 1)
        if s[i:i + 1] == ']':
            return items, i + 1
        while True:
            value, i = self._value(s, i)
            items.append(value)
            i = self._skip(s, i)
            if s[i:i + 1] == ']':
                return items, i + 1
            if s[i:i + 1] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i = self._skip(s, i + 1)

    def _object(self, s, i):
        pairs = []
        i = self._skip(s, i + 1)
        if s[i:i + 1] == '}':
            return self._made(pairs), i + 1
        while True:
            if s[i:i + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
            key, i = self._string(s, i + 1)
            i = self._skip(s, i)
            if s[i:i + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, i)
            value, i = self._value(s, self._skip(s, i + 1))
            pairs.append((key, value))
            i = self._skip(s, i)
            if s[i:i + 1] == '}':
                return self._made(pairs), i + 1
            if s[i:i + 1] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i = self._skip(s, i + 1)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        value = dict(pairs)
        return value if self.object_hook is None else self.object_hook(value)
