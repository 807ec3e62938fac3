"""XML as a tree of elements, which hold attributes, a text and further elements."""
import codecs
import io
import re
import warnings
from _inspect import refuse
from operator import index as _index
from collections.abc import Iterator
from xml.etree import ElementPath

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'canonicalize', 'fromstring',
           'fromstringlist', 'indent', 'iselement', 'iterparse', 'parse', 'ParseError', 'PI',
           'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist',
           'TreeBuilder', 'VERSION', 'XML', 'XMLID', 'XMLParser', 'XMLPullParser',
           'register_namespace']

VERSION = '1.3.0'


class ParseError(SyntaxError):
    __module__ = 'xml.etree.ElementTree'


def iselement(element):
    return hasattr(element, 'tag')


_path_sign = re.compile(r'(?:[^{/*\[@.]|\{[^}]*(?:\}|$))*[/*\[@.]|\{\*?\}')


def _is_path(tag):
    """Whether a text is more than the name of a child: something in it leads on."""
    if isinstance(tag, str):
        return _path_sign.match(tag) is not None
    return not isinstance(tag, bytes) or any(c in tag for c in b'/*[@.')


class Element:
    __module__ = 'xml.etree.ElementTree'

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f'Element() argument 2 must be dict, not {type(attrib).__name__}')
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = None
        self.tail = None
        self._children = []

    def __repr__(self):
        return f'<Element {self.tag!r} at {id(self):#x}>'

    def makeelement(self, tag, attrib):
        return type(self)(tag, attrib)

    def __copy__(self):
        made = self.makeelement(self.tag, self.attrib)
        made.text, made.tail = self.text, self.tail
        made._children = list(self._children)
        return made

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        return len(self._children) != 0

    def _place(self, index, action):
        if isinstance(index, slice):
            return index
        if not hasattr(type(index), '__index__'):
            raise TypeError('element indices must be integers')
        index = _index(index)
        if not -len(self._children) <= index < len(self._children):
            raise IndexError(f'child {action}index out of range')
        return index

    def __getitem__(self, index):
        return self._children[self._place(index, '')]

    def __setitem__(self, index, element):
        place = self._place(index, 'assignment ')
        if isinstance(place, slice):
            element = self._sequence_of(element)
        for each in element if isinstance(place, slice) else (element,):
            self._expect(each)
        self._children[place] = element

    def __delitem__(self, index):
        del self._children[self._place(index, 'assignment ')]

    def __iter__(self):
        return iter(self._children)

    @staticmethod
    def _check(element, argument):
        if not isinstance(element, Element):
            raise TypeError(f'{argument} must be xml.etree.ElementTree.Element, not '
                            f'{type(element).__name__}')

    @staticmethod
    def _expect(element):
        if not isinstance(element, Element):
            raise TypeError(f'expected an Element, not "{type(element).__name__}"')

    @staticmethod
    def _sequence_of(elements):
        if not hasattr(elements, '__iter__') and not hasattr(elements, '__getitem__'):
            raise TypeError(f'expected sequence, not "{type(elements).__name__}"')
        return list(elements)

    def append(self, subelement, /):
        self._check(subelement, 'append() argument')
        self._children.append(subelement)

    def extend(self, elements, /):
        for element in self._sequence_of(elements):
            self._expect(element)
            self._children.append(element)

    def insert(self, index, subelement, /):
        index = _index(index)
        self._check(subelement, 'insert() argument 2')
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        self._check(subelement, 'remove() argument')
        for i, each in enumerate(self._children):
            if each is subelement:
                del self._children[i]
                return
        raise ValueError('list.remove(x): x not in list')

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    def find(self, path, namespaces=None):
        if namespaces is not None or _is_path(path):
            return ElementPath.find(self, path, namespaces)
        return next((child for child in self._children if child.tag == path), None)

    def findtext(self, path, default=None, namespaces=None):
        if namespaces is not None or _is_path(path):
            return ElementPath.findtext(self, path, default, namespaces)
        found = self.find(path)
        return default if found is None else '' if found.text is None else found.text

    def findall(self, path, namespaces=None):
        if namespaces is not None or _is_path(path):
            return ElementPath.findall(self, path, namespaces)
        return [child for child in self._children if child.tag == path]

    def iterfind(self, path, namespaces=None):
        return ElementPath.iterfind(self, path, namespaces)

    def iter(self, tag=None):
        if tag == '*':
            tag = None
        if tag is None or self.tag == tag:
            yield self
        for child in self._children:
            yield from child.iter(tag)

    def itertext(self):
        if self.text:
            yield self.text
        for child in self._children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def SubElement(parent, tag, attrib={}, **extra):
    Element._check(parent, 'SubElement() argument 1')
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    element = Element(ProcessingInstruction)
    element.text = target + (f' {text}' if text else '')
    return element


