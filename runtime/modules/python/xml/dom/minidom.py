"""A small document object model: XML as a tree of nodes that know their parents."""
import io
import xml.dom
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE
from xml.etree import ElementTree as _etree
from xml.parsers.expat import ExpatError as _ExpatError
from _inspect import refuse as _refuse


class NodeList(list):
    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        return len(self)


class Node(xml.dom.Node):
    namespaceURI = None
    parentNode = None
    ownerDocument = None
    prefix = EMPTY_PREFIX
    nodeValue = None
    attributes = None
    _child_types = ()

    def __init__(self):
        self.childNodes = NodeList()

    def __bool__(self):
        return True

    # --- as text ---

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml('', '', encoding, standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None, standalone=None):
        if encoding is None:
            writer = io.StringIO()
        else:
            writer = io.TextIOWrapper(io.BytesIO(), encoding=encoding,
                                      errors='xmlcharrefreplace', newline='\n')
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, '', indent, newl, encoding, standalone)
        else:
            self.writexml(writer, '', indent, newl)
        return writer.getvalue() if encoding is None else writer.detach().getvalue()

    # --- children ---

    def hasChildNodes(self):
        return bool(self.childNodes)

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        return None

    def _sibling(self, step):
        if self.parentNode is None:
            return None
        nodes = self.parentNode.childNodes
        at = next(i for i, node in enumerate(nodes) if node is self) + step
        return nodes[at] if 0 <= at < len(nodes) else None

    @property
    def nextSibling(self):
        return self._sibling(1)

    @property
    def previousSibling(self):
        return self._sibling(-1)

    def _place_of(self, child):
        for i, node in enumerate(self.childNodes):
            if node is child:
                return i
        raise xml.dom.NotFoundErr()

    def _take(self, child, at):
        if child.nodeType not in self._child_types:
            raise xml.dom.HierarchyRequestErr(f'{child!r} cannot be child of {self!r}')
        if child.parentNode is not None:
            child.parentNode.removeChild(child)
        self.childNodes.insert(len(self.childNodes) if at is None else self._place_of(at), child)
        child.parentNode = self

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(newChild.childNodes):
                self.insertBefore(child, refChild)
        else:
            self._take(newChild, refChild)
        return newChild

    def appendChild(self, node):
        return self.insertBefore(node, None)

    def replaceChild(self, newChild, oldChild):
        if newChild is oldChild:
            return None
        following = oldChild.nextSibling if oldChild.parentNode is self else None
        self.removeChild(oldChild)
        self.insertBefore(newChild, following)
        return oldChild

    def removeChild(self, oldChild):
        del self.childNodes[self._place_of(oldChild)]
        oldChild.parentNode = None
        return oldChild

    def normalize(self):
        """Texts that follow each other become one, empty ones none."""
        kept = []
        for child in self.childNodes:
            if child.nodeType != Node.TEXT_NODE:
                kept.append(child)
                if child.nodeType == Node.ELEMENT_NODE:
                    child.normalize()
            elif child.data and kept and kept[-1].nodeType == Node.TEXT_NODE:
                kept[-1].data += child.data
                child.unlink()
            elif child.data:
                kept.append(child)
            else:
                child.unlink()
        self.childNodes[:] = kept

    def cloneNode(self, deep):
        copy = self._copy()
        copy.ownerDocument = self.ownerDocument
        if deep:
            for child in self.childNodes:
                copy.appendChild(child.cloneNode(True))
        return copy

    def isSameNode(self, other):
        return self is other

    def unlink(self):
        self.parentNode = self.ownerDocument = None
        for child in self.childNodes:
            child.unlink()
        if self.childNodes:
            self.childNodes = NodeList()

    def __enter__(self):
        return self

    def __exit__(self, et, ev, tb):
        self.unlink()

    def _elements(self):
        for child in self.childNodes:
            if child.nodeType == Node.ELEMENT_NODE:
                yield child
                yield from child._elements()

    def _named(self, name):
        return NodeList([element for element in self._elements()
                         if name in ('*', element.tagName)])

    def _named_in_namespace(self, uri, name):
        return NodeList([element for element in self._elements()
                         if name in ('*', element.localName)
                         and uri in ('*', element.namespaceURI)])


_CONTENT = (Node.ELEMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE,
            Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.ENTITY_REFERENCE_NODE)


def _write_data(writer, data):
    writer.write(data.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;')
                 .replace('>', '&gt;'))


class DocumentFragment(Node):
    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = '#document-fragment'
    _child_types = _CONTENT

    def _copy(self):
        return DocumentFragment()


