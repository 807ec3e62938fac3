"""File names against shell patterns."""
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def translate(pat):
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not parts or parts[-1] is not None:
                parts.append(None)
        elif c == '?':
            parts.append('.')
        elif c == '[':
            part, i = _set(pat, i)
            parts.append(part)
        else:
            parts.append(re.escape(c))
    return f'(?s:{_joined(parts)})\\Z'


def _set(pat, i):
    """The class that begins before place i, and the place behind it."""
    j = i
    if pat[j:j + 1] == '!':
        j += 1
    if pat[j:j + 1] == ']':
        j += 1
    j = pat.find(']', j)
    if j < 0:
        return '\\[', i
    stuff = pat[i:j]
    if '-' not in stuff:
        stuff = stuff.replace('\\', '\\\\')
    else:
        chunks = []
        start = i
        k = i + 2 if pat[i] == '!' else i + 1
        while True:
            k = pat.find('-', k, j)
            if k < 0:
                break
            chunks.append(pat[start:k])
            start = k + 1
            k += 3
        rest = pat[start:j]
        if rest:
            chunks.append(rest)
        else:
            chunks[-1] += '-'
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        stuff = '-'.join([s.replace('\\', '\\\\').replace('-', '\\-') for s in chunks])
    for c in '&~|':
        stuff = stuff.replace(c, '\\' + c) if c * 2 in stuff else stuff
    if not stuff:
        return '(?!)', j + 1
    if stuff == '!':
        return '.', j + 1
    if stuff[0] == '!':
        stuff = '^' + stuff[1:]
    elif stuff[0] in '^[':
        stuff = '\\' + stuff
    return f'[{stuff}]', j + 1


def _joined(parts):
    """A star in the middle takes as little as it can, once and for all."""
    i = 0
    out = []
    while i < len(parts) and parts[i] is not None:
        out.append(parts[i])
        i += 1
    while i < len(parts):
        i += 1
        fixed = []
        while i < len(parts) and parts[i] is not None:
            fixed.append(parts[i])
            i += 1
        if i >= len(parts):
            out.append('.*' + ''.join(fixed))
        else:
            out.append(f'(?>.*?{"".join(fixed)})')
    return ''.join(out)


_cache = {}


def _matcher(pat):
    if pat not in _cache:
        text = pat if isinstance(pat, str) else pat.decode('latin-1')
        made = translate(text)
        _cache[pat] = re.compile(made if isinstance(pat, str) else made.encode('latin-1')).match
    return _cache[pat]


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]
