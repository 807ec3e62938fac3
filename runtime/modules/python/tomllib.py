"""Reads TOML 1.0."""
import datetime
import re

__all__ = ['loads', 'load', 'TOMLDecodeError']

_bare = re.compile(r'[A-Za-z0-9_-]+')
_number = re.compile(r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
                     r'|[+-]?(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*)?'
                     r'(?:[eE][+-]?[0-9](?:_?[0-9])*)?')
_moment = re.compile(r'(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])'
                     r'(?:[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?'
                     r'(?:([Zz])|([+-])(\d\d):(\d\d))?)?')
_clock = re.compile(r'([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?')
_escapes = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}


class TOMLDecodeError(ValueError):
    pass


class _Table(dict):
    """A table while it is read: whether a header made it, or a value, or dotted keys did."""
    made_by = 'parts'


class _TableList(list):
    """An array of tables, which [[headers]] add to."""


class _Reader:
    def __init__(self, text, parse_float):
        self.text = text.replace('\r\n', '\n')
        self.at = 0
        self.parse_float = parse_float

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            place = 'end of document'
        else:
            line = self.text.count('\n', 0, at) + 1
            place = f'line {line}, column {at - self.text.rfind(chr(10), 0, at)}'
        raise TOMLDecodeError(f'{message} (at {place})')

    def peek(self, size=1):
        return self.text[self.at:self.at + size]

    def skip_blanks(self):
        while self.peek() in (' ', '\t'):
            self.at += 1

    def skip_comment(self):
        if self.peek() == '#':
            end = self.text.find('\n', self.at)
            self.at = len(self.text) if end < 0 else end

    def skip_lines(self):
        while True:
            self.skip_blanks()
            self.skip_comment()
            if self.peek() != '\n':
                return
            self.at += 1

    # --- statements ---

    def document(self):
        root = current = _Table()
        while True:
            self.skip_lines()
            if self.at >= len(self.text):
                return _plain(root)
            if self.peek(2) == '[[':
                current = self.array_header(root)
            elif self.peek() == '[':
                current = self.table_header(root)
            elif self.peek() in ('"', "'") or _bare.match(self.text, self.at):
                self.key_value(current)
            else:
                self.fail('Invalid statement')
            self.skip_blanks()
            self.skip_comment()
            if self.at < len(self.text) and self.peek() != '\n':
                self.fail('Expected newline or end of document after a statement')

    def holder(self, root, keys, at):
        for key in keys:
            if key not in root:
                root[key] = _Table()
            root = root[key]
            if isinstance(root, _TableList):
                root = root[-1]
            if not isinstance(root, _Table) or root.made_by == 'value':
                self.fail('Cannot overwrite a value', at)
        return root

    def table_header(self, root):
        self.at += 1
        self.skip_blanks()
        keys = self.key()
        if self.peek() != ']':
            self.fail("Expected ']' at the end of a table declaration")
        holder = self.holder(root, keys[:-1], self.at)
        table = holder.setdefault(keys[-1], _Table())
        if not isinstance(table, (dict, list)):
            self.fail('Cannot overwrite a value')
        if not isinstance(table, _Table) or table.made_by != 'parts':
            self.fail(f'Cannot declare {tuple(keys)} twice')
        table.made_by = 'header'
        self.at += 1
        return table

    def array_header(self, root):
        self.at += 2
        self.skip_blanks()
        keys = self.key()
        if self.peek(2) != ']]':
            self.fail("Expected ']]' at the end of an array declaration")
        holder = self.holder(root, keys[:-1], self.at)
        tables = holder.setdefault(keys[-1], _TableList())
        if not isinstance(tables, _TableList):
            self.fail('Cannot overwrite a value')
        tables.append(_Table())
        tables[-1].made_by = 'header'
        self.at += 2
        return tables[-1]

    def key_value(self, table):
        keys = self.key()
        if self.peek() != '=':
            self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip_blanks()
        value = self.value()
        for key in keys[:-1]:
            inner = table.setdefault(key, _Table())
            if not isinstance(inner, _Table) or inner.made_by == 'value':
                self.fail('Cannot overwrite a value')
            if inner.made_by == 'header':
                self.fail(f'Cannot redefine namespace {tuple(keys[:-1])}')
            table = inner
        if keys[-1] in table:
            self.fail('Cannot overwrite a value')
        table[keys[-1]] = value

    def key(self):
        keys = []
        while True:
            found = _bare.match(self.text, self.at)
            if found:
                keys.append(found[0])
                self.at = found.end()
            elif self.peek() == '"':
                keys.append(self.basic_string())
            elif self.peek() == "'":
                keys.append(self.literal_string())
            else:
                self.fail('Invalid initial character for a key part')
            self.skip_blanks()
            if self.peek() != '.':
                return keys
            self.at += 1
            self.skip_blanks()

    # --- values ---

    def value(self):
        c = self.peek()
        if c == '"':
            return self.long_string('"') if self.peek(3) == '"""' else self.basic_string()
        if c == "'":
            return self.long_string("'") if self.peek(3) == "'''" else self.literal_string()
        for word, value in ('true', True), ('false', False):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        if c == '[':
            return self.array()
        if c == '{':
            return self.inline_table()
        return self.scalar()

    def scalar(self):
        found = _moment.match(self.text, self.at)
        if found:
            return self.moment(found)
        found = _clock.match(self.text, self.at)
        if found:
            self.at = found.end()
            return datetime.time(int(found[1]), int(found[2]), int(found[3]),
                                 int((found[4] or '0').ljust(6, '0')))
        found = _number.match(self.text, self.at)
        if found and found[0]:
            self.at = found.end()
            text = found[0].replace('_', '')
            if text[:2] in ('0x', '0b', '0o'):
                return int(text, 0)
            return self.parse_float(text) if set(text) & set('.eE') else int(text)
        for size in 3, 4:
            if self.peek(size) in ('inf', 'nan', '+inf', '-inf', '+nan', '-nan'):
                self.at += size
                return self.parse_float(self.text[self.at - size:self.at])
        self.fail('Invalid value')

    def moment(self, found):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
        at, self.at = self.at, found.end()
        try:
            if found[4] is None:
                return datetime.date(year, month, day)
            zone = None
            if found[8]:
                zone = datetime.timezone.utc
            elif found[9]:
                shift = datetime.timedelta(hours=int(found[10]), minutes=int(found[11]))
                zone = datetime.timezone(shift if found[9] == '+' else -shift)
            return datetime.datetime(year, month, day, int(found[4]), int(found[5]), int(found[6]),
                                     int((found[7] or '0').ljust(6, '0')), tzinfo=zone)
        except ValueError:
            self.fail('Invalid date or datetime', at)

    def array(self):
        self.at += 1
        items = []
        while True:
            self.skip_lines()
            if self.peek() == ']':
                self.at += 1
                return items
            items.append(self.value())
            self.skip_lines()
            if self.peek() == ',':
                self.at += 1
            elif self.peek() != ']':
                self.fail('Unclosed array')

    def inline_table(self):
        self.at += 1
        table = _Table()
        self.skip_blanks()
        if self.peek() == '}':
            self.at += 1
        else:
            while True:
                self.skip_blanks()
                self.key_value(table)
                self.skip_blanks()
                c = self.peek()
                self.at += 1
                if c == '}':
                    break
                if c != ',':
                    self.at -= 1
                    self.fail('Unclosed inline table')
        table.made_by = 'value'
        return table

    # --- strings ---

    def literal_string(self):
        end = self.text.find("'", self.at + 1)
        if end < 0:
            self.fail('Expected "\'"', len(self.text))
        for place in range(self.at + 1, end):
            c = self.text[place]
            if c < ' ' and c != '\t' or c == '\x7f':
                self.fail(f'Found invalid character {c!r}', place)
        text = self.text[self.at + 1:end]
        self.at = end + 1
        return text

    def basic_string(self):
        self.at += 1
        out = []
        while True:
            c = self.peek()
            if not c:
                self.fail('Unterminated string')
            if c == '"':
                self.at += 1
                return ''.join(out)
            if c == '\\':
                out.append(self.escape())
                continue
            if c < ' ' and c != '\t' or c == '\x7f':
                self.fail(f'Illegal character {c!r}')
            out.append(c)
            self.at += 1

    def escape(self):
        c = self.text[self.at + 1:self.at + 2]
        if c in _escapes and c:
            self.at += 2
            return _escapes[c]
        size = {'u': 4, 'U': 8}.get(c)
        digits = self.text[self.at + 2:self.at + 2 + (size or 0)]
        if size is None:
            self.at += 2
            self.fail("Unescaped '\\' in a string")
        self.at += 2
        if len(digits) != size or not re.fullmatch('[0-9A-Fa-f]+', digits):
            self.fail('Invalid hex value')
        self.at += size
        point = int(digits, 16)
        if 0xd800 <= point <= 0xdfff or point > 0x10ffff:
            self.fail('Escaped character is not a Unicode scalar value')
        return chr(point)

    def long_string(self, quote):
        self.at += 3
        if self.peek() == '\n':
            self.at += 1
        out = []
        while True:
            c = self.peek()
            if not c:
                self.fail('Unterminated string' if quote == '"' else 'Expected "\'\'\'"')
            if self.peek(3) == quote * 3:
                self.at += 3
                while self.peek() == quote:  # those right before the end belong to the text
                    out.append(quote)
                    self.at += 1
                return ''.join(out)
            if c == '\\' and quote == '"':
                blank = re.compile(r'\\[ \t]*\n\s*').match(self.text, self.at)
                if blank:
                    self.at = blank.end()
                else:
                    out.append(self.escape())
                continue
            out.append(c)
            self.at += 1


def _plain(value):
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value


def load(fp, /, *, parse_float=float):
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`"
                        ) from None
    return loads(text, parse_float=parse_float)


def _scalar_of(parse_float):
    if parse_float is float:
        return float

    def parse(text):
        number = parse_float(text)
        if isinstance(number, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return number
    return parse


def loads(s, /, *, parse_float=float):
    return _Reader(s, _scalar_of(parse_float)).document()
