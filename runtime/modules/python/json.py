"""JSON as text and back."""

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count('\n', 0, pos) + 1
        column = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {line} column {column} (char {pos})')
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, line, column


_escapes = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b',
            '\f': '\\f'}


def _quoted(s, ascii_only):
    parts = ['"']
    for c in s:
        if c in _escapes:
            parts.append(_escapes[c])
        elif c < ' ' or (ascii_only and c > '~'):
            n = ord(c)
            if n > 0xffff:
                n -= 0x10000
                parts.append(f'\\u{0xd800 + (n >> 10):04x}\\u{0xdc00 + (n & 0x3ff):04x}')
            else:
                parts.append(f'\\u{n:04x}')
        else:
            parts.append(c)
    parts.append('"')
    return ''.join(parts)


class JSONEncoder:
    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        else:
            self.item_separator = ', ' if indent is None else ','
            self.key_separator = ': '
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self._parts(o, 0, []))

    def iterencode(self, o):
        return iter(self._parts(o, 0, []))

    def _number(self, x):
        if isinstance(x, float):
            if x != x or x in (float('inf'), float('-inf')):
                if not self.allow_nan:
                    shown = '' if self.indent is None else f': {x!r}'
                    raise ValueError('Out of range float values are not JSON compliant' + shown)
                return 'NaN' if x != x else 'Infinity' if x > 0 else '-Infinity'
            return float.__repr__(x)
        return int.__repr__(x)

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, (int, float)):
            return self._number(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, '
                        f'not {key.__class__.__name__}')

    def _parts(self, o, level, open_ones):
        if isinstance(o, str):
            return [_quoted(o, self.ensure_ascii)]
        if o is None:
            return ['null']
        if o is True:
            return ['true']
        if o is False:
            return ['false']
        if isinstance(o, (int, float)):
            return [self._number(o)]
        if any(o is other for other in open_ones):
            raise ValueError('Circular reference detected')
        open_ones.append(o)
        if isinstance(o, (list, tuple)):
            parts = self._block('[]', [self._parts(v, level + 1, open_ones) for v in o], level)
        elif isinstance(o, dict):
            items = sorted(o.items()) if self.sort_keys else o.items()
            rows = []
            for k, v in items:
                key = self._key(k)
                if key is not None:
                    rows.append([_quoted(key, self.ensure_ascii), self.key_separator,
                                 *self._parts(v, level + 1, open_ones)])
            parts = self._block('{}', rows, level)
        else:
            parts = self._parts(self.default(o), level, open_ones)
        open_ones.pop()
        return parts

    def _block(self, brackets, rows, level):
        if not rows:
            return [brackets]
        inner = outer = ''
        if self.indent is not None:
            inner = '\n' + self.indent * (level + 1)
            outer = '\n' + self.indent * level
        parts = [brackets[0], inner]
        for i, row in enumerate(rows):
            if i:
                parts.append(self.item_separator + inner)
            parts.extend(row)
        parts.append(outer + brackets[1])
        return parts


def dumps(obj, *, cls=None, **options):
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


_constants = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

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
            raise JSONDecodeError('Expecting value', s, start)
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
            while i < len(s) and s[i] not in '"\\' and s[i] >= ' ':
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


def loads(s, *, cls=None, **options):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    elif not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, '
                        f'not {s.__class__.__name__}')
    elif s.startswith('\ufeff'):
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    return (cls or JSONDecoder)(**options).decode(s)


def load(fp, **options):
    return loads(fp.read(), **options)
