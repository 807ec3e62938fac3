"""Reads header values into trees. Wrong ones are read too, as far as they go, and what is wrong is
a defect of the tree."""
import re
from email import errors
from email._trees import BLANKS, SPECIALS, Leaf, Node, Parameter, decode_word
from email.errors import (HeaderMissingRequiredValue, HeaderParseError, InvalidHeaderDefect,
                          ObsoleteHeaderDefect)
from email.utils import _has_surrogates
from string import hexdigits

_COMMENT_OR_BLANK = BLANKS + '('
_ATOM_ENDS = SPECIALS | set(BLANKS)
_PHRASE_ENDS = SPECIALS - set('."(')
_TOKEN_ENDS = (SPECIALS | set('/?=' + BLANKS)) - set('.')
_ATTRIBUTE_ENDS = _TOKEN_ENDS | set("*'%")
_EXTENDED_ATTRIBUTE_ENDS = _ATTRIBUTE_ENDS - set('%')


class _NoEncodedWord(HeaderParseError):
    """It begins like one, and is none."""


def _checked(text, kind, is_blank=False):
    leaf = Leaf(text, kind, is_blank)
    unprintable = re.findall('[\x00-\x20\x7f]', text)
    if unprintable:
        leaf.defects.append(errors.NonPrintableDefect(unprintable))
    if _has_surrogates(text):
        leaf.defects.append(errors.UndecodableBytesDefect(
            'Non-ASCII characters found in header token'))
    return leaf