class Attr(Node):
    nodeType = Node.ATTRIBUTE_NODE
    specified = False

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None,
                 prefix=EMPTY_PREFIX):
        Node.__init__(self)
        self.name = self.nodeName = qName
        self.namespaceURI = namespaceURI
        self._local_name = localName
        self.prefix = prefix
        self.value = ''
        self.ownerElement = None

    @property
    def localName(self):
        return self._local_name or self.name.split(':', 1)[-1]

    @property
    def nodeValue(self):
        return self.value

    @nodeValue.setter
    def nodeValue(self, value):
        self.value = value

    def _copy(self):
        copy = Attr(self.name, self.namespaceURI, self._local_name, self.prefix)
        copy.value = self.value
        return copy


class NamedNodeMap:
    """The attributes of an element, by their names."""

    def __init__(self, attrs, attrsNS, ownerElement):
        self._attrs = attrs
        self._owner = ownerElement

    @property
    def length(self):
        return len(self._attrs)

    def __len__(self):
        return len(self._attrs)

    def item(self, index):
        names = list(self._attrs)
        return self[names[index]] if 0 <= index < len(names) else None

    def items(self):
        return [(attr.nodeName, attr.value) for attr in self._attrs.values()]

    def itemsNS(self):
        return [((attr.namespaceURI, attr.localName), attr.value)
                for attr in self._attrs.values()]

    def keys(self):
        return self._attrs.keys()

    def values(self):
        return self._attrs.values()

    def __contains__(self, key):
        return key in self._attrs

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    getNamedItem = get

    def getNamedItemNS(self, namespaceURI, localName):
        return self._owner.getAttributeNodeNS(namespaceURI, localName)

    def setNamedItem(self, node):
        return self._owner.setAttributeNode(node)

    setNamedItemNS = setNamedItem

    def removeNamedItem(self, name):
        if name not in self._attrs:
            raise xml.dom.NotFoundErr()
        return self._owner.removeAttributeNode(self._attrs[name])

    def __getitem__(self, name):
        return self._attrs[name]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._owner.setAttribute(name, value)
        else:
            self._owner.setAttributeNode(value)

    def __delitem__(self, name):
        self._owner.removeAttribute(name)


class Element(Node):
    nodeType = Node.ELEMENT_NODE
    _child_types = _CONTENT

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=EMPTY_PREFIX,
                 localName=None):
        Node.__init__(self)
        self.tagName = self.nodeName = tagName
        self.prefix = prefix
        self.namespaceURI = namespaceURI
        self._local_name = localName
        self._attrs = {}

    @property
    def localName(self):
        return self._local_name or self.tagName.split(':', 1)[-1]

    @property
    def attributes(self):
        return NamedNodeMap(self._attrs, None, self)

    def getAttribute(self, attname):
        return self._attrs[attname].value if attname in self._attrs else ''

    def _attribute_of(self, uri, name):
        return next((attr for attr in self._attrs.values()
                     if attr.namespaceURI == uri and attr.localName == name), None)

    def getAttributeNS(self, namespaceURI, localName):
        attr = self._attribute_of(namespaceURI, localName)
        return '' if attr is None else attr.value

    def setAttribute(self, attname, value):
        attr = self._attrs.get(attname)
        if attr is None:
            attr = Attr(attname)
            self._adopt(attr)
        attr.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        prefix, local_name = _split(qualifiedName)
        attr = self._attribute_of(namespaceURI, local_name)
        if attr is None:
            attr = Attr(qualifiedName, namespaceURI, local_name, prefix)
            self._adopt(attr)
        attr.value = value

    def _adopt(self, attr):
        attr.ownerDocument = self.ownerDocument
        attr.ownerElement = self
        self._attrs[attr.name] = attr

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        return self._attribute_of(namespaceURI, localName)

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr('attribute node already owned')
        old = self._attrs.pop(attr.name, None)
        self._adopt(attr)
        return old if old is not attr else None

    def removeAttribute(self, name):
        if name not in self._attrs:
            raise xml.dom.NotFoundErr()
        self._attrs.pop(name).ownerElement = None

    def removeAttributeNS(self, namespaceURI, localName):
        self.removeAttributeNode(self._attribute_of(namespaceURI, localName))

    def removeAttributeNode(self, node):
        if node is None or node.name not in self._attrs:
            raise xml.dom.NotFoundErr()
        if self._attrs[node.name] is node:
            self.removeAttribute(node.name)
        return node

    removeAttributeNodeNS = removeAttributeNode
    setAttributeNodeNS = setAttributeNode

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return self._attribute_of(namespaceURI, localName) is not None

    def hasAttributes(self):
        return bool(self._attrs)

    def getElementsByTagName(self, name):
        return self._named(name)

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return self._named_in_namespace(namespaceURI, localName)

    def __repr__(self):
        return f'<DOM Element: {self.tagName} at {id(self):#x}>'

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<{self.tagName}')
        for name, attr in self._attrs.items():
            writer.write(f' {name}="')
            _write_data(writer, attr.value)
            writer.write('"')
        if not self.childNodes:
            writer.write(f'/>{newl}')
            return
        writer.write('>')
        if len(self.childNodes) == 1 and isinstance(self.childNodes[0], Text):
            self.childNodes[0].writexml(writer, '', '', '')
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f'</{self.tagName}>{newl}')

    def _copy(self):
        copy = Element(self.tagName, self.namespaceURI, self.prefix, self._local_name)
        copy.ownerDocument = self.ownerDocument
        for attr in self._attrs.values():
            copy._adopt(attr._copy())
        return copy


