import xml.etree.ElementTree as ET, io
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e, getattr(e, 'position', None), getattr(e, 'code', None))
for d in ["<b z='1' a='2'/>", '<a xmlns="u"><b/><c xmlns=""><d/></c></a>', '<p:a xmlns:p="u" xmlns:q="v" q:x="1" p:y="2" z="3"><q:b/><p:c p:d="e"/></p:a>', '<a>  x &amp; y <!-- c --> <b>\n</b>\t<![CDATA[<z>]]></a>', '<?xml version="1.0"?><!-- a --><?pi data?><r a="&quot;&lt;&#10;&#9;x"/><!-- z --><?end?>', '<a xmlns="u" xmlns:x="u"><x:b x:c="1" d="2"/></a>', '<a><x skip="1">t</x><y skip="2" k="3"/></a>', '<a xml:lang="en">é☃</a>', '<a', '<a xmlns:u="q"><b u:z="1"/><c u:z="2"/></a>']:
    for o in [{}, {'with_comments': True}, {'strip_text': True}, {'rewrite_prefixes': True}, {'exclude_tags': ['x'], 'exclude_attrs': ['skip']}]:
        t(ET.canonicalize, d, **o)
t(ET.canonicalize)
f = io.StringIO(); t(ET.canonicalize, '<a/>', out=f); print(f.getvalue())
p = ET.XMLPullParser(['start', 'end', 'comment', 'pi', 'start-ns', 'end-ns'])
for part in ['<?xml vers', 'ion="1.0"?><r', ' a="1"', '><s', '/>te', 'xt &am', 'p; more<!-', '- c --><?p d?><n:q xmlns:n="u">', '</n:q', '>', '</r', '>']:
    p.feed(part)
    print(part, [(k, getattr(v, 'tag', v) if not callable(getattr(v, 'tag', None)) else v.text) for k, v in p.read_events()])
p.close(); print(list(p.read_events())); t(p.feed, 'x')
p = ET.XMLPullParser(); p.feed('<a><b></a>'); t(lambda: list(p.read_events()))
t(ET.XMLPullParser, ['nope'])
x = ET.XMLParser(); t(x.feed, '<a><b></a>'); x = ET.XMLParser(); x.feed('<a>'); t(x.close); x = ET.XMLParser(); x.feed(b'<a>\xc3'); x.feed(b'\xa9</a>'); t(lambda: x.close().text)
x = ET.XMLParser(); x.feed('<a>\r'); x.feed('\n&'); x.feed('lt;</a>'); t(lambda: x.close().text)
x = ET.XMLParser(); x.feed(b'<?xml version="1.0" enc'); x.feed(b'oding="latin-1"?><a>\xe9</a>'); t(lambda: x.close().text)
it = ET.iterparse(io.BytesIO(b'<r><i n="1"/><i n="2">t</i></r>'), events=('start', 'end'))
print(it.root, next(it)[1].tag); print([(e, el.tag, el.get('n')) for e, el in it], it.root)
for e, el in ET.iterparse(io.StringIO('<r><i>1</i><i>2</i></r>')):
    print(e, el.tag, el.text); el.clear()
t(lambda: list(ET.iterparse(io.StringIO('<r><i></r>'))))
class T:
    def start(self, tag, a): print('S', tag, a)
    def end(self, tag): print('E', tag)
    def data(self, d): print('D', repr(d))
    def comment(self, c): print('C', c)
    def pi(self, *a): print('P', a)
    def start_ns(self, *a): print('NS', a)
    def end_ns(self, *a): print('NE', a)
    def doctype(self, *a): print('DT', a)
    def close(self): return 'closed'
print(ET.fromstring('<a x="1"><!--c-->t<n:b xmlns:n="u" xmlns="v" n:k="l"/>u</a>', ET.XMLParser(target=T())))
for s in ['<a><b></a>', '<a>&nope;</a>', '', '<a/><b/>', '<a x=1/>', 'plain', "<a x='1' x='2'/>", '<a>]]></a>', '<a', '<a b', '<a b="', '<1/>', '<a></b>', '</a>', '<a/>x', ' <?xml version="1.0"?><a/>', '<p:a/>', '<a>&#xZ;</a>', '<a>& b</a>', '<a b="<"/>', '<!-- x', '<a><!-- -- --></a>', '<a>\x01</a>', '<!DOCTYPE a [<!ENTITY e "ent">]><a>&e;</a>', '<a><![CDATA[x</a>', '< a/>', '<a / >', '<a>\n\n<b>\n</c></a>']:
    t(lambda: ET.tostring(ET.fromstring(s)))
r = ET.fromstring('<r><a k="1">x<b/>y</a><a k="2"/><c/></r>')
t(lambda: [e.get('k') for e in r.findall("a[@k]")]); t(lambda: r.find("a[@k='2']").attrib); t(lambda: r.findtext('a')); t(lambda: [e.tag for e in r.iter()]); t(lambda: r.find('.//b').tail); t(lambda: len(r.findall('*'))); t(lambda: r[5]); t(lambda: r.remove(ET.Element('q'))); t(r.append, 5); t(lambda: ET.tostring(ET.Element('a', {'b': 1}))); t(lambda: r.findall('a[1]')[0].get('k')); t(lambda: r.findall('a[last()]')[0].get('k')); t(lambda: [e.tag for e in r.findall('a/..')]); t(r.find, '/a'); t(lambda: r.find("a[b]").get('k')); t(lambda: r.find("a[.='xy']").get('k'))
ET.indent(r); print(ET.tostring(r, 'unicode')); ET.dump(r)
e = ET.Element('{u}a', {'{v}k': 'w'}); ET.SubElement(e, '{u}b').text = 'é<'; print(ET.tostring(e), ET.tostring(e, 'utf-8'), ET.tostring(e, 'utf-8', xml_declaration=True)); ET.register_namespace('my', 'u'); print(ET.tostring(e, 'unicode')); t(ET.tostring, e, 'unicode', default_namespace='u'); t(ET.register_namespace, 'ns1', 'x')
print(ET.tostring(ET.Comment('a--b'), 'unicode'), ET.tostring(ET.ProcessingInstruction('t', 'x'), 'unicode'), ET.QName('u', 'x'), ET.QName('a') == 'a', repr(ET.QName('u', 'x')))
