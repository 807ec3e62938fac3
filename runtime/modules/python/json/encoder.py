"""From values to JSON text."""

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
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def _look_at_indent(self):
        """What a level of depth is indented by, or None."""
        indent = self.indent
        self._step = indent if indent is None or isinstance(indent, str) else ' ' * indent

    def encode(self, o):
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        self._look_at_indent()
        try:
            return ''.join(self._parts(o, 0, []))
        except RecursionError:
            if self.check_circular:
                raise
        raise RecursionError('maximum recursion depth exceeded while encoding a JSON object')

    def iterencode(self, o, _one_shot=False):
        self._look_at_indent()
        return self._pieces(o, 0, [])

    def _simple(self, o):
        """The text of what is no container, or None."""
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, (int, float)):
            return self._number(o)
        return None

    def _pieces(self, o, level, open_ones):
        """As CPython hands them out one by one."""
        text = self._simple(o)
        if text is not None:
            yield text
            return
        if isinstance(o, (list, tuple, dict)) and not o:
            yield '{}' if isinstance(o, dict) else '[]'
            return
        if self.check_circular and any(o is other for other in open_ones):
            raise ValueError('Circular reference detected')
        open_ones = [*open_ones, o]
        if isinstance(o, (list, tuple)):
            yield from self._list_pieces(o, level + 1, open_ones)
        elif isinstance(o, dict):
            yield from self._dict_pieces(o, level + 1, open_ones)
        else:
            yield from self._pieces(self.default(o), level, open_ones)

    def _line(self, level):
        return '' if self._step is None else '\n' + self._step * level

    def _list_pieces(self, items, level, open_ones):
        before = '[' + self._line(level)
        for value in items:
            text = self._simple(value)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from self._pieces(value, level, open_ones)
            before = self.item_separator + self._line(level)
        if self.indent is not None:
            yield self._line(level - 1)
        yield ']'

    def _dict_pieces(self, dct, level, open_ones):
        yield '{'
        if self.indent is not None:
            yield self._line(level)
        is_first = True
        for key, value in sorted(dct.items()) if self.sort_keys else dct.items():
            key = self._key(key)
            if key is None:
                continue
            if not is_first:
                yield self.item_separator + self._line(level)
            is_first = False
            yield _quoted(key, self.ensure_ascii)
            yield self.key_separator
            text = self._simple(value)
            if text is not None:
                yield text
            else:
                yield from self._pieces(value, level, open_ones)
        if self.indent is not None:
            yield self._line(level - 1)
        yield '}'

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
        if self.check_circular and any(o is other for other in open_ones):
            raise ValueError('Circular reference detected')
        open_ones.append(o)
        if isinstance(o, (list, tuple)):
            parts = self._block('[]', [self._parts(v, level + 1, open_ones) for v in o], level, o)
        elif isinstance(o, dict):
            items = sorted(o.items()) if self.sort_keys else o.items()
            rows = []
            for k, v in items:
                key = self._key(k)
                if key is not None:
                    rows.append([_quoted(key, self.ensure_ascii), self.key_separator,
                                 *self._parts(v, level + 1, open_ones)])
            parts = self._block('{}', rows, level, o)
        else:
            parts = self._parts(self.default(o), level, open_ones)
        open_ones.pop()
        return parts

    def _block(self, brackets, rows, level, o):
        if not rows and (self.indent is None or not o):
            return [brackets]
        inner = outer = ''
        if self.indent is not None:
            inner = '\n' + self._step * (level + 1)
            outer = '\n' + self._step * level
        parts = [brackets[0], inner]
        for i, row in enumerate(rows):
            if i:
                parts.append(self.item_separator + inner)
            parts.extend(row)
        parts.append(outer + brackets[1])
        return parts