class _Childless(Node):
    def __init__(self):
        self.childNodes = ()

    def appendChild(self, node):
        raise xml.dom.HierarchyRequestErr(f'{self.nodeName} nodes cannot have children')

    def insertBefore(self, newChild, refChild):
        raise xml.dom.HierarchyRequestErr(f'{self.nodeName} nodes do not have children')


class CharacterData(_Childless):
    def __init__(self):
        super().__init__()
        self.data = ''

    @property
    def length(self):
        return len(self.data)

    __len__ = length.fget

    @property
    def nodeValue(self):
        return self.data

    @nodeValue.setter
    def nodeValue(self, data):
        self.data = data

    def __repr__(self):
        dots = '...' if len(self.data) > 10 else ''
        return f'<DOM {self.__class__.__name__} node "{self.data[:10]!r}{dots}">'

    def appendData(self, arg):
        self.data += arg

    def _check(self, offset, count=0):
        if offset < 0:
            raise xml.dom.IndexSizeErr('offset cannot be negative')
        if offset >= len(self.data):
            raise xml.dom.IndexSizeErr('offset cannot be beyond end of data')
        if count < 0:
            raise xml.dom.IndexSizeErr('count cannot be negative')

    def substringData(self, offset, count):
        self._check(offset, count)
        return self.data[offset:offset + count]

    def insertData(self, offset, arg):
        self._check(offset)
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self.replaceData(offset, count, '')

    def replaceData(self, offset, count, arg):
        self._check(offset, count)
        self.data = self.data[:offset] + arg + self.data[offset + count:]

    def _copy(self):
        copy = self.__class__.__new__(self.__class__)
        CharacterData.__init__(copy)
        copy.data = self.data
        return copy


class Text(CharacterData):
    nodeType = Node.TEXT_NODE
    nodeName = '#text'

    @property
    def wholeText(self):
        texts = [self.data]
        for step in (-1, 1):
            node = self._sibling(step)
            while isinstance(node, Text):
                texts.insert(0 if step < 0 else len(texts), node.data)
                node = node._sibling(step)
        return ''.join(texts)

    def splitText(self, offset):
        if offset < 0 or offset > len(self.data):
            raise xml.dom.IndexSizeErr('illegal offset value')
        rest = self._copy()
        rest.ownerDocument = self.ownerDocument
        rest.data = self.data[offset:]
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        self.data = self.data[:offset]
        return rest

    def writexml(self, writer, indent='', addindent='', newl=''):
        _write_data(writer, f'{indent}{self.data}{newl}')


class CDATASection(Text):
    nodeType = Node.CDATA_SECTION_NODE
    nodeName = '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if ']]>' in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f'<![CDATA[{self.data}]]>')


class Comment(CharacterData):
    nodeType = Node.COMMENT_NODE
    nodeName = '#comment'

    def __init__(self, data):
        super().__init__()
        self.data = data

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f'{indent}<!--{self.data}-->{newl}')


class ProcessingInstruction(_Childless):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        super().__init__()
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<?{self.target} {self.data}?>{newl}')

    def _copy(self):
        return ProcessingInstruction(self.target, self.data)


class DOMImplementation:
    def createDocument(self, namespaceURI, qualifiedName, doctype):
        if doctype is not None:
            _refuse('a document type in xml.dom.minidom is not supported', 'give it None')
        document = Document()
        if qualifiedName:
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        elif namespaceURI:
            raise xml.dom.NamespaceErr('illegal use of prefix without namespaces')
        return document


