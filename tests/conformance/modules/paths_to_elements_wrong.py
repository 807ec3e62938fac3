import xml.etree.ElementTree as ET
from xml.etree import ElementPath

def told(error):
    """An exception, and those that it came from."""
    parts = []
    while error is not None:
        parts.append(f'{type(error).__name__}({str(error)!r})')
        if error.__cause__ is not None:
            parts.append('from')
            error = error.__cause__
        elif error.__suppress_context__:
            parts.append('alone' if error.__context__ is None else
                         f'hiding {type(error.__context__).__name__}')
            break
        else:
            if error.__context__ is not None:
                parts.append('while handling')
            error = error.__context__
    return ' '.join(parts)


def show(call, *args, **named):
    try:
        print('gives', repr(call(*args, **named)))
    except Exception as error:
        print(told(error))


shop = ET.fromstring("<shop n='1'><item id='1'>tea<b>x</b></item><item/>"
                     "<box><item id='2'>milk</item><c d='e'/></box><x:q xmlns:x='u'/></shop>")


def found(path, names=None):
    return [(each.tag, each.attrib) for each in shop.findall(path, names)]


for path in ('item', 'item[', '/item', 'x:q', '*', '.', '..', '//item', './/item', './/item[2]',
             './/item[last()]', './/item[last()-1]', 'item[b]', "item[b='x']", "item[.='tea']",
             './/b/..', 'item[0]', 'item[-1]', 'item[last(', 'item[@id', 'item[@id=2]', 'item]',
             "item[.!='x']", '{u}q', '{*}q', '{u}*', '{}item', '{}*', '{*}*', '', '/', 'item/',
             'box//', 'item[foo()]', 'item[last()-0]', 'item[last()+1]', 'item[last()-]', '@id',
             'item/@id', 'item[@id][b]', './/.', '...', "item['a']", 'item[]', 'item[b][', 'item[!]',
             'item[@*]', './/*[@id]', 'item[@id!="1"]', ".//item[@id = '2' ]", 'a:', '///item'):
    show(found, path)
for path, names in (('x:q', {'x': 'u'}), ('y:q', {'x': 'u'}), ('q', {'': 'u'}), ('x:*', {'x': 'u'})):
    show(found, path, names)
show(found, None)
show(found, b'item')
show(shop.findtext, 'nope', 'default')
show(shop.findtext, 'box')
show(lambda: [each.tag for each in ElementPath.iterfind(shop, 'box/*')])
show(list, ElementPath.xpath_tokenizer("a[@b='c']//{d}e"))


def set_at(place, value):
    shop[place] = value


def delete_at(place):
    del shop[place]


show(lambda: shop[9])
show(lambda: shop['a'])
show(set_at, 9, ET.Element('a'))
show(set_at, 0, 'x')
show(set_at, slice(0, 1), ['x'])
show(delete_at, 9)
show(shop.append, 'x')
show(shop.insert, 0, 'x')
show(shop.extend, ['x'])
show(shop.extend, 5)
show(shop.remove, 'x')
show(ET.SubElement, 'a', 'b')
show(lambda: ET.tostring(ET.Element('a', n=1)))
show(ET.fromstring, 5)
