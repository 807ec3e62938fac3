# Surrogates are characters to a pattern, in the text and in the pattern itself.
import re

text = 'a\udce2b'
print([ascii(found) for found in re.findall('.', text)])
print(re.match('a.b', text).span(), re.search('b', text).span())
print([ascii(found) for found in re.findall('\udce2', text)])
print([ascii(found) for found in re.findall('[\ud800-\udfff]', text)])
print([ascii(found) for found in re.findall(r'[^a]', text)])
print(re.findall(r'\w', text), [ascii(found) for found in re.findall(r'\W', text)])
print([ascii(found) for found in re.findall(r'\S|\udce2', text)])
print(ascii(re.sub('b', 'X', text)), ascii(re.sub('\udce2', '-', text)))
print([ascii(part) for part in re.split('b', text + 'é\ud83d' + text)])
print(re.fullmatch('(?i)A\udce2B', text) is not None, re.fullmatch('a[^\r\n]b', text).end())
print(ascii(re.escape('\udce2.')), re.search('$', text).start(), re.search('\\Z', text).start())

header = b'caf\xc3\xa9\n'.decode('ascii', 'surrogateescape')
print([ascii(line) for line in re.findall('[^\n]*\n', header * 2)])
print(re.sub('[\udc80-\udcff]', '?', header), end='')