class _Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def rest(self):
        return self.text[self.at:]

    def is_done(self):
        return self.at >= len(self.text)

    def is_at(self, characters):
        return not self.is_done() and self.text[self.at] in characters

    def first(self):
        return self.text[self.at]

    def missing(self, what):
        raise HeaderParseError(f'expected {what} but found {self.rest()!r}')

    def mark(self, kind):
        leaf = Leaf(self.first(), kind)
        self.at += 1
        return leaf

    def one_of(self, *readers):
        """What the first reader reads that does not fail."""
        start = self.at
        for reader in readers[:-1]:
            try:
                return reader()
            except HeaderParseError:
                self.at = start
        return readers[-1]()

    def run(self, ends, kind, what):
        start = self.at
        while not self.is_done() and self.first() not in ends:
            self.at += 1
        if self.at == start:
            self.missing(what)
        return _checked(self.text[start:self.at], kind)

    def quoted_run(self, ends):
        """Up to an end or a blank, without backslashes; whether there was one that counts."""
        read = ''
        had_pair = escaped = False
        while not self.is_done() and not self.is_at(BLANKS):
            character = self.first()
            if character == '\\' and not escaped:
                escaped = True
                self.at += 1
                continue
            if character == '\\':
                had_pair = True
            elif not escaped and character in ends:
                break
            escaped = False
            read += character
            self.at += 1
        return read, had_pair

    # --- blanks, comments, words ---

    def blanks(self):
        start = self.at
        while not self.is_done() and self.first().isspace():
            self.at += 1
        return Leaf(self.text[start:self.at], 'fws', is_blank=True)

    def comment(self):
        comment = Node('comment')
        self.at += 1
        while not self.is_done() and not self.is_at(')'):
            if self.is_at(BLANKS):
                comment.parts.append(self.blanks())
            elif self.is_at('('):
                comment.parts.append(self.comment())
            else:
                comment.parts.append(_checked(self.quoted_run('()')[0], 'ptext', is_blank=True))
        if self.is_done():
            comment.defects.append(InvalidHeaderDefect('end of header inside comment'))
        self.at += 1
        return comment

    def cfws(self):
        """Comments and folding white space."""
        cfws = Node('cfws')
        while self.is_at(_COMMENT_OR_BLANK):
            cfws.parts.append(self.blanks() if self.is_at(BLANKS) else self.comment())
        return cfws

    def add_cfws(self, node):
        if self.is_at(_COMMENT_OR_BLANK):
            node.parts.append(self.cfws())

    def encoded_word(self):
        rest = self.rest()
        if not rest.startswith('=?'):
            self.missing('encoded word')
        word, end, after = rest[2:].partition('?=')
        if not end:
            self.missing('encoded word')
        if len(after) > 1 and after[0] in hexdigits and after[1] in hexdigits and \
                word.count('?') < 2:  # the text itself begins with an escape
            more, _, after = after.partition('?=')
            word += '?=' + more
        node = Node('encoded-word')
        if len(word.split()) > 1:
            node.defects.append(InvalidHeaderDefect('whitespace inside encoded word'))
        try:
            text, defects = decode_word(f'=?{word}?=')
        except (ValueError, KeyError):
            raise _NoEncodedWord(f"encoded word format invalid: '{rest}'")
        node.defects += defects
        for piece in re.findall('[ \t]\\s*|[^ \t]+', text):
            node.parts.append(Leaf(piece, 'fws', is_blank=True) if piece[0] in BLANKS else
                              _checked(piece, 'vtext'))
        self.at = len(self.text) - len(after)
        if after and after[0] not in BLANKS:
            node.defects.append(InvalidHeaderDefect(
                'missing trailing whitespace after encoded-word'))
        return node

    def bare_quoted_string(self):
        if self.first() != '"':
            self.missing('\'"\'')
        self.at += 1
        node = Node('bare-quoted-string')
        if self.is_at('"'):
            node.parts.append(_checked('', 'ptext'))
        while not self.is_done() and not self.is_at('"'):
            if self.is_at(BLANKS):
                node.parts.append(self.blanks())
                continue
            if self.rest().startswith('=?'):
                try:
                    word = self.encoded_word()
                except HeaderParseError:
                    pass
                else:
                    node.defects.append(InvalidHeaderDefect('encoded word inside quoted string'))
                    _hide_gap(node.parts)
                    node.parts.append(word)
                    continue
            node.parts.append(_checked(self.quoted_run('"')[0], 'ptext'))
        if self.is_done():
            node.defects.append(InvalidHeaderDefect('end of header inside quoted string'))
        self.at += 1
        return node

    def quoted_string(self):
        node = Node('quoted-string')
        self.add_cfws(node)
        node.parts.append(self.bare_quoted_string())
        self.add_cfws(node)
        return node

    def atext(self):
        return self.run(_ATOM_ENDS, 'atext', 'atext')

    def atom(self):
        node = Node('atom')
        self.add_cfws(node)
        if self.is_at(_ATOM_ENDS):
            self.missing('atom')
        node.parts.append(self.one_of(self.encoded_word, self.atext))
        self.add_cfws(node)
        return node

    def dot_atom_text(self):
        node = Node('dot-atom-text')
        if self.is_done() or self.is_at(_ATOM_ENDS):
            self.missing('atom at a start of dot-atom-text')
        while not self.is_done() and not self.is_at(_ATOM_ENDS):
            node.parts.append(self.atext())
            if self.is_at('.'):
                node.parts.append(self.mark('dot'))
        if node.parts[-1].kind == 'dot':
            self.missing('atom at end of dot-atom-text')
        return node

    def dot_atom(self):
        node = Node('dot-atom')
        self.first()
        self.add_cfws(node)
        node.parts.append(self.one_of(self.encoded_word, self.dot_atom_text))
        self.add_cfws(node)
        return node

    def word(self):
        self.first()
        leader = self.cfws() if self.is_at(_COMMENT_OR_BLANK) else None
        if self.is_done():
            raise HeaderParseError("Expected 'atom' or 'quoted-string' but found nothing.")
        if self.is_at('"'):
            node = self.quoted_string()
        elif self.is_at(SPECIALS):
            self.missing("'atom' or 'quoted-string'")
        else:
            node = self.atom()
        if leader is not None:
            node.parts.insert(0, leader)
        return node

    def phrase(self, kind='phrase'):
        node = Node(kind)
        start = self.at
        try:
            node.parts.append(self.word())
        except HeaderParseError:
            self.at = start
            node.defects.append(InvalidHeaderDefect('phrase does not start with word'))
        while not self.is_done() and not self.is_at(_PHRASE_ENDS):
            if self.is_at('.'):
                node.parts.append(self.mark('dot'))
                node.defects.append(ObsoleteHeaderDefect("period in 'phrase'"))
                continue
            start = self.at
            try:
                node.parts.append(self.word())
            except HeaderParseError:
                self.at = start
                if not self.is_at(_COMMENT_OR_BLANK):
                    raise
                node.parts.append(self.cfws())
                node.defects.append(ObsoleteHeaderDefect('comment found without atom'))
        return node

    # --- addresses ---

    def local_part(self):
        node = Node('local-part')
        self.first()
        start = self.at
        leader = self.cfws() if self.is_at(_COMMENT_OR_BLANK) else None
        if self.is_done():
            self.missing('local-part')
        inner = self.at
        try:
            words = self.one_of(self.dot_atom, self.word)
        except HeaderParseError:
            self.at = inner
            if self.first() != '\\' and self.is_at(_PHRASE_ENDS):
                raise
            words = Node('words')
        if leader is not None:
            words.parts.insert(0, leader)
        node.parts.append(words)
        if not self.is_done() and (self.is_at('\\') or not self.is_at(_PHRASE_ENDS)):
            # What was read so far is read again, in its canonical form.
            self.text = self.text[:start] + str(node) + self.rest()
            self.at = start
            words = self.obsolete_local_part()
            if words.kind == 'invalid-obs-local-part':
                node.defects.append(InvalidHeaderDefect(
                    'local-part is not dot-atom, quoted-string, or obs-local-part'))
            else:
                node.defects.append(ObsoleteHeaderDefect(
                    'local-part is not a dot-atom (contains CFWS)'))
            node.parts[0] = words
        if not node.value.isascii():
            node.defects.append(errors.NonASCIILocalPartDefect(
                'local-part contains non-ASCII characters)'))
        return node

    def obsolete_local_part(self):
        node = Node('obs-local-part')
        after_dot = False
        while not self.is_done() and (self.is_at('\\') or not self.is_at(_PHRASE_ENDS)):
            if self.is_at('.'):
                if after_dot:
                    node.defects.append(InvalidHeaderDefect("invalid repeated '.'"))
                node.parts.append(self.mark('dot'))
                after_dot = True
                continue
            if self.is_at('\\'):
                node.parts.append(self.mark('misplaced-special'))
                node.defects.append(InvalidHeaderDefect(
                    "'\\' character outside of quoted-string/ccontent"))
                after_dot = False
                continue
            if node.parts and node.parts[-1].kind != 'dot':
                node.defects.append(InvalidHeaderDefect("missing '.' between words"))
            start = self.at
            try:
                node.parts.append(self.word())
                after_dot = False
            except HeaderParseError:
                self.at = start
                if not self.is_at(_COMMENT_OR_BLANK):
                    raise
                node.parts.append(self.cfws())
        for side, parts in (('leading', node.parts), ('trailing', node.parts[::-1])):
            if parts[0].kind == 'dot' or parts[0].kind == 'cfws' and parts[1].kind == 'dot':
                node.defects.append(InvalidHeaderDefect(f"Invalid {side} '.' in local part"))
        if node.defects:
            node.kind = 'invalid-obs-local-part'
        return node

    def dtext(self):
        text, had_pair = self.quoted_run('[]')
        leaf = _checked(text, 'ptext')
        if had_pair:
            leaf.defects.append(ObsoleteHeaderDefect('quoted printable found in domain-literal'))
        return leaf

    def domain_literal(self):
        node = Node('domain-literal', [self.mark('domain-literal-start')])
        for reader in (self.blanks, self.dtext, self.blanks):
            if self.is_done():
                self.missing("']' at end of domain-literal")
            if reader == self.dtext or self.is_at(BLANKS):
                node.parts.append(reader())
        if not self.is_at(']'):
            self.missing("']' at end of domain-literal")
        node.parts.append(self.mark('domain-literal-end'))
        self.add_cfws(node)
        return node

    def domain(self):
        node = Node('domain')
        self.first()
        leader = self.cfws() if self.is_at(_COMMENT_OR_BLANK) else None
        if self.is_done():
            self.missing('domain')
        is_literal = self.is_at('[')
        inner = self.domain_literal() if is_literal else self.one_of(self.dot_atom, self.atom)
        if not is_literal and self.is_at('@'):
            raise HeaderParseError('Invalid Domain')
        if leader is not None:
            inner.parts.insert(0, leader)
        node.parts.append(inner)
        if not is_literal and self.is_at('.'):
            node.defects.append(ObsoleteHeaderDefect('domain is not a dot-atom (contains CFWS)'))
            if inner.kind == 'dot-atom':
                node.parts[:] = inner.parts
            while self.is_at('.'):
                node.parts.append(self.mark('dot'))
                node.parts.append(self.atom())
        return node

    def addr_spec(self):
        node = Node('addr-spec', [self.local_part()])
        if not self.is_at('@'):
            node.defects.append(InvalidHeaderDefect('addr-spec local part with no domain'))
            return node
        node.parts += [self.mark('address-at-symbol'), self.domain()]
        return node

    def route(self):
        node = Node('obs-route')
        while self.is_at(',' + _COMMENT_OR_BLANK):
            node.parts.append(self.mark('list-separator') if self.is_at(',') else self.cfws())
        if not self.is_at('@'):
            self.missing('obs-route domain')
        node.parts += [self.mark('route-component-marker'), self.domain()]
        while self.is_at(','):
            node.parts.append(self.mark('list-separator'))
            self.add_cfws(node)
            if self.is_at('@'):
                node.parts += [self.mark('route-component-marker'), self.domain()]
        if not self.is_at(':'):
            self.missing("':' marking end of obs-route")
        node.parts.append(self.mark('end-of-obs-route-marker'))
        return node

    def angle_addr(self):
        node = Node('angle-addr')
        self.first()
        self.add_cfws(node)
        if not self.is_at('<'):
            self.missing('angle-addr')
        node.parts.append(self.mark('angle-addr-start'))
        if self.first() == '>':
            node.parts.append(self.mark('angle-addr-end'))
            node.defects.append(InvalidHeaderDefect('null addr-spec in angle-addr'))
            return node
        inner = self.one_of(self.addr_spec, self.route)
        node.parts.append(inner)
        if inner.kind == 'obs-route':
            node.defects.append(ObsoleteHeaderDefect(
                'obsolete route specification in angle-addr'))
            node.parts.append(self.addr_spec())
        if self.is_at('>'):
            self.at += 1
        else:
            node.defects.append(InvalidHeaderDefect("missing trailing '>' on angle-addr"))
        node.parts.append(Leaf('>', 'angle-addr-end'))
        self.add_cfws(node)
        return node

    def display_name(self):
        return self.phrase('display-name')

    def name_addr(self):
        node = Node('name-addr')
        self.first()
        leader = self.cfws() if self.is_at(_COMMENT_OR_BLANK) else None
        if self.is_done():
            self.missing('name-addr')
        if not self.is_at('<'):
            if self.is_at(_PHRASE_ENDS):
                self.missing('name-addr')
            name = self.display_name()
            if self.is_done():
                self.missing('name-addr')
            if leader is not None:
                name.parts[0].parts.insert(0, leader)
                leader = None
            node.parts.append(name)
        angle = self.angle_addr()
        if leader is not None:
            angle.parts.insert(0, leader)
        node.parts.append(angle)
        return node

    def mailbox(self):
        inner = self.one_of(self.name_addr, self.addr_spec)
        is_wrong = any(isinstance(defect, InvalidHeaderDefect) for defect in inner.all_defects)
        return Node('invalid-mailbox' if is_wrong else 'mailbox', [inner])

    def junk(self, kind, ends):
        """Whatever there is before one of the ends."""
        node = Node(kind)
        while not self.is_done() and not self.is_at(ends):
            node.parts.append(self.mark('misplaced-special') if self.is_at(_PHRASE_ENDS) else
                              self.phrase())
        return node

    def entries(self, node, reader, ends, wrap, name):
        """Adds the entries of a list apart by commas; empty and wrong ones are defects."""
        nothing, wrong = name
        start = self.at
        try:
            node.parts.append(reader())
        except HeaderParseError:
            self.at = start
            leader = self.cfws() if self.is_at(_COMMENT_OR_BLANK) else None
            if self.is_done() or self.is_at(ends):
                if leader is not None:
                    node.parts.append(leader)
                node.defects.append(ObsoleteHeaderDefect(
                    nothing if leader is not None else f"empty element in {node.kind}"))
            else:
                mailbox = self.junk('invalid-mailbox', ends)
                if leader is not None:
                    mailbox.parts.insert(0, leader)
                node.parts.append(wrap(mailbox))
                node.defects.append(InvalidHeaderDefect(wrong))
        if not self.is_done() and not self.is_at(ends):
            mailbox = node.parts[-1]
            if mailbox.kind == 'address':
                mailbox = mailbox.parts[0]
            mailbox.kind = 'invalid-mailbox'
            mailbox.parts += self.junk('invalid-mailbox', ends).parts
            node.defects.append(InvalidHeaderDefect(wrong))
        if self.is_at(','):
            node.parts.append(self.mark('list-separator'))

    def mailbox_list(self):
        node = Node('mailbox-list')
        while not self.is_done() and not self.is_at(';'):
            self.entries(node, self.mailbox, ',;', lambda mailbox: mailbox,
                         ('empty element in mailbox-list', 'invalid mailbox in mailbox-list'))
        return node

    def group_list(self):
        node = Node('group-list')
        if self.is_done():
            node.defects.append(InvalidHeaderDefect('end of header before group-list'))
            return node
        leader = self.cfws() if self.is_at(_COMMENT_OR_BLANK) else None
        if leader is not None and (self.is_done() or self.is_at(';')):
            if self.is_done():
                node.defects.append(InvalidHeaderDefect('end of header in group-list'))
            node.parts.append(leader)
            return node
        mailboxes = self.mailbox_list()
        if not mailboxes.mailboxes:
            node.parts += [leader] if leader is not None else []
            node.parts += mailboxes.parts
            node.defects.append(ObsoleteHeaderDefect('group-list with empty entries'))
            return node
        if leader is not None:
            mailboxes.parts.insert(0, leader)
        node.parts.append(mailboxes)
        return node

    def group(self):
        node = Node('group', [self.display_name()])
        if not self.is_at(':'):
            self.missing("':' at end of group display name")
        node.parts.append(self.mark('group-display-name-terminator'))
        if self.is_at(';'):
            node.parts.append(self.mark('group-terminator'))
            return node
        node.parts.append(self.group_list())
        if self.is_done():
            node.defects.append(InvalidHeaderDefect('end of header in group'))
        elif not self.is_at(';'):
            self.missing("';' at end of group")
        node.parts.append(Leaf(';', 'group-terminator'))
        self.at += 1
        self.add_cfws(node)
        return node

    def address(self):
        return Node('address', [self.one_of(self.group, self.mailbox)])

    def address_list(self):
        node = Node('address-list')
        while not self.is_done():
            self.entries(node, self.address, ',', lambda mailbox: Node('address', [mailbox]),
                         ('address-list entry with no content',
                          'invalid address in address-list'))
        return node

    def no_fold_literal(self):
        if not self.is_at('['):
            self.missing("'[' at the start of no-fold-literal")
        node = Node('no-fold-literal', [self.mark('no-fold-literal-start'), self.dtext()])
        if not self.is_at(']'):
            self.missing("']' at the end of no-fold-literal")
        node.parts.append(self.mark('no-fold-literal-end'))
        return node

    def msg_id(self):
        node = Node('msg-id')
        self.add_cfws(node)
        if not self.is_at('<'):
            raise HeaderParseError(f"expected msg-id but found '{self.rest()}'")
        node.parts.append(self.mark('msg-id-start'))
        node.parts.append(self.one_of(self.dot_atom_text, self.obsolete_local_part))
        if node.parts[-1].kind != 'dot-atom-text':
            node.defects.append(ObsoleteHeaderDefect('obsolete id-left in msg-id'))
        if not self.is_at('@'):
            node.defects.append(InvalidHeaderDefect('msg-id with no id-right'))
            if self.is_at('>'):
                node.parts.append(self.mark('msg-id-end'))
            return node
        node.parts.append(self.mark('address-at-symbol'))
        right = self.one_of(self.dot_atom_text, self.no_fold_literal, self.domain)
        if right.kind == 'domain':
            node.defects.append(ObsoleteHeaderDefect('obsolete id-right in msg-id'))
        node.parts.append(right)
        if self.is_at('>'):
            self.at += 1
        else:
            node.defects.append(InvalidHeaderDefect("missing trailing '>' on msg-id"))
        node.parts.append(Leaf('>', 'msg-id-end'))
        self.add_cfws(node)
        return node

    # --- MIME ---

    def token(self):
        node = Node('token')
        self.add_cfws(node)
        node.parts.append(self.run(_TOKEN_ENDS, 'ttext', 'token'))
        self.add_cfws(node)
        return node

    def attribute(self, ends=_ATTRIBUTE_ENDS):
        node = Node('attribute')
        self.add_cfws(node)
        node.parts.append(self.run(ends, 'attrtext', 'token'))
        self.add_cfws(node)
        return node

    def parameter(self):
        node = Parameter()
        name = self.attribute()
        node.parts.append(name)
        node.name = name.value.strip()
        if self.is_done() or self.is_at(';'):
            node.defects.append(InvalidHeaderDefect(
                f'Parameter contains name ({name}) but no value'))
            return node
        match = re.compile(r'\*(\d+)').match(self.text, self.at)
        if match is not None:
            node.number = int(match[1])
            self.at = match.end()
            section = Leaf(match[0], 'section')
            if match[1] != str(node.number):
                section.defects.append(InvalidHeaderDefect(
                    'section number has an invalid leading 0'))
            node.parts.append(section)
        if self.is_at('*'):
            node.is_extended = True
            self.at += 1
        if not self.is_at('='):
            raise HeaderParseError("Parameter not followed by '='")
        self.at += 1
        self.add_cfws(node)
        self.parameter_value(node)
        return node

    def parameter_value(self, node):
        if self.is_done():
            raise HeaderParseError('Expected value but found end of string')
        if self.is_at('"'):
            value = self.quoted_string().child('bare-quoted-string').value
            if node.is_extended:
                node.defects.append(InvalidHeaderDefect(
                    'Quoted string value for extended parameter is invalid'))
            if node.is_extended and node.number == 0 and value.count("'") >= 2:
                node.charset, _, node.text = value.split("'", 2)
            else:
                node.text = value
            return
        if node.is_extended and node.number == 0:
            match = re.compile("([^;'\\s]*)'([^;'\\s]*)'").match(self.text, self.at)
            if match is None:
                node.defects.append(InvalidHeaderDefect(
                    'Missing required charset/lang delimiters'))
            else:
                node.charset = match[1] or node.charset
                self.at = match.end()
        value = self.attribute(_EXTENDED_ATTRIBUTE_ENDS)
        node.parts.append(value)
        node.text = next(part for part in value.parts if isinstance(part, Leaf)).text

    def parameters(self):
        node = Node('mime-parameters')
        while not self.is_done():
            start = self.at
            try:
                node.parts.append(self.parameter())
            except HeaderParseError:
                self.at = start
                leader = self.cfws() if self.is_at(_COMMENT_OR_BLANK) else None
                if self.is_done() or self.is_at(';'):
                    node.parts += [leader] if leader is not None else []
                    if self.is_done():
                        return node
                    node.defects.append(InvalidHeaderDefect('parameter entry with no content'))
                else:
                    junk = self.junk('invalid-parameter', ';')
                    if leader is not None:
                        junk.parts.insert(0, leader)
                    node.parts.append(junk)
                    node.defects.append(InvalidHeaderDefect(f'invalid parameter {junk!r}'))
            if not self.is_done() and not self.is_at(';'):
                junk = self.junk('invalid-parameter', ';')
                node.parts[-1].parts += junk.parts
                node.defects.append(InvalidHeaderDefect(
                    f'parameter with invalid trailing text {junk!r}'))
            if not self.is_done():
                node.parts.append(self.mark('parameter-separator'))
        return node

    def find_parameters(self, node):
        """Behind a value that is wrong."""
        while not self.is_done() and not self.is_at(';'):
            node.parts.append(self.mark('misplaced-special') if self.is_at(_PHRASE_ENDS) else
                              self.phrase())
        if not self.is_done():
            node.parts += [self.mark('parameter-separator'), self.parameters()]


