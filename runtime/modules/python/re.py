"""Regular expressions: Python's syntax, translated here and matched by PCRE2."""
import _re
import enum
from _inspect import mark_builtin as _mark_builtin

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile',
           'purge', 'template', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X',
           'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE',
           'NOFLAG', 'RegexFlag']


class RegexFlag(enum.IntFlag):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    def __repr__(self):
        names = [f're.{flag.name}' for flag in _shown_flags if self._value_ & flag._value_]
        rest = self._value_ & ~_known_bits
        if rest:
            names.append(hex(rest))
        return '|'.join(names) or 're.NOFLAG'

    __str__ = __repr__


_known_bits = 511
_shown_flags = [flag for flag in RegexFlag]
NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.ASCII
I = IGNORECASE = RegexFlag.IGNORECASE
L = LOCALE = RegexFlag.LOCALE
U = UNICODE = RegexFlag.UNICODE
M = MULTILINE = RegexFlag.MULTILINE
S = DOTALL = RegexFlag.DOTALL
X = VERBOSE = RegexFlag.VERBOSE
T = TEMPLATE = RegexFlag.TEMPLATE
DEBUG = RegexFlag.DEBUG

_ASCII, _IGNORECASE, _LOCALE, _UNICODE, _MULTILINE, _DOTALL, _VERBOSE = 256, 2, 4, 32, 8, 16, 64
_flag_letters = {'a': _ASCII, 'i': _IGNORECASE, 'L': _LOCALE, 'm': _MULTILINE, 's': _DOTALL,
                 'u': _UNICODE, 'x': _VERBOSE}
_digits = frozenset('0123456789')
# Where no word begins or ends; an empty text has no such place either.
_no_boundary = r'(?:\B(?!\A\z))'
_octal = frozenset('01234567')
_hex = frozenset('0123456789abcdefABCDEF')
_letters = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
_controls = {'a': 7, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}
_repeat_limit = 4294967295
_pcre_repeat_limit = 65535


