"""Header values as trees: leaves of text, and nodes that are called as the grammar of RFC 5322
does. A tree knows its text, its value without comments and encodings, and how it is put on lines
of a given length."""
import base64
import binascii
import re
import sys
import urllib.parse
from email import errors, quoprimime
from email.utils import _has_surrogates

BLANKS = ' \t'
SPECIALS = set('()<>@,:;.\\"[]')

_never_encoded = {'domain', 'no-fold-literal', 'addr-spec', 'obs-local-part',
                  'invalid-obs-local-part', 'local-part', 'domain-literal', 'content-type',
                  'content-disposition', 'content-transfer-encoding', 'header-label', 'msg-id',
                  'message-id', 'invalid-message-id'}
_class_names = {'cfws': 'CFWSList', 'unstructured': 'UnstructuredTokenList'}


def quote_string(value):
    return '"' + str(value).replace('\\', '\\\\').replace('"', r'\"') + '"'


class Leaf:
    as_ew_allowed = ew_combine_allowed = syntactic_break = True
    params = ()

    def __init__(self, text, kind, is_blank=False, hidden=False):
        self.text = text
        self.kind = kind
        self.is_blank = is_blank
        self.hidden = hidden  # between two encoded words
        self.defects = []

    def __str__(self):
        return '' if self.hidden else self.text

    def __repr__(self):
        name = 'EWWhiteSpaceTerminal' if self.hidden else \
            'WhiteSpaceTerminal' if self.is_blank else 'ValueTerminal'
        return f'{name}({self.text!r})'

    @property
    def value(self):
        return '' if self.hidden else ' ' if self.is_blank else self.text

    @property
    def all_defects(self):
        return list(self.defects)

    def starts_with_blank(self):
        return self.is_blank


class Node:
    def __init__(self, kind, parts=()):
        self.kind = kind
        self.parts = list(parts)
        self.defects = []

    def __str__(self):
        if self.kind == 'comment':
            return f"({''.join([self._in_comment(part) for part in self.parts])})"
        if self.kind == 'mime-parameters':
            return self._parameters_text()
        text = ''.join([str(part) for part in self.parts])
        return quote_string(text) if self.kind == 'bare-quoted-string' else text

    def __repr__(self):
        name = _class_names.get(self.kind) or ''.join(
            [word.title() for word in self.kind.split('-')])
        return f'{name}({self.parts!r})'

    @staticmethod
    def _in_comment(part):
        return str(part) if part.kind == 'comment' else re.sub(r'([\\()])', r'\\\1', str(part))

    def _parameters_text(self):
        shown = [f'{name}={quote_string(value)}' if value else name
                 for name, value in self.params]
        return ' ' + '; '.join(shown) if shown else ''

    @property
    def value(self):
        if self.kind in ('cfws', 'comment'):
            return ' '
        if self.kind == 'bare-quoted-string':
            return ''.join([str(part) for part in self.parts])
        return ''.join([part.value for part in self.parts])

    @property
    def all_defects(self):
        found = list(self.defects)
        for part in self.parts:
            found += part.all_defects
        return found

    @property
    def as_ew_allowed(self):
        if self.kind == 'dot-atom-text':
            return True
        return self.kind not in _never_encoded and all(part.as_ew_allowed for part in self.parts)

    @property
    def ew_combine_allowed(self):
        return self.kind != 'display-name'

    @property
    def syntactic_break(self):
        return self.kind not in ('content-type', 'content-disposition')

    def starts_with_blank(self):
        return bool(self.parts) and self.parts[0].starts_with_blank()

    def child(self, kind):
        return next((part for part in self.parts if part.kind == kind), None)

    # --- what addresses are made of ---

    @property
    def mailboxes(self):
        if self.kind in ('mailbox', 'invalid-mailbox'):
            return [self]
        return [mailbox for part in self.parts if isinstance(part, Node)
                for mailbox in part.mailboxes]

    @property
    def display_name(self):
        """Of a group or a mailbox; None if it has none."""
        if self.kind in ('mailbox', 'invalid-mailbox', 'address', 'group', 'name-addr'):
            inner = self.parts[0] if self.parts else None
            is_named = isinstance(inner, Node) and inner.kind in (
                'name-addr', 'display-name', 'group')
            return inner.display_name if is_named else None
        if self.kind != 'display-name':
            return None
        parts = list(self.parts)
        for end in (0, -1):
            if not parts:
                break
            if parts[end].kind == 'cfws':
                parts.pop(end)
            elif isinstance(parts[end], Node) and parts[end].parts[end].kind == 'cfws':
                rest = parts[end].parts[1:] if end == 0 else parts[end].parts[:-1]
                parts[end] = Node('words', rest)
        return Node('words', parts).value

    @property
    def addr_spec(self):
        """The node of the address itself, below one of a mailbox."""
        if self.kind == 'addr-spec':
            return self
        for part in self.parts:
            if part.kind in ('addr-spec', 'angle-addr', 'name-addr'):
                return part.addr_spec
        return None

    @property
    def local_part(self):
        spec = self.addr_spec
        return None if spec is None else _without_blanks_at_dots(spec.parts[0].parts[0])

    @property
    def domain(self):
        spec = self.addr_spec
        if spec is None or len(spec.parts) < 3:
            return None
        return ''.join(spec.parts[2].value.split())

    # --- parameters ---

    @property
    def params(self):
        if self.kind != 'mime-parameters':
            found = self.child('mime-parameters')
            return () if found is None else found.params
        pieces_by_name = {}
        for part in self.parts:
            if isinstance(part, Parameter) and part.name is not None:
                pieces_by_name.setdefault(part.name, []).append(part)
        return [(name, _joined(pieces)) for name, pieces in pieces_by_name.items()]

    def fold(self, policy):
        if self.kind in ('msg-id', 'message-id'):
            return str(self) + policy.linesep
        return fold(self, policy)