def _hide_gap(parts):
    """An encoded word follows: blanks between it and one before say nothing."""
    if len(parts) > 1 and parts[-1].kind == 'fws' and parts[-2].kind == 'encoded-word':
        parts[-1] = Leaf(parts[-1].text, 'fws', is_blank=True, hidden=True)


def unstructured(value):
    reader = _Reader(value)
    node = Node('unstructured')
    while value and not reader.is_done():
        if reader.is_at(BLANKS):
            node.parts.append(reader.blanks())
            continue
        is_word = True
        if reader.rest().startswith('=?'):
            try:
                word = reader.encoded_word()
            except _NoEncodedWord:
                is_word = False
            except HeaderParseError:
                pass
            else:
                if node.parts and node.parts[-1].kind != 'fws':
                    node.defects.append(InvalidHeaderDefect(
                        'missing whitespace before encoded word'))
                _hide_gap(node.parts)
                node.parts.append(word)
                continue
        text = re.match('[^ \t]*', reader.rest())[0]
        if is_word and re.search(r'=\?[^?]*\?[qQbB]\?.*?\?=', text):
            text = reader.rest().partition('=?')[0]
        node.parts.append(_checked(text, 'vtext'))
        reader.at += len(text)
    return node


def address_list(value):
    return _Reader(value).address_list() if value else Node('address-list')


