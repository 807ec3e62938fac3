# xml.dom.minidom: trees of nodes, made, read, changed and written.
import xml.etree.ElementTree as ET
from xml.dom import minidom, Node
import xml.dom
from xml.parsers.expat import ExpatError
root = ET.Element('a', {'x': '1 < 2 & "q"'})
ET.SubElement(root, 'b').text = 'té>xt'
c = ET.SubElement(root, 'c')
ET.SubElement(c, 'd')
ET.SubElement(c, 'e').text = 'x'

def prettify(e):
    return minidom.parseString(ET.tostring(e, 'utf-8')).toprettyxml(indent='  ')
print(prettify(root))
print(minidom.parseString(ET.tostring(root)).toprettyxml(indent='  ', encoding='utf-8'))
print(minidom.parseString('<é>ü</é>').toxml('ascii'))
d = minidom.Document()
r = d.createElement('root')
d.appendChild(r)
r.setAttribute('b', '2')
r.setAttribute('a', '1')
t = d.createTextNode('hi & bye')
k = d.createElement('k')
k.appendChild(t)
r.appendChild(k)
r.appendChild(d.createComment('c'))
r.appendChild(d.createCDATASection('<raw>'))
r.appendChild(d.createProcessingInstruction('t', 'data'))
print(d.toprettyxml())
print(d.toxml())
print(d.toprettyxml(indent='', newl='', standalone=True), d.toxml('utf-8', False))
text = '<?xml version="1.0" encoding="utf-8"?>\n<!-- top -->\n<?pi some data?>\n<cat xmlns="urn:d" xmlns:n="urn:n" id="1" n:q="2">\n  <book lang="en"><title>One</title><n:price cur="EUR">1.5</n:price></book>\n  <book lang="de"><title>Zwei &amp; <![CDATA[<drei>]]> vier</title></book>\n  <empty/>\n</cat>\n'
doc = minidom.parseString(text)
e = doc.documentElement
print(e.tagName, e.namespaceURI, e.prefix, e.localName, e.attributes.keys(), e.attributes.items(), e.attributes.length, len(doc.childNodes), [n.nodeName for n in doc.childNodes])
for b in doc.getElementsByTagName('book'):
    print(b.getAttribute('lang'), b.getAttribute('no'), b.hasAttribute('lang'), b.getElementsByTagName('title')[0].firstChild.data, [(n.nodeType, n.nodeName, n.nodeValue) for n in b.getElementsByTagName('title')[0].childNodes], b.attributes['lang'].value, b.toxml())
print([n.nodeName for n in e.childNodes], e.firstChild, e.lastChild.nodeType == Node.TEXT_NODE, e.childNodes[1].nextSibling, e.childNodes[1].previousSibling, e.firstChild.previousSibling)
p = doc.getElementsByTagNameNS('urn:n', 'price')[0]
print(p.tagName, p.prefix, p.localName, p.namespaceURI, p.parentNode.tagName, p.firstChild.nodeValue, doc.getElementsByTagNameNS('*', '*').length, e.getAttributeNS('urn:n', 'q'), p.ownerDocument is doc)
print(doc.toxml())
print(doc.toprettyxml(indent=' '))
p.firstChild.data = '9'
p.setAttribute('cur', 'USD')
p.removeAttribute('cur')
p.appendChild(doc.createTextNode('9'))
print(p.toxml(), len(p.childNodes))
p.normalize()
print(len(p.childNodes), p.firstChild.data)
q = p.cloneNode(True)
e.insertBefore(q, e.firstChild)
print(e.firstChild.toxml(), q.nextSibling, q.parentNode is e)
e.removeChild(q)
print(q.parentNode)
n = doc.createElement('new')
print(e.replaceChild(n, e.childNodes[1]).tagName, e.childNodes[1] is n)
for f in (lambda: e.removeChild(q), lambda: doc.appendChild(doc.createElement('two')), lambda: p.firstChild.appendChild(q), lambda: n.removeAttribute('zz'), lambda: n.attributes['zz'], lambda: doc.appendChild(doc.createTextNode('x')), lambda: doc.createTextNode(5), lambda: e.insertBefore(n.cloneNode(0), q)):
    try:
        f()
        print('no error')
    except Exception as x:
        print(type(x).__name__, str(x)[:40], getattr(x, 'code', None))
for bad in ('', '<a>', '<a></b>', 'x', '<a b=1/>', '<a/><b/>', b'<a>&x;</a>'):
    try:
        minidom.parseString(bad)
    except ExpatError as x:
        print(repr(bad), x, x.code, x.lineno, x.offset, type(x).__module__)
imp = minidom.getDOMImplementation()
nd = imp.createDocument(None, 'top', None)
nd.documentElement.appendChild(nd.createTextNode('z'))
print(nd.toxml(), nd.documentElement.firstChild.wholeText)
nd2 = imp.createDocument('urn:x', 'p:top', None)
print(nd2.documentElement.prefix, nd2.documentElement.localName, nd2.toxml())
print(repr(doc.createTextNode('a long text here')), repr(doc.createComment('c')), bool(n), n.hasChildNodes(), n.hasAttributes(), len(t), t.length)
import io
with minidom.parse(io.StringIO('<w><x/></w>')) as w:
    print(w.documentElement.toxml())
fr = doc.createDocumentFragment()
fr.appendChild(doc.createElement('f1'))
fr.appendChild(doc.createElement('f2'))
n.appendChild(fr)
print(n.toxml(), len(fr.childNodes))
at = doc.createAttribute('z')
at.value = 'v'
n.setAttributeNode(at)
print(n.toxml(), n.getAttributeNode('z').name, at.ownerElement is n, [a.name for a in n.attributes.values()], n.attributes.item(0).value, 'z' in n.attributes)

def walk(node, depth=0):
    print(' ' * depth, node.nodeType, node.nodeName, repr(node.nodeValue), dict(node.attributes.items()) if node.attributes is not None else None)
    for c in node.childNodes:
        walk(c, depth + 1)
walk(doc)
buf = io.StringIO()
doc.writexml(buf, indent='', addindent=' ', newl='\n', encoding='utf-8')
print(buf.getvalue()[:60])
print(xml.dom.NotFoundErr.code, xml.dom.NOT_FOUND_ERR, issubclass(xml.dom.NotFoundErr, xml.dom.DOMException), xml.dom.getDOMImplementation() is not None)

text = doc.createTextNode('0123456789')
n.appendChild(text)
text.insertData(2, 'ab')
text.deleteData(0, 1)
text.replaceData(0, 2, '__')
print(text.data, text.substringData(1, 3), text.splitText(4).data, text.data, text.nextSibling.data, text.wholeText)
for change in (lambda: text.insertData(-1, ''), lambda: text.substringData(99, 1), lambda: text.deleteData(0, -1),
               lambda: text.splitText(99), lambda: n.removeAttributeNode(at.cloneNode(False)),
               lambda: n.attributes.removeNamedItem('none')):
    try:
        change()
    except xml.dom.DOMException as error:
        print(type(error).__name__, error, error.code)
print(n.removeAttributeNode(at) is at, n.attributes.setNamedItem(at), n.attributes.removeNamedItem('z') is at)
print(e.attributes.getNamedItemNS('urn:n', 'q').value)
e.removeAttributeNS('urn:n', 'q')
print(e.attributes.keys())