class error(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


def _literal(code):
    """One character that means itself."""
    if code < 128 and chr(code).isalnum():
        return chr(code)
    return f'\\x{{{code:x}}}'


# To CPython these four are one letter where case is ignored; PCRE2 keeps them in two pairs.
_letters_i = 'iI\\x{130}\\x{131}'


class _Translator:
    """Reads a pattern once, from left to right. Each part is its text for PCRE2 and the least and
    the greatest length that it matches, which lookbehinds ask for."""

    def __init__(self, pattern, text, flags):
        self.pattern = pattern
        self.text = text
        self.flags = flags
        self.at = 0
        self.groups = 0
        self.names = {}
        self.open_groups = set()
        self.widths = {}
        self.conditions = []
        self.lookbehinds = 0
        self.scoped = None  # the flags within (?...:...)

    def fail(self, message, at):
        raise error(message, self.pattern, at)

    def peek(self):
        return self.text[self.at:self.at + 1]

    def translate(self):
        out, low, high = self.alternatives(self.flags & _VERBOSE, True)
        if self.at < len(self.text):
            self.fail('unbalanced parenthesis', self.at)
        for number, at in self.conditions:
            if number > self.groups:
                self.fail(f'invalid group reference {number}', at)
        return out

    def alternatives(self, verbose, is_first=False):
        parts, lows, highs = [], [], []
        while True:
            part, low, high = self.sequence(verbose, is_first and not parts)
            if is_first:
                verbose = self.flags & _VERBOSE
            parts.append(part)
            lows.append(low)
            highs.append(high)
            if self.peek() != '|':
                return '|'.join(parts), min(lows), max(highs)
            self.at += 1

    def sequence(self, verbose, is_first=False):
        parts = []
        low = high = 0
        text = self.text
        while self.at < len(text):
            start = self.at
            c = text[start]
            if c == '|' or c == ')':
                break
            self.at += 1
            if verbose:
                if c in ' \t\n\r\v\f':
                    continue
                if c == '#':
                    end = text.find('\n', self.at)
                    self.at = len(text) if end < 0 else end + 1
                    continue
            if c == '\\':
                item, least, most = self.escape(start)
                repeatable = item not in ('\\A', '\\b', _no_boundary, '\\z')
            elif c == '[':
                item, least, most = self.char_class(start), 1, 1
                repeatable = True
            elif c == '(':
                group = self.group(start, verbose, is_first and not parts)
                if group is None:
                    if is_first:
                        verbose = self.flags & _VERBOSE
                    continue
                item, least, most = group
                repeatable = True
            elif c == '.':
                item, least, most, repeatable = '.', 1, 1, True
            elif c == '^' or c == '$':
                item, least, most, repeatable = c, 0, 0, False
            elif c in '*+?' or (c == '{' and self.counts(start) is not None):
                self.fail('nothing to repeat', start)
            else:
                item, least, most, repeatable = self.literal(ord(c)), 1, 1, True
            while verbose and self.at < len(text) and text[self.at] in ' \t\n\r\v\f':
                self.at += 1
            item, least, most = self.repeated(item, least, most, repeatable, verbose)
            parts.append(item)
            low += least
            high += most
        return ''.join(parts), low, high

    def counts(self, at):
        """The bounds of a {m,n} at that place and where it ends, or None."""
        text = self.text
        i = at + 1
        if text[i:i + 1] == '}':
            return None
        first = last = ''
        while text[i:i + 1] in _digits and i < len(text):
            first += text[i]
            i += 1
        if text[i:i + 1] == ',':
            i += 1
            while i < len(text) and text[i] in _digits:
                last += text[i]
                i += 1
        else:
            last = first
        if text[i:i + 1] != '}':
            return None
        return first, last, i + 1

    def repeated(self, item, least, most, repeatable, verbose):
        text = self.text
        start = self.at
        c = self.peek()
        if not c or c not in '*+?{':
            return item, least, most
        if c == '{':
            found = self.counts(start)
            if found is None:
                return item, least, most
            first, last, end = found
            low = int(first) if first else 0
            high = int(last) if last else None
            if low >= _repeat_limit or high is not None and high >= _repeat_limit:
                raise OverflowError('the repetition number is too large')
            if high is not None and high < low:
                self.fail('min repeat greater than max repeat', start + 1)
            low_text = min(low, _pcre_repeat_limit)
            mark = (f'{{{low_text}}}' if high == low else
                    f'{{{low_text},{"" if high is None else min(high, _pcre_repeat_limit)}}}')
            self.at = end
        else:
            low, high = {'*': (0, None), '+': (1, None), '?': (0, 1)}[c]
            mark = c
            self.at += 1
        if not repeatable:
            self.fail('nothing to repeat', start)
        if self.peek() in ('?', '+'):
            mark += self.peek()
            self.at += 1
        following = self.peek()
        if following and (following in '*+?' or following == '{' and self.counts(self.at)):
            self.fail('multiple repeat', self.at)
        limit = float('inf')
        return item + mark, least * low, limit if high is None and most else most * (high or 0)

    # --- escapes ---

    def escaped(self, start):
        """The character behind a backslash."""
        try:
            c = self.text[self.at]
        except IndexError:
            raise error('bad escape (end of pattern)', self.pattern, start) from None
        self.at += 1
        return c

    def escape(self, start):
        text = self.text
        c = self.escaped(start)
        if c in 'dDsSwW':
            return self.category(c), 1, 1
        if c == 'A' or c == 'b':
            return '\\' + c, 0, 0
        if c == 'B':
            return _no_boundary, 0, 0
        if c == 'Z':
            return '\\z', 0, 0
        if c == '0':
            digits = c
            while len(digits) < 3 and self.peek() in _octal and self.peek():
                digits += self.peek()
                self.at += 1
            return self.literal(int(digits, 8)), 1, 1
        if c in _digits:
            return self.number_escape(start, c)
        code = self.character_escape(start, c)
        return self.literal(code), 1, 1

    def has_one_i(self, first, last):
        """Whether the letters i are to be one, and stand in a range of characters."""
        flags = self.flags if self.scoped is None else self.scoped
        return (flags & (_IGNORECASE | _ASCII) == _IGNORECASE and isinstance(self.pattern, str)
                and any(first <= letter <= last for letter in (0x49, 0x69, 0x130, 0x131)))

    def add_one_i(self, out, first, last):
        if not isinstance(first, str) and self.has_one_i(first, last):
            out.append(_letters_i)

    def literal(self, code):
        return f'[{_letters_i}]' if self.has_one_i(code, code) else _literal(code)

    def category(self, c):
        """A class of characters, as str.isspace() and the like tell it."""
        if c in 'sS' and isinstance(self.pattern, str) and not self.flags & _ASCII:
            inner = '\\s\\x{1c}-\\x{1f}'
            return f'[{inner}]' if c == 's' else f'[^{inner}]'
        return '\\' + c

    def number_escape(self, start, c):
        text = self.text
        digits = c
        if self.at < len(text) and text[self.at] in _digits:
            digits += text[self.at]
            self.at += 1
            if (digits[0] in _octal and digits[1] in _octal and self.at < len(text)
                    and text[self.at] in _octal):
                digits += text[self.at]
                self.at += 1
                code = int(digits, 8)
                if code > 0o377:
                    self.fail(f'octal escape value \\{digits} outside of range 0-0o377', start)
                return self.literal(code), 1, 1
        number = int(digits)
        return self.reference(number, start, start + 1)

    def reference(self, number, start, at):
        if number > self.groups:
            self.fail(f'invalid group reference {number}', at)
        if number in self.open_groups:
            self.fail('cannot refer to an open group', start)
        if self.lookbehinds and number not in self.widths:
            self.fail('cannot refer to group defined in the same lookbehind subpattern', start)
        low, high = self.widths.get(number, (0, float('inf')))
        return f'\\g{{{number}}}', low, high

    def character_escape(self, start, c):
        if c in _controls:
            return _controls[c]
        if c == 'x' or c in 'uU' and isinstance(self.pattern, str):
            length = {'x': 2, 'u': 4, 'U': 8}[c]
            digits = ''
            while len(digits) < length and self.peek() and self.peek() in _hex:
                digits += self.peek()
                self.at += 1
            if len(digits) != length:
                self.fail(f'incomplete escape \\{c}{digits}', start)
            code = int(digits, 16)
            if code > 0x10ffff:
                self.fail(f'bad escape \\{c}{digits}', start)
            return code
        if c == 'N' and isinstance(self.pattern, str):
            return self.named_character(start)
        if c in _letters:
            self.fail(f'bad escape \\{c}', start)
        return ord(c)

    def named_character(self, start):
        from unicodedata import lookup
        if self.peek() != '{':
            self.fail('missing {', self.at)
        self.at += 1
        name = self.until('}', 'character name')
        try:
            return ord(lookup(name))
        except (KeyError, TypeError):
            raise error(f'undefined character name {name!r}', self.pattern, start) from None

    # --- [...] ---

    def char_class(self, start):
        text = self.text
        out = ['[']
        if self.peek() == '^':
            out.append('^')
            self.at += 1
        is_first = True
        while True:
            if self.at >= len(text):
                self.fail('unterminated character set', start)
            if text[self.at] == ']' and not is_first:
                self.at += 1
                out.append(']')
                return ''.join(out)
            is_first = False
            here = self.at
            code = self.class_item(here, start)
            if self.peek() == '-':
                self.at += 1
                if self.at >= len(text):
                    self.fail('unterminated character set', start)
                if text[self.at] == ']':
                    out.append(code if isinstance(code, str) else _literal(code))
                    out.append('\\x{2d}')
                    self.add_one_i(out, code, code)
                    continue
                last = self.class_item(self.at, start)
                if isinstance(code, str) or isinstance(last, str) or last < code:
                    self.fail(f'bad character range {text[here:self.at]}', here)
                out.append(f'{_literal(code)}-{_literal(last)}')
                self.add_one_i(out, code, last)
            else:
                out.append(code if isinstance(code, str) else _literal(code))
                self.add_one_i(out, code, code)

    def class_item(self, here, start):
        """A character's number, or the text of a category."""
        c = self.text[here]
        self.at += 1
        if c != '\\':
            return ord(c)
        c = self.escaped(here)
        if c in 'dDwW':
            return '\\' + c
        if c == 's':
            return self.category(c).strip('[]')
        if c == 'S':
            return '\\S'
        if c == 'b':
            return 8
        if c in _octal:
            digits = c
            while len(digits) < 3 and self.peek() and self.peek() in _octal:
                digits += self.peek()
                self.at += 1
            if int(digits, 8) > 0o377:
                self.fail(f'octal escape value \\{digits} outside of range 0-0o377', here)
            return int(digits, 8)
        if c in _digits:
            self.fail(f'bad escape \\{c}', here)
        return self.character_escape(here, c)

    # --- (...) ---

    def until(self, stop, what):
        start = self.at
        end = self.text.find(stop, start)
        name = self.text[start:end] if end >= 0 else self.text[start:]
        if not name:
            if end < 0:
                self.fail('missing ' + what, start)
            self.fail('missing ' + what, start)
        if end < 0:
            self.fail(f'missing {stop}, unterminated name', start)
        self.at = end + 1
        return name

    def checked_name(self, name, at):
        if not name.isidentifier() or not (isinstance(self.pattern, str) or name.isascii()):
            shown = name if isinstance(self.pattern, str) else name.encode('latin-1')
            self.fail(f'bad character in group name {shown!r}', at)
        return name

    def close(self, start):
        if self.peek() != ')':
            self.fail('missing ), unterminated subpattern', start)
        self.at += 1

    def group(self, start, verbose, is_first):
        text = self.text
        name = None
        if self.peek() != '?':
            return self.capture(start, None, verbose)
        self.at += 1
        c = self.peek()
        if not c:
            self.fail('unexpected end of pattern', self.at)
        self.at += 1
        if c == 'P':
            return self.named(start, verbose)
        if c == ':':
            out, low, high = self.alternatives(verbose)
            self.close(start)
            return f'(?:{out})', low, high
        if c == '>':
            out, low, high = self.alternatives(verbose)
            self.close(start)
            return f'(?>{out})', low, high
        if c == '#':
            end = text.find(')', self.at)
            if end < 0:
                self.fail('missing ), unterminated comment', start)
            self.at = end + 1
            return None
        if c == '=' or c == '!':
            out, low, high = self.alternatives(verbose)
            self.close(start)
            return f'(?{c}{out})', 0, 0
        if c == '<':
            sign = self.peek()
            if not sign:
                self.fail('unexpected end of pattern', self.at)
            if sign not in '=!':
                self.fail(f'unknown extension ?<{sign}', start + 1)
            self.at += 1
            self.lookbehinds += 1
            out, low, high = self.alternatives(verbose)
            self.lookbehinds -= 1
            self.close(start)
            if low != high:
                raise error('look-behind requires fixed-width pattern')
            return f'(?<{sign}{out})', 0, 0
        if c == '(':
            return self.conditional(start, verbose)
        if c in _flag_letters or c == '-':
            return self.flag_group(start, c, verbose, is_first)
        self.fail(f'unknown extension ?{c}', start + 1)

    def capture(self, start, name, verbose):
        self.groups += 1
        number = self.groups
        if name is not None:
            self.names[name] = number
        self.open_groups.add(number)
        out, low, high = self.alternatives(verbose)
        self.close(start)
        self.open_groups.discard(number)
        self.widths[number] = (low, high)
        return f'({out})', low, high

    def check_is_new(self, name):
        if name in self.names:
            raise error(f'redefinition of group name {name!r} as group {self.groups + 1}; '
                        f'was group {self.names[name]}')

    def named(self, start, verbose):
        c = self.peek()
        if c == '<':
            self.at += 1
            at = self.at
            name = self.checked_name(self.until('>', 'group name'), at)
            try:
                self.check_is_new(name)
            except error as problem:
                raise error(problem.msg, self.pattern, at) from None
            return self.capture(start, name, verbose)
        if c == '=':
            self.at += 1
            at = self.at
            name = self.checked_name(self.until(')', 'group name'), at)
            if name not in self.names:
                self.fail(f'unknown group name {name!r}', at)
            return self.reference(self.names[name], at, at)
        if not c:
            self.fail('unexpected end of pattern', self.at)
        self.fail(f'unknown extension ?P{c}', start + 1)

    def conditional(self, start, verbose):
        at = self.at
        name = self.until(')', 'group name')
        if not name.isidentifier():
            number = _group_number(name, self.pattern, at)
            if number == 0:
                self.fail('bad group number', at)
            self.conditions.append((number, at))
        else:
            self.checked_name(name, at)
            if name not in self.names:
                self.fail(f'unknown group name {name!r}', at)
            number = self.names[name]
        yes, low, high = self.sequence(verbose)
        out = f'(?({number}){yes}'
        if self.peek() == '|':
            self.at += 1
            no, other_low, other_high = self.sequence(verbose)
            out += '|' + no
            if self.peek() == '|':
                self.fail('conditional backref with more than two branches', self.at)
            low, high = min(low, other_low), max(high, other_high)
        else:
            low = 0
        self.close(start)
        return out + ')', low, high

    def flag_group(self, start, c, verbose, is_first):
        on = off = 0
        letters = {'on': '', 'off': ''}
        which = 'on'
        while True:
            if c == '-':
                which = 'off'
                c = self.peek()
                self.at += 1
                if not c:
                    self.fail('missing flag', self.at - 1)
                if c not in _flag_letters:
                    self.fail('unknown flag' if c.isalpha() else 'missing flag', self.at - 1)
            flag = _flag_letters[c]
            if c == 'L' and isinstance(self.pattern, str):
                self.fail("bad inline flags: cannot use 'L' flag with a str pattern", self.at)
            if c == 'u' and not isinstance(self.pattern, str):
                self.fail("bad inline flags: cannot use 'u' flag with a bytes pattern", self.at)
            if which == 'on':
                on |= flag
                if c in 'aLu' and on & (_ASCII | _LOCALE | _UNICODE) != flag:
                    self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", self.at)
            else:
                if c in 'aLu':
                    self.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", self.at)
                off |= flag
            if c in 'ims':
                letters[which] += c
            c = self.peek()
            if not c:
                self.fail('missing -, : or )', self.at)
            self.at += 1
            if c == ')' and which == 'on':
                if not is_first:
                    self.fail('global flags not at the start of the expression', start)
                self.flags |= on
                return None
            if c == ':':
                break
            if c not in _flag_letters and not (c == '-' and which == 'on'):
                missing = 'missing -, : or )' if which == 'on' else 'missing :'
                self.fail('unknown flag' if c.isalpha() else missing, self.at - 1)
        if on & off:
            self.fail('bad inline flags: flag turned on and off', self.at - 1)
        verbose = (verbose or on & _VERBOSE) and not off & _VERBOSE
        around = self.scoped
        self.scoped = (self.flags if around is None else around) & ~off | on
        out, low, high = self.alternatives(verbose)
        self.close(start)
        self.scoped = around
        marks = letters['on'] + ('-' + letters['off'] if letters['off'] else '')
        return f'(?{marks}:{out})', low, high


# --- patterns and matches ---

def _is_bytes_like(string):
    return isinstance(string, (bytes, bytearray, memoryview))


def _plain(string):
    """What the parts of a text are cut out of."""
    return string if isinstance(string, (str, bytes)) else bytes(string)


def _whole(number):
    return number if type(number) is int else range(number).stop


class Pattern:
    __module__ = 're'
    __slots__ = ('pattern', 'flags', 'groups', '_names', '_as_closed', '_expression', '__weakref__')

    def __init__(self, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    @property
    def groupindex(self):
        if not self._names:
            return {}
        from types import MappingProxyType
        return MappingProxyType(self._names)

    def _limits(self, string, pos, endpos):
        if isinstance(self.pattern, str):
            if not isinstance(string, str):
                if _is_bytes_like(string):
                    raise TypeError('cannot use a string pattern on a bytes-like object')
                raise TypeError('expected string or bytes-like object, got '
                                f'{type(string).__name__!r}')
        elif isinstance(string, str):
            raise TypeError('cannot use a bytes pattern on a string-like object')
        elif not _is_bytes_like(string):
            raise TypeError(f'expected string or bytes-like object, got {type(string).__name__!r}')
        size = len(string)
        return (min(max(_whole(pos), 0), size),
                size if endpos is None else min(max(_whole(endpos), 0), size))

    def _match(self, string, pos, endpos, mode):
        pos, endpos = self._limits(string, pos, endpos)
        spans = _re.match(self._expression, _plain(string), pos, endpos, mode)
        return None if spans is None else _made(self, string, pos, endpos, spans)

    def search(self, string, pos=0, endpos=None):
        return self._match(string, pos, endpos, 0)

    def match(self, string, pos=0, endpos=None):
        return self._match(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=None):
        return self._match(string, pos, endpos, 2)

    def _scan(self, string, pos=0, endpos=None, limit=0):
        pos, endpos = self._limits(string, pos, endpos)
        return _re.scan(self._expression, _plain(string), pos, endpos, limit)

    def findall(self, string, pos=0, endpos=None):
        found = self._scan(string, pos, endpos)
        string = _plain(string)
        if self.groups == 0:
            return [string[s[0]:s[1]] for s in found]
        empty = string[:0]
        if self.groups == 1:
            return [string[s[2]:s[3]] if s[2] >= 0 else empty for s in found]
        places = range(2, 2 * self.groups + 2, 2)
        return [tuple([string[s[i]:s[i + 1]] if s[i] >= 0 else empty for i in places])
                for s in found]

    def finditer(self, string, pos=0, endpos=None):
        pos, endpos = self._limits(string, pos, endpos)
        found = iter(_re.scan(self._expression, _plain(string), pos, endpos, 0))

        def following():
            for spans in found:
                return _made(self, string, pos, endpos, spans)
        return iter(following, None)

    def split(self, string, maxsplit=0):
        maxsplit = _whole(maxsplit)
        if maxsplit < 0:
            self._limits(string, 0, None)
            return [string]
        parts = []
        last = 0
        found = self._scan(string, limit=maxsplit)
        string = _plain(string)
        for spans in found:
            parts.append(string[last:spans[0]])
            last = spans[1]
            for i in range(2, 2 * self.groups + 2, 2):
                parts.append(string[spans[i]:spans[i + 1]] if spans[i] >= 0 else None)
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        count = _whole(count)
        if count < 0:
            return string, 0
        make = repl
        if not callable(repl):
            parts = _template(self, repl)
            if parts is None:
                def make(match):
                    return repl
            else:
                def make(match):
                    return _filled(parts, match)
        pos, endpos = self._limits(string, 0, None)
        found = _re.scan(self._expression, _plain(string), pos, endpos, count)
        pieces = []
        last = 0
        text = _plain(string)
        for spans in found:
            if last < spans[0]:
                pieces.append(text[last:spans[0]])
            last = spans[1]
            piece = make(_made(self, string, pos, endpos, spans))
            if piece is not None:
                pieces.append(piece)
        if last < len(text):
            pieces.append(text[last:])
        return text[:0].join(pieces), len(found)

    def scanner(self, string, pos=0, endpos=None):
        return _Scanner(self, string, pos, endpos)

    def __repr__(self):
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        flags = self.flags
        if isinstance(self.pattern, str):
            if flags & (_LOCALE | _UNICODE | _ASCII) == _UNICODE:
                flags &= ~_UNICODE
        names = [f're.{flag.name}' for flag in (IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE,
                                                VERBOSE, DEBUG, ASCII) if flags & flag._value_]
        if names:
            return f're.compile({shown}, {"|".join(names)})'
        return f're.compile({shown})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags == other.flags and type(self.pattern) is type(other.pattern)
                and self.pattern == other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _Scanner:
    """Goes through a text match by match; after an empty one it does not stand still."""

    def __init__(self, pattern, string, pos=0, endpos=None):
        self.pattern = pattern
        self._string = string
        self._pos, self._end = pattern._limits(string, pos, endpos)

    def _next(self, look):
        if self._pos is None:
            return None
        found = look(self._string, self._pos, self._end)
        if found is None:
            self._pos = None
        elif found.end() > found.start():
            self._pos = found.end()
        else:
            self._pos = found.end() + 1 if found.end() < self._end else None
        return found

    def match(self):
        return self._next(self.pattern.match)

    def search(self):
        return self._next(self.pattern.search)


class Match:
    __module__ = 're'
    __slots__ = ('string', 're', 'pos', 'endpos', '_spans')

    def __init__(self, *args):
        raise TypeError("cannot create 're.Match' instances")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 're.Match' object")

    def _number(self, group):
        if isinstance(group, int):
            if 0 <= group <= self.re.groups:
                return group
        elif isinstance(group, str) and group in self.re._names:
            return self.re._names[group]
        elif hasattr(group, '__index__'):
            return self._number(group.__index__())
        raise IndexError('no such group')

    def _text(self, group, default=None):
        number = self._number(group)
        start = self._spans[2 * number]
        if start < 0:
            return default
        return _plain(self.string)[start:self._spans[2 * number + 1]]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(groups[0])
        return tuple([self._text(group) for group in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(n, default) for n in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re._names.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        number = self._number(group)
        return self._spans[2 * number], self._spans[2 * number + 1]

    @property
    def regs(self):
        return tuple([self.span(n) for n in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        """The group that was closed last: of those that end furthest on."""
        best, furthest = None, 0
        for number in self.re._as_closed:
            end = self.end(number)
            if end >= furthest:
                best, furthest = number, end
        return best

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re._names.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        parts = _template(self.re, template)
        return template if parts is None else _filled(parts, self)

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={repr(self.group())[:50]}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _made(pattern, string, pos, endpos, spans):
    match = object.__new__(Match)
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match._spans = spans
    return match


_mark_builtin('_sre', Pattern, Match)


# --- replacement templates ---


def _template(pattern, template):
    """The literal texts and group numbers of a template; None if it is one literal text."""
    is_bytes = not isinstance(template, str)
    hash(template)
    if is_bytes and not isinstance(template, bytes):
        raise TypeError('decoding to str: need a bytes-like object, '
                        f'{type(template).__name__} found')
    text = template.decode('latin-1') if is_bytes else template
    if '\\' not in text:
        return None
    parts = []
    literal = ''
    i = 0
    while i < len(text):
        c = text[i]
        if c != '\\':
            literal += c
            i += 1
            continue
        start = i
        try:
            c = text[i + 1]
        except IndexError:
            raise error('bad escape (end of pattern)', template, start) from None
        i += 2
        if c == 'g':
            if text[i:i + 1] != '<':
                raise error('missing <', template, i)
            end = text.find('>', i + 1)
            name = text[i + 1:end] if end >= 0 else text[i + 1:]
            if not name:
                raise error('missing group name', template, i + 1)
            if end < 0:
                raise error('missing >, unterminated name', template, i + 1)
            number = _template_group(pattern, template, name, i + 1)
            i = end + 1
        elif c == '0':
            digits = c
            while len(digits) < 3 and text[i:i + 1] in _octal and i < len(text):
                digits += text[i]
                i += 1
            literal += chr(int(digits, 8) & 0xff)
            continue
        elif c in _digits:
            digits = c
            if i < len(text) and text[i] in _digits:
                digits += text[i]
                i += 1
                if (digits[0] in _octal and digits[1] in _octal and i < len(text)
                        and text[i] in _octal):
                    digits += text[i]
                    i += 1
                    if int(digits, 8) > 0o377:
                        raise error(f'octal escape value \\{digits} outside of range 0-0o377',
                                    template, start)
                    literal += chr(int(digits, 8))
                    continue
            number = int(digits)
            if number > pattern.groups:
                raise error(f'invalid group reference {number}', template, start + 1)
        else:
            try:
                literal += chr(_controls[c])
            except KeyError:
                if c in _letters:
                    raise error(f'bad escape \\{c}', template, start) from None
                literal += '\\' + c
            continue
        parts.append(literal.encode('latin-1') if is_bytes else literal)
        parts.append(number)
        literal = ''
    parts.append(literal.encode('latin-1') if is_bytes else literal)
    return parts


def _group_number(name, pattern, at):
    """What stands where a name of letters could."""
    shown = name if isinstance(pattern, str) else name.encode('latin-1')
    try:
        number = int(name)
        if number < 0:
            raise ValueError
    except ValueError:
        raise error(f'bad character in group name {shown!r}', pattern, at) from None
    return number


def _template_group(pattern, template, name, at):
    if name.isidentifier():
        try:
            return pattern._names[name]
        except KeyError:
            raise IndexError(f'unknown group name {name!r}') from None
    number = _group_number(name, template, at)
    if not (name.isdecimal() and name.isascii()):
        import warnings
        warnings.warn(f'bad character in group name {name!r} at position {at}',
                      DeprecationWarning, stacklevel=5)
    if number > pattern.groups:
        raise error(f'invalid group reference {number}', template, at)
    return number


def _filled(parts, match):
    empty = parts[0][:0]
    return empty.join([(match._text(part) or empty) if isinstance(part, int) else part
                       for part in parts])


# --- functions ---

_cache = {}
_cache_limit = 512


def _compile(pattern, flags):
    return compile(pattern, flags)


def compile(pattern, flags=0):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    known = _cache.get((type(pattern), pattern, flags))
    if known is not None:
        return known
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    flags & RegexFlag.DEBUG  # a text that is given for the flags is found out here
    made = _compiled(pattern, flags)
    if len(_cache) >= _cache_limit:
        del _cache[next(iter(_cache))]
    _cache[type(pattern), pattern, flags] = made
    return made


def _checked_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & _LOCALE:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        if flags & _ASCII and flags & _UNICODE:
            raise ValueError('ASCII and UNICODE flags are incompatible')
        return flags if flags & _ASCII else flags | _UNICODE
    if flags & _UNICODE:
        raise ValueError('cannot use UNICODE flag with a bytes pattern')
    if flags & _LOCALE and flags & _ASCII:
        raise ValueError('ASCII and LOCALE flags are incompatible')
    return flags


def _compiled(pattern, flags):
    is_text = isinstance(pattern, str)
    text = pattern if is_text else pattern.decode('latin-1')
    translator = _Translator(pattern, text, flags)
    translated = translator.translate()
    if translator.flags & _VERBOSE and not flags & _VERBOSE:
        # (?x) at the start holds for all of the pattern.
        translator = _Translator(pattern, text, translator.flags)
        translated = translator.translate()
    flags = _checked_flags(pattern, translator.flags)
    options = ((1 if flags & _IGNORECASE else 0) | (2 if flags & _MULTILINE else 0)
               | (4 if flags & _DOTALL else 0) | (8 if is_text else 0)
               | (16 if flags & _ASCII else 0))
    try:
        expression = _re.compile(translated, options)
    except ValueError as problem:
        raise error(str(problem), pattern) from None
    made = object.__new__(Pattern)
    made.pattern = pattern
    made.flags = flags
    made.groups = translator.groups
    made._names = translator.names
    made._as_closed = tuple(translator.widths)  # the groups, in the order of their ends
    made._expression = expression
    return made


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


class Scanner:
    """Takes a text apart by a list of (phrase, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.match = None
        # CPython puts the phrases together itself, and forgets that a text's letters are Unicode's.
        if not flags & _UNICODE:
            flags |= _ASCII
        self._patterns = [compile(phrase, flags) for phrase, action in lexicon]

    def scan(self, string):
        result = []
        i = 0
        while True:
            for pattern, (_, action) in zip(self._patterns, self.lexicon):
                found = pattern.match(string, i)
                if found is not None:
                    break
            else:
                break
            if found.end() == i:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            i = found.end()
        return result, string[i:]


def purge():
    _cache.clear()


def template(pattern, flags=0):
    return compile(pattern, flags)


_special = {c: '\\' + c for c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return ''.join([_special.get(c, c) for c in pattern])
    return ''.join([_special.get(c, c) for c in str(pattern, 'latin-1')]).encode('latin-1')
