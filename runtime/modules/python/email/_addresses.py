"""Addresses as they stand in old headers: read leniently, wrong ones included."""
_BLANKS = ' \t'
_LINE_ENDS = '\r\n'
_PHRASE_ENDS = '()<>@,:;"[]' + _BLANKS + _LINE_ENDS
_ATOM_ENDS = _PHRASE_ENDS + '.'


def quote(str):
    return str.replace('\\', '\\\\').replace('"', '\\"')


class AddressReader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.comments = []

    def is_at(self, characters):
        return self.at < len(self.text) and self.text[self.at] in characters

    def is_done(self):
        return self.at >= len(self.text)

    def skip(self):
        """What says nothing; returns its blanks."""
        blanks = ''
        while True:
            if self.is_at(_BLANKS + _LINE_ENDS):
                blanks += self.text[self.at].strip(_LINE_ENDS)
                self.at += 1
            elif self.is_at('('):
                self.comments.append(self.delimited(')'))
            else:
                return blanks

    def delimited(self, end):
        """From here, where it begins, to behind its end."""
        self.at += 1
        read = ''
        while not self.is_done():
            if self.is_at(end + '\r'):
                self.at += 1
                break
            if end == ')' and self.is_at('('):
                read += self.delimited(')')
                continue
            if self.is_at('\\'):
                self.at += 1
            if not self.is_done():
                read += self.text[self.at]
                self.at += 1
        return read

    def atom(self, ends=_ATOM_ENDS):
        start = self.at
        while not self.is_done() and not self.is_at(ends):
            self.at += 1
        return self.text[start:self.at]

    def phrase(self):
        words = []
        while not self.is_done():
            if self.is_at(_BLANKS + _LINE_ENDS):
                self.at += 1
            elif self.is_at('"'):
                words.append(self.delimited('"'))
            elif self.is_at('('):
                self.comments.append(self.delimited(')'))
            elif self.is_at(_PHRASE_ENDS):
                break
            else:
                words.append(self.atom(_PHRASE_ENDS))
        return words

    def domain(self):
        parts = []
        while not self.is_done():
            if self.is_at(_BLANKS):
                self.at += 1
            elif self.is_at('('):
                self.comments.append(self.delimited(')'))
            elif self.is_at('['):
                parts.append(f"[{self.delimited(']')}]")
            elif self.is_at('.'):
                parts.append('.')
                self.at += 1
            elif self.is_at('@'):  # two of them are nobody's address
                return ''
            elif self.is_at(_ATOM_ENDS):
                break
            else:
                parts.append(self.atom())
        return ''.join(parts)

    def address_itself(self):
        parts = []

        def drop_blanks():
            if parts and not parts[-1].strip():
                parts.pop()

        self.skip()
        while not self.is_done():
            keeps_blanks = True
            if self.is_at('.'):
                drop_blanks()
                parts.append('.')
                self.at += 1
                keeps_blanks = False
            elif self.is_at('"'):
                parts.append(f'''"{quote(self.delimited('"'))}"''')
            elif self.is_at(_ATOM_ENDS):
                drop_blanks()
                break
            else:
                parts.append(self.atom())
            blanks = self.skip()
            if keeps_blanks and blanks:
                parts.append(blanks)
        local = ''.join(parts)
        if not self.is_at('@'):
            return local
        self.at += 1
        self.skip()
        domain = self.domain()
        return f'{local}@{domain}' if domain else ''

    def bracketed(self):
        """<address>, perhaps with a route in front, which is left out."""
        address = ''
        self.at += 1
        self.skip()
        while not self.is_done():
            if self.is_at('>'):
                self.at += 1
                break
            if self.is_at('@'):
                self.at += 1
                self.skip()
                self.domain()
            elif self.is_at(':'):
                self.at += 1
            else:
                address = self.address_itself()
                self.at += 1
                break
            self.skip()
        return address

    def one(self):
        """The addresses of an entry; a group has several."""
        self.comments = comments = []
        self.skip()
        start = self.at
        words = self.phrase()
        self.skip()
        found = []
        if self.is_at('.@'):
            self.at = start
            self.comments = comments
            address = self.address_itself()
            found = [(' '.join(self.comments), address)]
        elif self.is_at(':'):
            self.at += 1
            while not self.is_done():
                self.skip()
                if self.is_at(';'):
                    self.at += 1
                    break
                found += self.one()
        elif self.is_at('<'):
            address = self.bracketed()
            name = ' '.join(words)
            if self.comments:
                name += f" ({' '.join(self.comments)})"
            found = [(name, address)]
        elif words:
            found = [(' '.join(self.comments), words[0])]
        elif self.is_at('()<>@,:;."[]'):
            self.at += 1
        self.skip()
        if self.is_at(','):
            self.at += 1
        return found

    def all(self):
        found = []
        while not self.is_done():
            found += self.one() or [('', '')]
        return found


def addresses_of(text):
    return AddressReader(text).all() if text else []