PI = ProcessingInstruction


class QName:
    def __init__(self, text_or_uri, tag=None):
        self.text = f'{{{text_or_uri}}}{tag}' if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{type(self).__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)


# --- writing ---

_prefixes = {'http://www.w3.org/XML/1998/namespace': 'xml', 'http://www.w3.org/1999/xhtml': 'html',
             'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
             'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
             'http://www.w3.org/2001/XMLSchema': 'xs',
             'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
             'http://purl.org/dc/elements/1.1/': 'dc'}


def register_namespace(prefix, uri):
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for key, value in list(_prefixes.items()):
        if key == uri or value == prefix:
            del _prefixes[key]
    _prefixes[uri] = prefix


def _escaped(text):
    try:
        '&' in text
    except TypeError:
        raise TypeError(f'cannot serialize {text!r} (type {type(text).__name__})')
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def _escaped_attribute(text):
    return (_escaped(text).replace('"', '&quot;').replace('\r', '&#13;').replace('\n', '&#10;')
            .replace('\t', '&#09;'))


class _Names:
    """The names of a document with their prefixes."""

    def __init__(self, root, default_namespace):
        self.prefixes = {default_namespace: ''} if default_namespace else {}
        self.default = default_namespace
        for element in root.iter():
            if isinstance(element.tag, (str, QName)):
                self.name(element.tag)
            elif element.tag is not None and element.tag not in (Comment, ProcessingInstruction):
                raise TypeError(f'cannot serialize {element.tag!r} (type '
                                f'{type(element.tag).__name__})')
            for key, value in element.items():
                self.name(key, True)
                if isinstance(value, QName):
                    self.name(value)
            if isinstance(element.text, QName):
                self.name(element.text)

    def name(self, tag, is_attribute=False):
        tag = tag.text if isinstance(tag, QName) else tag
        if not isinstance(tag, str):
            raise TypeError(f'cannot serialize {tag!r} (type {type(tag).__name__})')
        if tag[:1] != '{':
            if self.default and not is_attribute:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            return tag
        uri, _, local = tag[1:].rpartition('}')
        if uri not in self.prefixes:
            prefix = _prefixes.get(uri) or f'ns{len(self.prefixes)}'
            self.prefixes[uri] = prefix
        prefix = self.prefixes[uri]
        return f'{prefix}:{local}' if prefix else local

    def declarations(self):
        return [(f'xmlns:{prefix}' if prefix else 'xmlns', uri) for uri, prefix in
                sorted(self.prefixes.items(), key=lambda item: item[1]) if prefix != 'xml']


_empty_in_html = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input',
                  'isindex', 'link', 'meta', 'param', 'source', 'track', 'wbr'}


def _write(out, element, names, method, short_empty, declarations=()):
    tag, text = element.tag, element.text
    if tag is Comment:
        out.append(f'<!--{text}-->')
    elif tag is ProcessingInstruction:
        out.append(f'<?{text}?>')
    elif tag is None:
        if text:
            out.append(_escaped(text))
        for child in element:
            _write(out, child, names, method, short_empty)
    else:
        name = names.name(tag)
        out.append('<' + name)
        is_html = method == 'html'
        for key, uri in declarations:
            out.append(f' {key}="{_escaped_attribute(uri)}"')
        for key, value in element.items():
            if isinstance(value, QName):
                shown = names.name(value)
            elif is_html:
                shown = _escaped(value).replace('&lt;', '<').replace('"', '&quot;')
            else:
                shown = _escaped_attribute(value)
            out.append(f' {names.name(key, True)}="{shown}"')
        if text or len(element) or not short_empty or is_html:
            out.append('>')
            if text:
                is_raw = is_html and name.lower() in ('script', 'style')
                out.append(text if is_raw else names.name(text) if isinstance(text, QName)
                           else _escaped(text))
            for child in element:
                _write(out, child, names, method, short_empty)
            if not is_html or name.lower() not in _empty_in_html:
                out.append(f'</{name}>')
        else:
            out.append(' />')
    if element.tail:
        out.append(_escaped(element.tail))


