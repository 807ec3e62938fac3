"""Names of files as Windows writes them."""
import os

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'split', 'splitext', 'basename', 'dirname',
           'commonprefix', 'commonpath', 'normpath', 'sep', 'altsep', 'curdir', 'pardir',
           'extsep', 'pathsep', 'defpath', 'devnull', 'expandvars', 'abspath', 'relpath']

curdir, pardir, extsep, sep, altsep = '.', '..', '.', '\\', '/'
pathsep, defpath, devnull = ';', '.;C:\\bin', 'nul'


def _marks(path):
    """The texts that the work needs, of the kind that the path is of."""
    texts = ('\\', '/', ':', '.', '..')
    return [text.encode() for text in texts] if isinstance(path, bytes) else texts


def normcase(s):
    s = os.fspath(s)
    separator, other = _marks(s)[:2]
    return s.replace(other, separator).lower()


def splitdrive(p):
    p = os.fspath(p)
    separator, other, colon = _marks(p)[:3]
    plain = p.replace(other, separator)
    if plain[:2] == separator * 2:
        if plain[:8].upper() in ('\\\\?\\UNC\\', b'\\\\?\\UNC\\'):
            start = 8
        else:
            start = 2
        first = plain.find(separator, start)
        if first < 0:
            return p, p[:0]
        second = plain.find(separator, first + 1)
        return (p, p[:0]) if second < 0 else (p[:second], p[second:])
    if plain[1:2] == colon:
        return p[:2], p[2:]
    return p[:0], p


def isabs(s):
    s = os.fspath(s)
    separator, other = _marks(s)[:2]
    s = s[:3].replace(other, separator)
    return s.startswith(separator) or s[1:3] == (b':\\' if isinstance(s, bytes) else ':\\')


def join(path, *paths):
    path = os.fspath(path)
    separator, other, colon = _marks(path)[:3]
    separators = separator + other
    drive, result = splitdrive(path)
    for part in map(os.fspath, paths):
        part_drive, part_rest = splitdrive(part)
        if part_rest and part_rest[:1] in separators:
            if part_drive or not drive:
                drive = part_drive
            result = part_rest
            continue
        if part_drive and part_drive != drive:
            if part_drive.lower() != drive.lower():
                drive, result = part_drive, part_rest
                continue
            drive = part_drive
        if result and result[-1:] not in separators:
            result += separator
        result += part_rest
    if result and result[:1] not in separators and drive and drive[-1:] != colon:
        return drive + separator + result
    return drive + result


def split(p):
    p = os.fspath(p)
    separator, other = _marks(p)[:2]
    separators = separator + other
    drive, rest = splitdrive(p)
    i = len(rest)
    while i and rest[i - 1:i] not in (separator, other):
        i -= 1
    head, tail = rest[:i], rest[i:]
    return drive + (head.rstrip(separators) or head), tail


def splitext(p):
    p = os.fspath(p)
    separator, other, _, dot = _marks(p)[:4]
    start = max(p.rfind(separator), p.rfind(other)) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    return os.path.commonprefix(m)


def normpath(path):
    path = os.fspath(path)
    separator, other, _, dot, up = _marks(path)
    path = path.replace(other, separator)
    drive, path = splitdrive(path)
    if path.startswith(separator):
        drive += separator
        path = path.lstrip(separator)
    parts = []
    for part in path.split(separator):
        if not part or part == dot:
            continue
        if part == up and parts and parts[-1] != up:
            parts.pop()
        elif part != up or not drive.endswith(separator):
            parts.append(part)
    if not drive and not parts:
        return dot
    return drive + separator.join(parts)


def abspath(path):
    path = os.fspath(path)
    return normpath(path if isabs(path) else join('C:\\home\\user', path))


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    start_drive, start_rest = splitdrive(abspath(start or curdir))
    path_drive, path_rest = splitdrive(abspath(path))
    if normcase(start_drive) != normcase(path_drive):
        raise ValueError(f'path is on mount {path_drive!r}, start on mount {start_drive!r}')
    base = [part for part in start_rest.split(sep) if part]
    parts = [part for part in path_rest.split(sep) if part]
    same = 0
    for one, other in zip(base, parts):
        if normcase(one) != normcase(other):
            break
        same += 1
    return join(*([pardir] * (len(base) - same) + parts[same:])) or curdir


def commonpath(paths):
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    split_paths = [splitdrive(normcase(os.fspath(path))) for path in paths]
    if len({drive for drive, _ in split_paths}) != 1:
        raise ValueError("Paths don't have the same drive")
    if len({rest[:1] == sep for _, rest in split_paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    drive, rest = splitdrive(os.fspath(paths[0]).replace(altsep, sep))
    common = [part for part in rest.split(sep) if part and part != curdir]
    all_parts = [[part for part in r.split(sep) if part and part != curdir] for _, r in split_paths]
    low, high = min(all_parts), max(all_parts)
    size = len(low)
    for i, part in enumerate(low):
        if i >= len(high) or part != high[i]:
            size = i
            break
    return (drive + sep if rest[:1] == sep else drive) + sep.join(common[:size])


def expandvars(path):
    import re
    return re.sub(r'%([^%]+)%|\$\{(\w+)\}|\$(\w+)',
                  lambda m: os.environ.get(m[1] or m[2] or m[3], m[0]), os.fspath(path))


exists = lexists = isfile = isdir = islink = ismount = lambda path: False
