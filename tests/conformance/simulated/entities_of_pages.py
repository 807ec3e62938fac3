"""Texts and attributes of a page are read with their entities, by name and by number."""
from bs4 import BeautifulSoup

page = BeautifulSoup('''<html><head><title>Caf&eacute; &amp; Bar</title></head>
<body><p class="a&amp;b">&lt;tag&gt; &#233; &#xe9; &euro; &copy; &mdash; done</p></body></html>''',
                     'html.parser')
print(page.find('title').text)
for paragraph in page.find_all('p'):
    print(paragraph.text, paragraph.attrs)
