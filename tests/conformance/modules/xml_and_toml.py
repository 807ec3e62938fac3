import xml.etree.ElementTree as ET, tomllib, io
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
src = '''<?xml version="1.0"?>
<data xmlns:h="http://h.org/">
  <!-- c -->
  <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year><neighbor name="Austria" direction="E"/><neighbor name="Swiss" direction="W"/></country>
  <country name="Singapore"><rank>5</rank><year>2011</year><h:x a="1">q &amp; &lt;r&gt; &#65;</h:x>tail<![CDATA[<raw>]]></country>
</data>'''
root = ET.fromstring(src); print(root.tag, root.attrib, len(root), [c.tag for c in root], root[0].get('name'), root[0][1].text, root.find('country').attrib, root.findtext('country/year'), [n.attrib for n in root.iter('neighbor')], [c.get('name') for c in root.findall("country[@name='Singapore']")], [e.tag for e in root.findall('.//neighbor')], root.findall('country[year="2011"]')[0].get('name'), [e.get('name') for e in root.findall('country[2]')], root.find('nope'), root.findtext('nope', 'dflt'), root.find('.//{http://h.org/}x').text, root.find('.//p:x', {'p': 'http://h.org/'}).tail, [e.tag for e in root.findall('./country/*')][:3], [e.tag for e in root.findall('.//rank/..')], [e.tag for e in root.findall('country[last()]/year')])
print(ET.tostring(root[1]), ET.tostring(root[0], encoding='unicode'))
a = ET.Element('a', {'k': 'v"<'}, z='1'); b = ET.SubElement(a, 'b'); b.text = 'x<é'; b.tail = 'T'; ET.SubElement(a, 'c'); a.append(ET.Comment(' hi ')); a.append(ET.ProcessingInstruction('t', 'x')); print(ET.tostring(a), ET.tostring(a, 'utf-8', xml_declaration=True), ET.tostring(a, encoding='unicode', short_empty_elements=False), ET.tostring(a, 'unicode', method='text'), ET.tostring(a, 'unicode', method='html'))
ET.indent(a); ET.dump(a); t = ET.ElementTree(a); t.write('o.xml', encoding='utf-8', xml_declaration=True); print(open('o.xml').read()); print(ET.parse('o.xml').getroot().find('b').text, t.find('c').tag, t.getroot() is a)
f = io.BytesIO(); t.write(f); print(f.getvalue())
for r in root.iter('rank'): r.text = str(int(r.text) + 1); r.set('updated', 'yes')
print([(r.text, r.items()) for r in root.iter('rank')]); root.remove(root[0]); print(len(root), list(root.itertext())[1:4], a.keys(), ET.iselement(a), list(a)[0].tag, a[-1].text)
for bad in ('<a>', '<a><b></a>', 'text', '', '<a>&nope;</a>', '<a b=1/>', '<a/><b/>', '<a b="1" b="2"/>', '<a>&</a>', '< a/>', '<a', '<x:a/>', '<a></a>junk'):
    try: ET.fromstring(bad); print(bad, 'ok')
    except ET.ParseError as e: print(repr(bad), e, e.code, e.position)
for ev, el in ET.iterparse(io.StringIO('<r><i>1</i><i>2</i></r>'), events=('start', 'end')): print(ev, el.tag, el.text)
tr(lambda: ET.tostring(ET.Element('a', x=5))); tr(lambda: a.append('x')); tr(lambda: a[10]); ET.register_namespace('hh', 'http://h.org/'); print(ET.tostring(ET.fromstring(src)[1])[-80:])
q = ET.Element('{http://u}q'); ET.SubElement(q, '{http://u}w', {'{http://v}at': '1'}); print(ET.tostring(q)); print(ET.QName('http://u', 'x'), repr(a).split(' at ')[0])
print(tomllib.loads('''
title = "TOML" # c
int = 1_000
hex = 0xff
flt = 3.14e2
neg = -17
t = true
d = 1979-05-27
dt = 1979-05-27T07:32:00Z
dto = 1979-05-27T00:32:00.5-07:00
lt = 07:32:00
arr = [1, 2,
  3, ]
nested = [[1, 2], ["a", 'lit\\n']]
inline = {x = 1, y.z = "q"}
"quoted key" = 'v'
a.b.c = 1
ml = """
line1
line2 \\
   joined"""
lit = \'\'\'raw "x"\'\'\'
esc = "tab\\t \\u00e9 \\""
inf = inf
[server]
ip = "10.0.0.1"
[server.ports]
http = 80
[[prod]]
name = "A"
[[prod]]
name = "B"
[prod.sub]
k = 1
'''))
for bad in ('a', 'a = ', 'a = 1\na = 2', '[a]\n[a]', 'a = "x', 'a = [1', '= 1', 'a = 1 b = 2', 'a = tru', '[a', 'a = 01', "a = 'x", 'x = {a = 1', 'a = 2024-13-01', 'a = "\\q"', '[[a]]\n[a]', 'a.b = 1\na = 2'):
    try: print(tomllib.loads(bad))
    except tomllib.TOMLDecodeError as e: print(repr(bad), e)
tr(lambda: tomllib.load(io.StringIO('a=1'))); print(tomllib.load(io.BytesIO(b'a=1')))
