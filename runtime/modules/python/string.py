"""Sets of characters, and templates."""

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _fill(self, values, is_safe):
        text = self.template
        parts = []
        i = 0
        while i < len(text):
            if text[i] != '$':
                parts.append(text[i])
                i += 1
                continue
            if text[i + 1:i + 2] == '$':
                parts.append('$')
                i += 2
                continue
            braced = text[i + 1:i + 2] == '{'
            start = end = i + 1 + braced
            while end < len(text) and (text[end] == '_' or text[end].isalnum()):
                end += 1
            name = text[start:end]
            if not name or (braced and text[end:end + 1] != '}'):
                if not is_safe:
                    raise ValueError(f'Invalid placeholder in string: line 1, col {i + 1}')
                parts.append('$')
                i += 1
                continue
            end += braced
            if name in values:
                parts.append(str(values[name]))
            elif is_safe:
                parts.append(text[i:end])
            else:
                raise KeyError(name)
            i = end
        return ''.join(parts)

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, True)