def addr_spec(value):
    """The node, and what is left of the text."""
    reader = _Reader(value)
    return reader.addr_spec(), reader.rest()


def message_id(value):
    reader = _Reader(value)
    try:
        node = Node('message-id', [reader.msg_id()])
    except HeaderParseError as error:
        node = Node('invalid-message-id', unstructured(value).parts)
        node.defects.append(InvalidHeaderDefect(f'Invalid msg-id: {error!r}'))
    else:
        if not reader.is_done():
            node.defects.append(InvalidHeaderDefect(f'Unexpected {reader.rest()!r}'))
    return node


def mime_version(value):
    """The tree, and the two numbers, which are None where they are missing."""
    reader = _Reader(value)
    node = Node('mime-version')
    if not value:
        node.defects.append(HeaderMissingRequiredValue('Missing MIME version number (eg: 1.0)'))
        return node, None, None
    reader.add_cfws(node)
    if reader.is_done():
        node.defects.append(HeaderMissingRequiredValue(
            'Expected MIME version number but found only CFWS'))
    major = _version_number(reader, node, 'major', '.' + _COMMENT_OR_BLANK)
    reader.add_cfws(node)
    if reader.is_at('.'):
        node.parts.append(reader.mark('version-separator'))
        reader.add_cfws(node)
        if not reader.is_done():
            minor = _version_number(reader, node, 'minor', _COMMENT_OR_BLANK)
            reader.add_cfws(node)
            if not reader.is_done():
                node.defects.append(InvalidHeaderDefect(
                    'Excess non-CFWS text after MIME version'))
                node.parts.append(Leaf(reader.rest(), 'xtext'))
            return node, None if minor is None else major, minor
    if major is not None:
        node.defects.append(InvalidHeaderDefect(
            'Incomplete MIME version; found only major number'))
    if not reader.is_done():
        node.parts.append(Leaf(reader.rest(), 'xtext'))
    return node, None, None


