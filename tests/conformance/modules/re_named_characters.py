"""Characters by name, places between words, octal escapes."""
import re

print(re.match(r'\N{LESS-THAN SIGN}\N{greek small letter alpha}', '<α'))
print(re.findall(r'[\N{DIGIT ONE}-\N{DIGIT THREE}]', '01234'))
print(re.search(r'\B', ''), re.search(r'\b', ''), re.findall(r'\Bb\B', 'abba b bb'))
print(re.sub(r'\B', '-', 'abc de'), re.sub(r'\b', '|', 'abc de'), re.search(r'\B', ' '))
for pattern in (r'\N', r'\N{', r'\N{}', r'\N{no such name}', r'[\N{oops}]', r'\B*', r'\b?', '$+', '^{0}', r'\Z*',
                r'(\b)*', '(?=a)?'):
    try:
        print(re.compile(pattern))
    except re.error as error:
        print(error)
try:
    re.compile(rb'\N{DIGIT ONE}')
except re.error as error:
    print(error)
for template in (r'\101', r'\400', r'\8'):
    try:
        print(re.sub('x', template, 'axa'))
    except re.error as error:
        print(error)
