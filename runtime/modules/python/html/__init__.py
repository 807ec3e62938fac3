"""Texts for web pages."""

__all__ = ['escape', 'unescape']

_names = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0',
          'copy': '\xa9', 'reg': '\xae', 'trade': '\u2122', 'hellip': '\u2026', 'mdash': '\u2014',
          'ndash': '\u2013', 'lsquo': '\u2018', 'rsquo': '\u2019', 'ldquo': '\u201c',
          'rdquo': '\u201d', 'euro': '\u20ac', 'pound': '\xa3', 'yen': '\xa5', 'cent': '\xa2',
          'deg': '\xb0', 'plusmn': '\xb1', 'times': '\xd7', 'divide': '\xf7', 'middot': '\xb7',
          'laquo': '\xab', 'raquo': '\xbb', 'para': '\xb6', 'sect': '\xa7', 'eacute': '\xe9',
          'egrave': '\xe8', 'agrave': '\xe0', 'ccedil': '\xe7', 'auml': '\xe4', 'ouml': '\xf6',
          'uuml': '\xfc', 'szlig': '\xdf', 'ntilde': '\xf1', 'larr': '\u2190', 'rarr': '\u2192',
          'uarr': '\u2191', 'darr': '\u2193', 'bull': '\u2022', 'alpha': '\u03b1',
          'beta': '\u03b2', 'pi': '\u03c0', 'infin': '\u221e', 'ne': '\u2260', 'le': '\u2264',
          'ge': '\u2265'}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def unescape(s):
    if '&' not in s:
        return s
    import re

    def meant(match):
        text = match[1]
        if text[0] == '#':
            number = int(text[2:].rstrip(';'), 16) if text[1] in 'xX' else int(text[1:].rstrip(';'))
            return chr(number) if 0 < number < 0x110000 else '\ufffd'
        return _names.get(text.rstrip(';'), '&' + text)
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z]+;)', meant, s)