def _version_number(reader, node, which, ends):
    start = reader.at
    while not reader.is_done() and not reader.is_at(ends):
        reader.at += 1
    text = reader.text[start:reader.at]
    is_number = text.isdigit()
    if not is_number:
        node.defects.append(InvalidHeaderDefect(
            f'Expected MIME {which} version number but found {text!r}'))
    node.parts.append(Leaf(text, 'digits' if is_number else 'xtext'))
    return int(text) if is_number else None


def content_type(value):
    """The tree, the main type and the subtype."""
    reader = _Reader(value)
    node = Node('content-type')
    types = ['text', 'plain']
    if not value:
        node.defects.append(HeaderMissingRequiredValue('Missing content type specification'))
        return node, *types
    for number, name in enumerate(('maintype', 'subtype')):
        start = reader.at
        try:
            token = reader.token()
        except HeaderParseError:
            reader.at = start
            node.defects.append(InvalidHeaderDefect(
                f'Expected content {name} but found {reader.rest()!r}'))
            reader.find_parameters(node)
            return node, *types
        node.parts.append(token)
        if number == 0 and not reader.is_at('/'):
            node.defects.append(InvalidHeaderDefect('Invalid content type'))
            reader.find_parameters(node)
            return node, *types
        types[number] = token.value.strip().lower()
        if number == 0:
            node.parts.append(reader.mark('content-type-separator'))
    if not reader.is_done() and not reader.is_at(';'):
        node.defects.append(InvalidHeaderDefect(
            f'Only parameters are valid after content type, but found {reader.rest()!r}'))
        types = ['text', 'plain']
    reader.find_parameters(node)
    return node, *types


