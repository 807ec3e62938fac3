"""Texts for web pages."""
import re

__all__ = ['escape', 'unescape']

# What the numbers that a browser does not take literally stand for.
_replaced = {0x00: 0xfffd, 0x0d: 0x0d, **{
    128 + i: point for i, point in enumerate(
        (0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039,
         0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
         0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178))}}


def _is_character(point):
    return not (0x1 <= point <= 0x8 or 0xe <= point <= 0x1f or 0x7f <= point <= 0x9f
                or 0xfdd0 <= point <= 0xfdef or point == 0xb or point & 0xfffe == 0xfffe)


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _meant(match):
    text = match[1]
    if text[0] == '#':
        number = int(text[2:].rstrip(';'), 16) if text[1] in 'xX' else int(text[1:].rstrip(';'))
        if number in _replaced:
            return chr(_replaced[number])
        if 0xd800 <= number <= 0xdfff or number > 0x10ffff:
            return '\ufffd'
        return chr(number) if _is_character(number) else ''
    from html.entities import html5
    for size in range(len(text), 1, -1):  # the longest name that it begins with
        if text[:size] in html5:
            return html5[text[:size]] + text[size:]
    return '&' + text


def unescape(s):
    if '&' not in s:
        return s
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)', _meant, s)