def _serialized(element, encoding, xml_declaration, default_namespace, method, short_empty):
    method = method or 'xml'
    if method == 'text':
        return ''.join([part for part in element.itertext()]) + (element.tail or '')
    if method not in ('xml', 'html'):
        raise ValueError(f'unknown method {method!r}')
    out = []
    lower = encoding.lower()
    if method == 'xml' and (xml_declaration or xml_declaration is None and lower not in (
            'utf-8', 'us-ascii', 'unicode')):
        declared = 'UTF-8' if lower == 'unicode' else encoding
        out.append(f"<?xml version='1.0' encoding='{declared}'?>\n")
    names = _Names(element, default_namespace)
    _write(out, element, names, method, short_empty, names.declarations())
    return ''.join(out)


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    encoding = encoding or 'us-ascii'
    text = _serialized(element, encoding, xml_declaration, default_namespace, method,
                       short_empty_elements)
    return text if encoding == 'unicode' else text.encode(encoding, 'xmlcharrefreplace')


def tostringlist(element, encoding=None, method=None, **options):
    return [tostring(element, encoding, method, **options)]


def dump(elem):
    import sys
    elem = elem.getroot() if isinstance(elem, ElementTree) else elem
    sys.stdout.write(tostring(elem, 'unicode'))
    if not elem.tail or elem.tail[-1] != '\n':
        sys.stdout.write('\n')


def indent(tree, space='  ', level=0):
    element = tree.getroot() if isinstance(tree, ElementTree) else tree
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if len(element):
        _indent(element, space, level)


def _indent(element, space, level):
    inner = '\n' + space * (level + 1)
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, space, level + 1)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = '\n' + space * level


class ElementTree:
    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        if hasattr(source, 'read'):
            data = source.read()
        else:
            with open(source, 'rb') as file:
                data = file.read()
        parser = parser or XMLParser()
        parser.feed(data)
        self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] != '/':
            return path
        path = '.' + path
        warnings.warn('This search is broken in 1.3 and earlier, and will be fixed in a future '
                      f"version.  If you rely on the current behaviour, change it to {path!r}",
                      FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None,
              method=None, *, short_empty_elements=True):
        encoding = encoding or 'us-ascii'
        text = _serialized(self._root, encoding, xml_declaration, default_namespace, method,
                           short_empty_elements)
        if hasattr(file_or_filename, 'write'):
            file_or_filename.write(text if encoding == 'unicode'
                                   else text.encode(encoding, 'xmlcharrefreplace'))
            return
        with open(file_or_filename, 'wb') as file:
            file.write(text.encode('utf-8' if encoding == 'unicode' else encoding,
                                   'xmlcharrefreplace'))


# --- reading ---