def content_disposition(value):
    """The tree and the disposition."""
    reader = _Reader(value)
    node = Node('content-disposition')
    disposition = None
    if not value:
        node.defects.append(HeaderMissingRequiredValue('Missing content disposition'))
        return node, disposition
    try:
        token = reader.token()
    except HeaderParseError:
        reader.at = 0
        node.defects.append(InvalidHeaderDefect(
            f'Expected content disposition but found {value!r}'))
    else:
        node.parts.append(token)
        disposition = token.value.strip().lower()
        if not reader.is_done() and not reader.is_at(';'):
            node.defects.append(InvalidHeaderDefect(
                'Only parameters are valid after content disposition, but found '
                f'{reader.rest()!r}'))
    reader.find_parameters(node)
    return node, disposition


def content_transfer_encoding(value):
    """The tree and the encoding."""
    reader = _Reader(value)
    node = Node('content-transfer-encoding')
    encoding = '7bit'
    if not value:
        node.defects.append(HeaderMissingRequiredValue('Missing content transfer encoding'))
        return node, encoding
    try:
        token = reader.token()
    except HeaderParseError:
        reader.at = 0
        node.defects.append(InvalidHeaderDefect(
            f'Expected content transfer encoding but found {value!r}'))
    else:
        node.parts.append(token)
        encoding = token.value.strip().lower()
    while not reader.is_done():
        node.defects.append(InvalidHeaderDefect('Extra text after content transfer encoding'))
        node.parts.append(reader.mark('misplaced-special') if reader.is_at(_PHRASE_ENDS) else
                          reader.phrase())
    return node, encoding