def _without_blanks_at_dots(node):
    """The value of a local part's words."""
    words = [part for part in node.parts if part.kind != 'cfws']
    value = ''
    for i, word in enumerate(words):
        parts = word.parts if isinstance(word, Node) and word.kind != 'bare-quoted-string' else None
        if parts and (i == 0 or words[i - 1].kind == 'dot') and parts[0].kind == 'cfws':
            parts = parts[1:]
        if parts and (i + 1 == len(words) or words[i + 1].kind == 'dot') and \
                parts[-1].kind == 'cfws':
            parts = parts[:-1]
        value += word.value if parts is None else ''.join([part.value for part in parts])
    return value


class Parameter(Node):
    """name=value; of a value in pieces, one of them."""

    def __init__(self):
        super().__init__('parameter')
        self.name = None
        self.number = 0
        self.is_extended = False
        self.charset = 'us-ascii'
        self.text = ''


def _joined(pieces):
    pieces = sorted(pieces, key=lambda piece: piece.number)
    first = pieces[0]
    if not first.is_extended and len(pieces) > 1 and pieces[1].number == 0:
        pieces[1].defects.append(errors.InvalidHeaderDefect(
            'duplicate parameter name; duplicate(s) ignored'))
        pieces = pieces[:1]
    value = ''
    expected = 0
    for piece in pieces:
        if piece.number != expected:
            if not piece.is_extended:
                piece.defects.append(errors.InvalidHeaderDefect(
                    'duplicate parameter name; duplicate ignored'))
                continue
            piece.defects.append(errors.InvalidHeaderDefect(
                'inconsistent RFC2231 parameter numbering'))
        expected += 1
        value += _unescaped(piece, first.charset) if piece.is_extended else piece.text
    return value


def _unescaped(piece, charset):
    try:
        data = urllib.parse.unquote_to_bytes(piece.text)
    except UnicodeEncodeError:
        return urllib.parse.unquote(piece.text, encoding='latin-1')
    try:
        text = data.decode(charset, 'surrogateescape')
    except (LookupError, UnicodeEncodeError):
        text = data.decode('us-ascii', 'surrogateescape')
    if _has_surrogates(text):
        piece.defects.append(errors.UndecodableBytesDefect())
    return text


# --- encoded words ---

