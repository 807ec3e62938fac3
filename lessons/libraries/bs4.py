"""Simulated: a small reader of HTML pages, enough to find elements by name and class."""
from html import unescape


class Tag:
    def __init__(self, name, attrs):
        self.name = name
        self.attrs = attrs
        self.contents = []              # texts and elements, in document order

    def _elements(self):
        for child in self.contents:
            if isinstance(child, Tag):
                yield child
                yield from child._elements()

    def _found(self, name, class_):
        for element in self._elements():
            if element.name == name and class_ in (None, element.attrs.get('class')):
                yield element

    def find_all(self, name, class_=None):
        return list(self._found(name, class_))

    def find(self, name, class_=None):
        return next(self._found(name, class_), None)

    @property
    def text(self):
        return ''.join(child.text if isinstance(child, Tag) else child for child in self.contents)

    def get_text(self):
        return self.text

    def get(self, name, default=None):
        return self.attrs.get(name, default)

    def __getitem__(self, name):
        return self.attrs[name]


class BeautifulSoup(Tag):
    """A page as an element. `soup.title` is the first element of that name."""

    def __init__(self, markup, parser='html.parser'):
        super().__init__('[document]', {})
        if isinstance(markup, bytes):
            markup = markup.decode('utf-8')
        open_tags = [self]
        for is_tag, piece in pieces(markup):
            if not is_tag:
                open_tags[-1].contents.append(unescape(piece))
            elif piece.startswith('/'):
                close(open_tags, piece[1:].strip().lower())
            elif not piece.startswith(('!', '?')):
                open_tag(open_tags, piece)

    @property
    def title(self):
        return self.find('title')


VOID = ('area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr')


def pieces(markup):
    """Pairs of (is it a tag?, its text), in order."""
    while markup:
        text, opens, rest = markup.partition('<')
        if text:
            yield False, text
        if not opens:
            return
        tag, _, markup = rest.partition('>')
        yield True, tag


def open_tag(open_tags, piece):
    is_closed = piece.endswith('/')
    name, _, rest = piece.rstrip('/').partition(' ')
    tag = Tag(name.lower(), attributes(rest))
    open_tags[-1].contents.append(tag)
    if not is_closed and tag.name not in VOID:
        open_tags.append(tag)


def close(open_tags, name):
    """Closes the innermost open element of that name, and those inside of it."""
    if any(tag.name == name for tag in open_tags[1:]):
        while open_tags.pop().name != name:
            pass


def attributes(text):
    """The attributes of a tag: name="value", name='value', name=value or name alone."""
    found = {}
    text = text.strip()
    while text:
        name = text.replace('=', ' ').split()[0]
        text = text[text.index(name) + len(name):].lstrip()
        if not text.startswith('='):
            found[name.lower()] = ''
            continue
        text = text[1:].lstrip()
        quote = text[:1] if text[:1] in ('"', "'") else ''
        if quote:
            value, _, text = text[1:].partition(quote)
        else:
            value, _, text = text.partition(' ')
        found[name.lower()] = unescape(value)
        text = text.lstrip()
    return found