class TreeBuilder:
    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None,
                 insert_comments=False, insert_pis=False):
        self._make = element_factory or Element
        self._root = None
        self._open = []
        self._last = None
        self._data = []
        self._is_after = False
        self.insert_comments, self.insert_pis = insert_comments, insert_pis

    def close(self):
        return self._root

    def _flush(self):
        if self._data and self._last is not None:
            text = ''.join(self._data)
            if self._is_after:
                self._last.tail = text
            else:
                self._last.text = text
        self._data = []

    def data(self, data):
        self._data.append(data)

    def start(self, tag, attrs):
        self._flush()
        self._last = element = self._make(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._is_after = False
        return element

    def end(self, tag):
        self._flush()
        self._last = self._open.pop()
        self._is_after = True
        return self._last

    def _single(self, element, is_kept):
        if is_kept:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._is_after = True
        return element

    def comment(self, text):
        return self._single(Comment(text), self.insert_comments)

    def pi(self, target, text=None):
        return self._single(ProcessingInstruction(target, text), self.insert_pis)


_entities = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'"}
_name = re.compile(r'[A-Za-z_:\u0080-\U0010ffff][-A-Za-z0-9._:\u0080-\U0010ffff]*')


def _bytes_of(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        pass
    raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}')


class XMLParser:
    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = 'Expat 2.5.0'
        self._encoding = encoding
        self._decoder = None
        self._held = b''
        self._return = ''
        self._scan = _Scan(self.target, self.entity)

    def feed(self, data):
        self._take(data if isinstance(data, str) else self._decoded(_bytes_of(data)), False)

    def close(self):
        self._take('' if self._decoder is None and not self._held else self._decoded(b'', True), True)
        return self.target.close() if hasattr(self.target, 'close') else None

    def flush(self):
        pass

    def _take(self, text, is_final):
        text = self._return + text
        self._return = ''
        if text.endswith('\r') and not is_final:
            text, self._return = text[:-1], '\r'
        self._scan.advance(text.replace('\r\n', '\n').replace('\r', '\n'), is_final)

    def _decoded(self, data, is_final=False):
        if self._decoder is None:
            self._held += data
            begins = b'<?xml'.startswith(self._held[:5]) or len(self._held) < 4
            if begins and b'>' not in self._held and not is_final:
                return ''
            data, self._held = self._held, b''
            declared = re.match(rb'<\?xml[^>]*encoding\s*=\s*["\']([-\w]+)', data)
            encoding = self._encoding or (declared[1].decode() if declared else 'utf-8-sig')
            if data[:2] in (b'\xff\xfe', b'\xfe\xff'):
                encoding = 'utf-16'
            self._decoder = codecs.getincrementaldecoder(encoding)()
        return self._decoder.decode(data, is_final)


_control = re.compile('[\0-\x08\x0b\x0c\x0e-\x1f]')


class _Incomplete(Exception):
    """More of the document has to come."""


_whole_tag = re.compile(r"""<(?:[^"'<>]|"[^"]*"|'[^']*')*>""")


class _Scan:
    """The reading of a document, which comes in parts; tells a target of what stands in it."""

    def __init__(self, target, entities):
        self.text = ''
        self.at = 0
        self.is_final = self.has_root = False
        self.target = target
        self.entities = entities
        self.open = []
        self.spaces = [{'xml': 'http://www.w3.org/XML/1998/namespace'}]
        self.declared = [[]]

    def fail(self, message, code, at=None):
        at = self.at if at is None else at
        line = self.text.count('\n', 0, at) + 1
        column = at - self.text.rfind('\n', 0, at) - 1
        error = ParseError(f'{message}: line {line}, column {column}')
        error.code = code
        error.position = line, column
        raise error

    def tell(self, name, *args):
        method = getattr(self.target, name, None)
        if method is not None:
            method(*args)

    def until(self, end, start):
        found = self.text.find(end, start)
        if found < 0:
            if not self.is_final:
                raise _Incomplete
            self.fail('unclosed token', 5)
        return found

    def advance(self, text, is_final):
        self.text += text
        self.is_final = is_final
        if self.at == 0 and self.text.startswith('\ufeff'):
            self.at = 1
        try:
            while self.at < len(self.text):
                self.one_part()
        except _Incomplete:
            pass
        if is_final and (not self.has_root or self.open):
            self.fail('no element found', 3, len(self.text))

    def one_part(self):
        text = self.text
        if text[self.at] != '<':
            return self.character_data()
        if not self.is_final and len(text) - self.at < 9 and text.find('>', self.at) < 0:
            raise _Incomplete
        is_first = self.at == text.startswith('\ufeff')
        if is_first and text.startswith('<?xml', self.at) and text[self.at + 5:self.at + 6].isspace():
            self.at = self.until('?>', self.at) + 2
        elif text.startswith('<!--', self.at):
            end = self.until('-->', self.at + 4)
            dashes = text.find('--', self.at + 4)
            if dashes < end:
                self.fail('not well-formed (invalid token)', 4, dashes + 2)
            self.tell('comment', text[self.at + 4:end])
            self.at = end + 3
        elif text.startswith('<![CDATA[', self.at) and self.open:
            if self.is_final and text.find(']]>', self.at) < 0:
                self.fail('unclosed CDATA section', 20, len(text))
            end = self.until(']]>', self.at + 9)
            self.tell('_begin_cdata')
            self.tell('data', text[self.at + 9:end])
            self.tell('_end_cdata')
            self.at = end + 3
        elif text.startswith('<?', self.at):
            end = self.until('?>', self.at + 2)
            target, _, rest = text[self.at + 2:end].partition(' ')
            if target.lower() == 'xml':
                self.fail('XML or text declaration not at start of entity', 17)
            self.tell('pi', target, rest.strip() or None)
            self.at = end + 2
        elif text.startswith('<!DOCTYPE', self.at):
            self.doctype()
        elif text.startswith('</', self.at):
            self.until('>', self.at)
            self.end_tag()
        else:
            if self.has_root and not self.open:
                self.fail('junk after document element', 9)
            if not self.is_final and not _whole_tag.match(text, self.at):
                raise _Incomplete
            self.has_root = True
            self.start_tag()
        return None

    def character_data(self):
        end = self.text.find('<', self.at)
        if end < 0:
            end = len(self.text)
            amp = self.text.rfind('&', self.at)
            if not self.is_final and amp >= 0 and ';' not in self.text[amp:]:
                end = amp
        part = self.text[self.at:end]
        if self.open:
            wrong = part.find(']]>')
            if wrong >= 0:
                self.fail('not well-formed (invalid token)', 4, self.at + wrong + 2)
            control = _control.search(part)
            if control:
                self.fail('not well-formed (invalid token)', 4, self.at + control.start())
            self.tell('data', self.unescaped(part, self.at))
        elif part.strip():
            blank = len(part) - len(part.lstrip())
            if self.has_root:
                self.fail('junk after document element', 9, self.at + blank)
            self.fail('syntax error', 2, self.at + blank)
        if not part:
            raise _Incomplete
        self.at = end

    def unescaped(self, text, start):
        if '&' not in text:
            return text
        out, at = [], 0
        while True:
            amp = text.find('&', at)
            if amp < 0:
                return ''.join(out) + text[at:]
            out.append(text[at:amp])
            found = re.compile(r'&(#\d+|#x[0-9a-fA-F]+|[A-Za-z_][-\w.]*);').match(text, amp)
            if not found:
                form = r'&#x[0-9a-fA-F]*' if text.startswith('&#x', amp) else r'&#\d*|&\w*'
                after = re.compile(form).match(text, amp).end()
                self.fail('not well-formed (invalid token)', 4, start + after)
            name = found[1]
            if name[0] == '#':
                out.append(chr(int(name[2:], 16) if name[1] == 'x' else int(name[1:])))
            elif name in _entities:
                out.append(_entities[name])
            elif name in self.entities:
                out.append(self.entities[name])
            else:
                self.fail('undefined entity', 11, start + amp)
            at = found.end()

    def doctype(self):
        depth, at = 0, self.at
        while at < len(self.text):
            c = self.text[at]
            depth += (c == '[') - (c == ']')
            if c == '>' and depth == 0:
                break
            at += 1
        if at == len(self.text) and not self.is_final:
            raise _Incomplete
        inside = self.text[self.at:at]
        self.tell('_doctype')
        for name, value in re.findall(r'<!ENTITY\s+(\w+)\s+["\']([^"\']*)["\']', inside):
            self.entities.setdefault(name, value)
        self.at = at + 1

    def qualified(self, name, is_attribute=False):
        prefix, colon, local = name.rpartition(':')
        if not colon and is_attribute:
            return name
        spaces = self.spaces[-1]
        if colon and prefix not in spaces:
            self.fail('unbound prefix', 27)
        uri = spaces.get(prefix)
        return f'{{{uri}}}{local}' if uri else local

    def start_tag(self):
        begin = self.at
        name = _name.match(self.text, begin + 1)
        if not name:
            self.fail('not well-formed (invalid token)', 4, begin + 1)
        raw, at = [], name.end()
        while True:
            blank = re.compile(r'\s*').match(self.text, at)
            key = _name.match(self.text, blank.end())
            if not key:
                at = blank.end()
                break
            if blank.end() == at:
                self.fail('not well-formed (invalid token)', 4, at)
            equals = re.compile(r'\s*=\s*').match(self.text, key.end())
            quote = self.text[equals.end():equals.end() + 1] if equals else ''
            if quote not in ('"', "'") or not quote:
                if re.compile(r'\s*=?\s*$').match(self.text, key.end()):
                    self.fail('unclosed token', 5, begin)
                self.fail('not well-formed (invalid token)', 4,
                          equals.end() if equals else key.end())
            end = self.until(quote, equals.end() + 1)
            value = self.text[equals.end() + 1:end]
            if '<' in value:
                self.fail('not well-formed (invalid token)', 4,
                          equals.end() + 1 + value.index('<'))
            if any(key[0] == known for known, _ in raw):
                self.fail('duplicate attribute', 8, key.start())
            value = re.sub(r'[\t\n]', ' ', value)
            raw.append((key[0], self.unescaped(value, equals.end() + 1)))
            at = end + 1
        is_empty = self.text.startswith('/>', at)
        if not is_empty and not self.text.startswith('>', at):
            if at >= len(self.text):
                self.fail('unclosed token', 5, begin)
            at += self.text.startswith('/', at)
            self.fail('not well-formed (invalid token)', 4, at)
        spaces = dict(self.spaces[-1])
        declared = []
        for key, value in raw:
            if key == 'xmlns' or key.startswith('xmlns:'):
                spaces[key[6:]] = value
                declared.append(key[6:])
                self.tell('start_ns', key[6:], value)
        self.spaces.append(spaces)
        self.declared.append(declared)
        attributes = {self.qualified(key, True): value for key, value in raw
                      if key != 'xmlns' and not key.startswith('xmlns:')}
        tag = self.qualified(name[0])
        self.tell('_start_as_written', name[0], raw, spaces)
        self.tell('start', tag, attributes)
        self.at = at + (2 if is_empty else 1)
        if is_empty:
            self.leave(tag)
        else:
            self.open.append((name[0], tag))

    def end_tag(self):
        name = re.compile(r'</([^\s>]+)\s*>').match(self.text, self.at)
        if not name:
            self.fail('not well-formed (invalid token)', 4, self.at + 2)
        if not self.open:
            self.fail('not well-formed (invalid token)', 4, self.at + 1)
        if self.open[-1][0] != name[1]:
            self.fail('mismatched tag', 7, self.at + 2)
        self.leave(self.open.pop()[1])
        self.at = name.end()

    def leave(self, tag):
        self.tell('end', tag)
        self.spaces.pop()
        for prefix in reversed(self.declared.pop()):
            self.tell('end_ns', prefix)


def XML(text, parser=None):
    parser = parser or XMLParser()
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    parser = parser or XMLParser()
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    tree = XML(text, parser)
    return tree, {element.get('id'): element for element in tree.iter() if element.get('id')}


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


_event_kinds = ('start', 'end', 'start-ns', 'end-ns', 'comment', 'pi')


class _Events(TreeBuilder):
    def __init__(self, wanted):
        super().__init__()
        self.wanted = tuple(wanted)
        self.seen = []
        for kind in self.wanted:
            if kind not in _event_kinds:
                raise ValueError(f'unknown event {kind!r}')

    def _note(self, kind, what):
        if kind in self.wanted:
            self.seen.append((kind, what))
        return what

    def start(self, tag, attrs):
        return self._note('start', super().start(tag, attrs))

    def end(self, tag):
        return self._note('end', super().end(tag))

    def comment(self, text):
        return self._note('comment', super().comment(text))

    def pi(self, target, text=None):
        return self._note('pi', super().pi(target, text))

    def start_ns(self, prefix, uri):
        self._note('start-ns', (prefix, uri))

    def end_ns(self, prefix):
        self._note('end-ns', None)


class XMLPullParser:
    def __init__(self, events=None, *, _parser=None):
        self._builder = _Events(('end',) if events is None else events)
        self._parser = XMLParser(target=self._builder)
        self._problem = None

    def feed(self, data):
        if self._parser is None:
            raise ValueError('feed() called after end of stream')
        try:
            self._parser.feed(data)
        except SyntaxError as error:  # told to who reads as far as this
            self._builder.seen.append(error)

    def _close_and_return_root(self):
        parser, self._parser = self._parser, None
        return parser.close()

    def close(self):
        self._close_and_return_root()

    def read_events(self):
        seen = self._builder.seen
        while seen:
            event = seen.pop(0)
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        pass


def iterparse(source, events=None, parser=None):
    reader = XMLPullParser(events)
    is_own = not hasattr(source, 'read')
    file = open(source, 'rb') if is_own else source

    def steps():
        try:
            while True:
                yield from reader.read_events()
                data = file.read(16 * 1024)
                if not data:
                    break
                reader.feed(data)
            root = reader._close_and_return_root()
            yield from reader.read_events()
            made.root = root
        finally:
            if is_own:
                file.close()

    running = steps()

    class IterParseIterator(Iterator):
        root = None

        def __next__(self):
            return next(running)

    made = IterParseIterator()
    return made


# --- the one form that all writings of a document share ---

def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    file = out if out is not None else io.StringIO()
    parser = XMLParser(target=C14NWriterTarget(file.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return None if out is not None else file.getvalue()


def _canonical_text(text):
    return (text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
            .replace('\r', '&#xD;'))


def _canonical_value(text):
    return (text.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;')
            .replace('\t', '&#x9;').replace('\n', '&#xA;').replace('\r', '&#xD;'))


_xml_space = 'http://www.w3.org/XML/1998/namespace'


def _innermost_first(scopes):
    for scope in reversed(scopes):
        yield from scope


class C14NWriterTarget:
    """Writes in canonical form what it is told of."""

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False,
                 qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None,
                 exclude_tags=None):
        if qname_aware_tags or qname_aware_attrs:
            refuse('canonicalize() with names in texts (qname_aware_tags) is not supported')
        self._write = write
        self._with_comments = with_comments
        self._strip_text = strip_text
        self._rewrite_prefixes = rewrite_prefixes
        self._exclude_attrs = set(exclude_attrs or ())
        self._exclude_tags = set(exclude_tags or ())
        # (namespace, prefix) of each element: as the document has it, and as it was written.
        self._given = [[] if rewrite_prefixes else list(_prefixes.items()), []]
        self._written = [[(_xml_space, 'xml')]]
        self._numbers = {}
        self._keeps_blanks = [False]
        self._data = []
        self._names = []
        self._ignored = 0
        self._has_root = self._root_is_done = False

    def data(self, data):
        if not self._ignored:
            self._data.append(data)

    def _flush(self):
        text = ''.join(self._data)
        self._data = []
        if self._strip_text and not self._keeps_blanks[-1]:
            text = text.strip()
        if text and self._names:
            self._write(_canonical_text(text))

    def start_ns(self, prefix, uri):
        if not self._ignored:
            self._given[-1].append((uri, prefix or ''))

    def _prefix_of(self, uri):
        """The prefix of a namespace, declared with the element that begins if it was not before."""
        hidden = set()
        for known, prefix in _innermost_first(self._written):
            if known == uri and prefix not in hidden:
                return prefix
            hidden.add(prefix)
        if self._rewrite_prefixes:
            prefix = self._numbers.setdefault(uri, f'n{len(self._numbers)}')
        elif not uri and '' not in hidden:
            return ''
        else:
            prefix = next((p for known, p in _innermost_first(self._given) if known == uri), None)
            if prefix is None and uri:
                raise ValueError(f'Namespace "{uri}" is not declared in scope')
            if prefix is None:
                return ''
        self._written[-1].append((uri, prefix))
        return prefix

    def start(self, tag, attrs):
        if self._ignored or tag in self._exclude_tags:
            self._ignored += 1
            return
        self._flush()
        kept = {key: value for key, value in attrs.items() if key not in self._exclude_attrs}
        self._written.append([])
        shown = {}
        for name in sorted({tag, *kept}, key=lambda each: each.split('}', 1)):
            uri, _, local = name[1:].rpartition('}') if name[:1] == '{' else ('', '', name)
            prefix = self._prefix_of(uri)
            shown[name] = f'{prefix}:{local}' if prefix else local
        rows = sorted([(f'xmlns:{prefix}' if prefix else 'xmlns', uri)
                       for uri, prefix in self._written[-1]])
        rows += [(shown[key] if key[:1] == '{' else key, value) for key, value in sorted(kept.items())]
        blanks = kept.get(f'{{{_xml_space}}}space')
        self._keeps_blanks.append(blanks == 'preserve' if blanks else self._keeps_blanks[-1])
        self._names.append(shown[tag])
        self._given.append([])
        self._has_root = True
        self._write('<' + shown[tag])
        if rows:
            self._write(''.join([f' {key}="{_canonical_value(value)}"' for key, value in rows]))
        self._write('>')

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        self._flush()
        self._write(f'</{self._names.pop()}>')
        self._keeps_blanks.pop()
        self._written.pop()
        self._given.pop()
        self._root_is_done = not self._names

    def _outside(self, text):
        if self._root_is_done:
            self._write('\n')
        elif self._names:
            self._flush()
        self._write(text)
        if not self._has_root:
            self._write('\n')

    def comment(self, text):
        if self._with_comments and not self._ignored:
            self._outside(f'<!--{_canonical_text(text)}-->')

    def pi(self, target, data=None):
        if not self._ignored:
            self._outside(f'<?{target} {_canonical_text(data)}?>' if data else f'<?{target}?>')