def _decode_q(data):
    return re.sub(b'=([a-fA-F0-9]{2})', lambda match: bytes.fromhex(match[1].decode()),
                  data.replace(b'_', b' ')), []


def decode_b(data):
    """The bytes, and what was wrong with their base64."""
    missing = -len(data) % 4
    padding = [errors.InvalidBase64PaddingDefect()] if missing else []
    try:
        return base64.b64decode(data + b'=' * missing, validate=True), padding
    except binascii.Error:
        pass
    characters = [errors.InvalidBase64CharactersDefect()]
    try:
        return base64.b64decode(data, validate=False), characters
    except binascii.Error:
        pass
    try:
        return (base64.b64decode(data + b'==', validate=False),
                characters + [errors.InvalidBase64PaddingDefect()])
    except binascii.Error:
        return data, [errors.InvalidBase64LengthDefect()]


def decode_word(word):
    """The text and the defects of =?charset?encoding?text?=."""
    _, charset, encoding, text, _ = word.split('?')
    charset = charset.partition('*')[0]
    data = text.encode('ascii', 'surrogateescape')
    data, defects = {'q': _decode_q, 'b': decode_b}[encoding.lower()](data)
    try:
        text = data.decode(charset)
    except UnicodeDecodeError:
        defects.append(errors.UndecodableBytesDefect(
            f'Encoded word contains bytes not decodable using {charset!r} charset'))
        text = data.decode(charset, 'surrogateescape')
    except (LookupError, UnicodeEncodeError):
        text = data.decode('ascii', 'surrogateescape')
        if charset.lower() != 'unknown-8bit':
            defects.append(errors.CharsetError(
                f'Unknown charset {charset!r} in encoded word; decoded as unknown bytes'))
    return text, defects


def encode_word(text, charset):
    if charset == 'unknown-8bit':
        data = text.encode('ascii', 'surrogateescape')
    else:
        data = text.encode(charset)
    base64_size = (len(data) + 2) // 3 * 4
    if quoprimime.header_length(data) - base64_size < 5:  # q where it is not much longer
        return quoprimime.header_encode(data, charset) or f'=?{charset}?q??='
    return f'=?{charset}?b?{base64.b64encode(data).decode("ascii")}?='


# --- onto lines ---

def fold(tree, policy):
    return _Folding(policy).run(tree)