class Document(Node):
    nodeType = Node.DOCUMENT_NODE
    nodeName = '#document'
    implementation = DOMImplementation()
    doctype = None
    encoding = standalone = version = None
    _child_types = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE,
                    Node.DOCUMENT_TYPE_NODE)

    @property
    def documentElement(self):
        return next((node for node in self.childNodes if node.nodeType == Node.ELEMENT_NODE),
                    None)

    def insertBefore(self, newChild, refChild):
        root = self.documentElement
        if newChild.nodeType == Node.ELEMENT_NODE and root not in (None, newChild):
            raise xml.dom.HierarchyRequestErr('two document elements disallowed')
        return Node.insertBefore(self, newChild, refChild)

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createElement(self, tagName):
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        prefix, local_name = _split(qualifiedName)
        return self._own(Element(qualifiedName, namespaceURI, prefix, local_name))

    def createAttribute(self, qName):
        return self._own(Attr(qName))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, local_name = _split(qualifiedName)
        return self._own(Attr(qualifiedName, namespaceURI, local_name, prefix))

    def _text(self, node, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        node.data = data
        return self._own(node)

    def createTextNode(self, data):
        return self._text(Text(), data)

    def createCDATASection(self, data):
        return self._text(CDATASection(), data)

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def importNode(self, node, deep):
        copy = node.cloneNode(deep)
        nodes = [copy]
        while nodes:
            node = self._own(nodes.pop())
            nodes += node.childNodes
        return copy

    def getElementsByTagName(self, name):
        return self._named(name)

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return self._named_in_namespace(namespaceURI, localName)

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None,
                 standalone=None):
        declared = f'encoding="{encoding}"' if encoding else ''
        if standalone is not None:
            declared += f'{" " * bool(declared)}standalone="{"yes" if standalone else "no"}"'
        writer.write(f'<?xml version="1.0" {declared}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)

    def cloneNode(self, deep):
        if not deep:
            return None
        copy = Document()
        for child in self.childNodes:
            copy.childNodes.append(copy.importNode(child, True))
            copy.childNodes[-1].parentNode = copy
        return copy


def _refuse_methods(cls, *names):
    def method(name):
        def refused(self, *args, **kwargs):
            _refuse(f'{cls.__name__}.{name} of xml.dom.minidom is not supported', '')
        return refused

    for name in names:
        setattr(cls, name, method(name))


_refuse_methods(Node, 'getInterface', 'getUserData', 'isSupported', 'setUserData')
_refuse_methods(Element, 'setIdAttribute', 'setIdAttributeNS', 'setIdAttributeNode')
_refuse_methods(Text, 'replaceWholeText')
_refuse_methods(NamedNodeMap, 'keysNS', 'removeNamedItemNS')
_refuse_methods(Document, 'abort', 'getElementById', 'load', 'loadXML', 'renameNode', 'saveXML')


def _split(name):
    prefix, colon, local_name = name.partition(':')
    return (prefix, local_name) if colon else (None, name)


# --- reading ---

class _Builder:
    """What the reader of XML tells of becomes nodes."""

    def __init__(self):
        self.document = self.current = Document()
        self.is_cdata = self.is_new = False

    def _start_as_written(self, name, attributes, spaces):
        prefix, local_name = _split(name)
        uri = spaces.get(prefix or '') or None
        element = Element(name, uri, prefix if uri else None, local_name)
        element.ownerDocument = self.document
        is_declared = {key: key == 'xmlns' or key.startswith('xmlns:') for key, _ in attributes}
        for key, value in sorted(attributes, key=lambda pair: not is_declared[pair[0]]):
            prefix, local_name = _split(key)
            if is_declared[key]:
                uri = XMLNS_NAMESPACE
                prefix = 'xmlns'
            else:
                uri = spaces.get(prefix) if prefix else None
            attr = Attr(key, uri, local_name, prefix)
            attr.value = value
            element._adopt(attr)
        self._add(element)
        self.current = element

    def _add(self, node):
        node.ownerDocument = self.document
        self.current.appendChild(node)

    def end(self, tag):
        self.current = self.current.parentNode

    def _begin_cdata(self):
        self.is_cdata = self.is_new = True

    def _end_cdata(self):
        self.is_cdata = False

    def data(self, text):
        if not text:
            return
        last = self.current.lastChild
        wanted = CDATASection if self.is_cdata else Text
        if type(last) is wanted and not self.is_new:
            last.data += text
        else:
            node = wanted()
            node.data = text
            self._add(node)
        self.is_new = False

    def comment(self, text):
        self._add(Comment(text))

    def pi(self, target, text=None):
        self._add(ProcessingInstruction(target, text or ''))

    def _doctype(self):
        _refuse('a document type in xml.dom.minidom is not supported',
                'xml.etree.ElementTree reads the document without it')

    def close(self):
        return self.document


def parseString(string, parser=None):
    if parser is not None:
        _refuse('another parser for xml.dom.minidom is not supported', 'leave it out')
    reader = _etree.XMLParser(target=_Builder())
    try:
        reader.feed(string)
        return reader.close()
    except _etree.ParseError as error:
        wrong = _ExpatError(str(error))
        wrong.code = error.code
        wrong.lineno, wrong.offset = error.position
        raise wrong from None


def parse(file, parser=None, bufsize=None):
    if isinstance(file, str):
        with open(file, 'rb') as opened:
            return parseString(opened.read(), parser)
    return parseString(file.read(), parser)


def getDOMImplementation(features=None):
    return Document.implementation
