"""Names of files."""
import _files

sep = '/'


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    if not hasattr(path, '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)
    return path.__fspath__()


def join(a, *p):
    path = _text(a)
    for b in p:
        if not isinstance(b, str) and not hasattr(b, '__fspath__'):
            raise TypeError('join() argument must be str, bytes, or os.PathLike object, not '
                            f'{type(b).__name__!r}')
    for b in map(_text, p):
        if b.startswith('/'):
            path = b
        elif not path or path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    p = _text(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    dot = p.rfind('.')
    start = p.rfind('/') + 1
    if dot > start and p[start:dot].strip('.'):
        return p[:dot], p[dot:]
    return p, ''


def _kind(path):
    path = _text(path)
    return 0 if '\0' in path else _files.kind(path)


def exists(path):
    return _kind(path) != 0


def lexists(path):
    return exists(path)


curdir, pardir, extsep, altsep, pathsep = '.', '..', '.', None, ':'
defpath, devnull = '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False


def isfile(path):
    return _kind(path) == 1


def isdir(path):
    return _kind(path) == 2


def islink(path):
    return False


def getsize(filename):
    return _stat(filename).st_size


def _stat(path):
    from os import stat
    return stat(path)


def isabs(s):
    return _text(s).startswith('/')


def normpath(path):
    path = _text(path)
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
        return '//' + result
    return '/' + result if path.startswith('/') else result or '.'


def abspath(path):
    return normpath(join(_files.current(), _text(path)))


realpath = abspath


def expanduser(path):
    path = _text(path)
    return '/home/user' + path[1:] if path == '~' or path.startswith('~/') else path


def commonprefix(names):
    if not names:
        return ''
    low, high = min(names), max(names)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def relpath(path, start='.'):
    if not path:
        raise ValueError('no path specified')
    a = [x for x in abspath(start).split('/') if x]
    b = [x for x in abspath(path).split('/') if x]
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    return '/'.join(['..'] * (len(a) - i) + b[i:]) or '.'


def splitdrive(p):
    return '', _text(p)


def normcase(s):
    return _text(s)


def commonpath(paths):
    paths = [_text(p) for p in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({isabs(p) for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in p.split('/') if part and part != '.'] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, part in enumerate(low):
        if i >= len(high) or part != high[i]:
            common = low[:i]
            break
    return ('/' if isabs(paths[0]) else '') + '/'.join(common)


def expandvars(path):
    import os
    import re
    return re.sub(r'\$(\w+|\{[^}]*\})', lambda m: os.environ.get(m[1].strip('{}'), m[0]),
                  _text(path))


def getmtime(filename):
    return _stat(filename).st_mtime


getatime = getctime = getmtime


def ismount(path):
    return _text(path) == '/'


def samefile(f1, f2):
    for each in f1, f2:
        _stat(each)
    return abspath(f1) == abspath(f2)