class _Folding:
    def __init__(self, policy):
        self.policy = policy
        self.width = policy.max_line_length or sys.maxsize
        self.encoding = 'utf-8' if policy.utf8 else 'us-ascii'
        self.lines = ['']
        self.word_at = None  # where an encoded word begins to which more can be added

    def room(self):
        return self.width - len(self.lines[-1])

    def take_blank(self):
        """The blank that the last line ends in goes over to the next one."""
        last = self.lines[-1]
        if last and last[-1] in BLANKS:
            self.lines[-1] = last[:-1]
            return last[-1]
        return ''

    def charset_of(self, part, text):
        """None where the text can stand as it is."""
        try:
            text.encode(self.encoding)
            return None
        except UnicodeEncodeError:
            is_unknown = any(isinstance(defect, errors.UndecodableBytesDefect)
                             for defect in part.all_defects)
            return 'unknown-8bit' if is_unknown else 'utf-8'

    def run(self, tree):
        unblock = object()  # stands behind parts within which nothing is encoded to break it
        parts = list(tree.parts)
        blocked = 0
        is_wanted = False  # an encoded word
        while parts:
            part = parts.pop(0)
            if part is unblock:
                blocked -= 1
                continue
            text = str(part)
            if part.kind == 'ptext' and not SPECIALS.isdisjoint(text):
                is_wanted = True
            charset = self.charset_of(part, text)
            is_wanted = is_wanted or charset is not None
            if part.kind == 'mime-parameters':
                self.add_parameters(part)
                continue
            if is_wanted and not blocked:
                if not part.as_ew_allowed:
                    self.word_at = None
                    if part.syntactic_break and self.add_on_one_line(part):
                        is_wanted = False
                        continue
                if isinstance(part, Node):
                    parts[:0] = part.parts
                else:
                    self.add_encoded(text, part.ew_combine_allowed, charset or self.encoding)
                is_wanted = False
                continue
            if len(text) <= self.room():
                self.lines[-1] += text
                continue
            if part.syntactic_break and len(text) + 1 <= self.width:
                blank = self.take_blank()
                if blank or part.starts_with_blank():
                    self.lines.append(blank + text)
                    self.word_at = None
                    continue
            if isinstance(part, Node):
                inner = list(part.parts)
                if not part.as_ew_allowed:
                    blocked += 1
                    inner.append(unblock)
                parts[:0] = inner
            elif part.as_ew_allowed and not blocked:
                parts.insert(0, part)
                is_wanted = True
            else:
                blank = self.take_blank()
                if blank or part.starts_with_blank():
                    self.lines.append(blank + text)
                else:
                    self.lines[-1] += text
        return self.policy.linesep.join(self.lines) + self.policy.linesep

    def add_on_one_line(self, part):
        linesep = self.policy.linesep
        text = part.fold(self.policy)[:-len(linesep)]
        if linesep in text:
            return False
        if len(text) > self.room():
            self.lines.append(self.take_blank())
        self.lines[-1] += text
        return True

    def add_encoded(self, text, may_combine, charset):
        if self.word_at is not None and may_combine:
            from email._header_values import unstructured
            text = str(unstructured(self.lines[-1][self.word_at:] + text))
            self.lines[-1] = self.lines[-1][:self.word_at]
        if text[0] in BLANKS:
            if self.room() == 0:
                self.lines.append(self.take_blank())
            self.lines[-1] += text[0]
            text = text[1:]
        end = ''
        if text[-1] in BLANKS:
            text, end = text[:-1], text[-1]
        word_at = len(self.lines[-1]) if self.word_at is None else self.word_at
        if charset == 'us-ascii':
            charset = 'utf-8'
        chrome = len(charset) + 7
        if chrome + 1 >= self.width:
            raise errors.HeaderParseError('max_line_length is too small to fit an encoded word')
        while text:
            room = self.room()
            if room <= chrome:
                self.lines.append(' ')
                continue
            size = min(len(text), room - chrome)
            word = encode_word(text[:size], charset)
            while len(word) > room:
                size -= 1
                word = encode_word(text[:size], charset)
            self.lines[-1] += word
            text = text[size:]
            if text:
                self.lines.append(' ')
                word_at = len(self.lines[-1])
        self.lines[-1] += end
        self.word_at = word_at if may_combine else None

    def add_parameters(self, part):
        for name, value in part.params:
            if not self.lines[-1].rstrip().endswith(';'):
                self.lines[-1] += ';'
            charset = self.encoding
            on_errors = 'strict'
            try:
                value.encode(charset)
                shown = f'{name}={quote_string(value)}'
            except UnicodeEncodeError:
                charset = 'utf-8'
                if _has_surrogates(value):
                    charset, on_errors = 'unknown-8bit', 'surrogateescape'
                shown = f"{name}*={charset}''{self.escaped(value, on_errors)}"
            if len(self.lines[-1]) + len(shown) + 1 < self.width:
                self.lines[-1] += ' ' + shown
            elif len(shown) + 2 <= self.width:
                self.lines.append(' ' + shown)
            else:
                self.add_in_pieces(name, value, charset, on_errors)

    @staticmethod
    def escaped(value, on_errors):
        return urllib.parse.quote(value, safe='', errors=on_errors)

    def add_in_pieces(self, name, value, charset, on_errors):
        number = 0
        prefix = charset + "''"
        while value:
            chrome = len(name) + len(str(number)) + 3 + len(prefix)
            if self.width <= chrome + 3:
                self.width = 78
            size = room = self.width - chrome - 2
            while len(self.escaped(value[:size], on_errors)) > room:
                size -= 1
            self.lines.append(f' {name}*{number}*={prefix}{self.escaped(value[:size], on_errors)}')
            prefix = ''
            number += 1
            value = value[size:]
            if value:
                self.lines[-1] += ';'
