"""Names of files."""
import _files

sep = '/'


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    if not hasattr(path, '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)
    text = path.__fspath__()
    if not isinstance(text, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not '
                        f'{type(text).__name__}')
    return text


def join(a, *p):
    path = _text(a)
    slash = _slash_like(path)
    try:
        if not p:
            path[:0] + slash
        for b in map(_text, p):
            if b.startswith(slash):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError):
        _check_kinds('join', _text(a), *p)
        raise
    return path


def _slash_like(path):
    return '/' if isinstance(path, str) else b'/'


def _same(text):
    return text


def _encoded(text):
    return text.encode('utf-8', 'surrogateescape')


def _in_text(path):
    """A path as text, and what makes of a text what the path was."""
    path = _text(path)
    if isinstance(path, bytes):
        return path.decode('utf-8', 'surrogateescape'), _encoded
    return path, _same


def _check_kinds(function, *paths):
    """What does not go together is told; called where an error is handled, which then is not."""
    for path in paths:
        if not isinstance(path, (str, bytes)):
            raise TypeError(f'{function}() argument must be str, bytes, or os.PathLike object, not '
                            f'{type(path).__name__!r}') from None
    if len({isinstance(path, str) for path in paths}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


def split(p):
    p, back = _in_text(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return back(head), back(tail)


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p, back = _in_text(p)
    dot = p.rfind('.')
    start = p.rfind('/') + 1
    if dot > start and p[start:dot].strip('.'):
        return back(p[:dot]), back(p[dot:])
    return back(p), back('')


def _kind(path, function='stat', kinds='string, bytes, os.PathLike or integer'):
    if not isinstance(path, (str, bytes)) and not hasattr(path, '__fspath__'):
        if function == 'stat' and hasattr(type(path), '__index__'):
            return 0  # no file is open under that number
        raise TypeError(f'{function}: path should be {kinds}, not {type(path).__name__}')
    path, _ = _in_text(path)
    return 0 if '\0' in path else _files.kind(path)


def exists(path):
    return _kind(path) != 0


def lexists(path):
    return _kind(path, 'lstat', 'string, bytes or os.PathLike') != 0


curdir, pardir, extsep, altsep, pathsep = '.', '..', '.', None, ':'
defpath, devnull = '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False


def isfile(path):
    return _kind(path) == 1


def isdir(path):
    return _kind(path) == 2


def islink(path):
    _kind(path, 'lstat', 'string, bytes or os.PathLike')
    return False


def getsize(filename):
    return _stat(filename).st_size


def _stat(path):
    from os import stat
    return stat(path)


def isabs(s):
    return _in_text(s)[0].startswith('/')


def normpath(path):
    path, back = _in_text(path)
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part == '..' and parts and parts[-1] != '..':
            parts.pop()
        elif part != '..' or not path.startswith('/'):
            parts.append(part)
    result = '/'.join(parts)
    if path.startswith('//') and not path.startswith('///'):
        return back('//' + result)
    return back('/' + result if path.startswith('/') else result or '.')


def abspath(path):
    path, back = _in_text(path)
    return back(normpath(join(_files.current(), path)))


realpath = abspath


def expanduser(path):
    path, back = _in_text(path)
    is_home = path == '~' or path.startswith('~/')
    return back('/home/user' + path[1:] if is_home else path)


def commonprefix(names):
    if not names:
        return ''
    low, high = min(names), max(names)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    given, (path, back) = _text(path), _in_text(path)
    if start is not None and isinstance(_text(start), bytes) != isinstance(given, bytes):
        try:
            given + _text(start)
        except TypeError:
            _check_kinds('relpath', given, _text(start))
    a = [x for x in abspath('.' if start is None else _in_text(start)[0]).split('/') if x]
    b = [x for x in abspath(path).split('/') if x]
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    return back('/'.join(['..'] * (len(a) - i) + b[i:]) or '.')


def splitdrive(p):
    p = _text(p)
    return p[:0], p


def normcase(s):
    return _text(s)


def commonpath(paths):
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    given = [_text(p) for p in paths]
    try:
        b''.join(given) if isinstance(given[0], bytes) else ''.join(given)
    except TypeError:
        _check_kinds('commonpath', *given)
    _, back = _in_text(given[0])
    paths = [_in_text(p)[0] for p in given]
    try:
        _, = {isabs(p) for p in paths}
    except ValueError:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[part for part in p.split('/') if part and part != '.'] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, part in enumerate(low):
        if i >= len(high) or part != high[i]:
            common = low[:i]
            break
    return back(('/' if isabs(paths[0]) else '') + '/'.join(common))


def expandvars(path):
    import os
    import re
    path, back = _in_text(path)
    return back(re.sub(r'\$(\w+|\{[^}]*\})', lambda m: os.environ.get(m[1].strip('{}'), m[0]),
                       path))


def getmtime(filename):
    return _stat(filename).st_mtime


getatime = getctime = getmtime


def ismount(path):
    return _text(path) == '/'


def samefile(f1, f2):
    for each in f1, f2:
        _stat(each)
    return abspath(f1) == abspath(f2)
