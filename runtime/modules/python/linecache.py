"""Lines of files: the program's own text, or what it has written."""
import _inspect

_cache = {}


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    if filename not in _cache:
        lines = _lines_of_program(filename) or _lines_of_file(filename)
        if not lines:
            return []
        _cache[filename] = lines
    return _cache[filename]


def _lines_of_program(filename):
    lines = []
    while line := _inspect.source_line(filename, len(lines) + 1):
        lines.append(line)
    return lines


def _lines_of_file(filename):
    try:
        with open(filename) as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError):
        return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    return lines


def clearcache():
    _cache.clear()


def checkcache(filename=None):
    """Forgets files, which may have been written anew; the program's text stays as it is."""
    for name in list(_cache) if filename is None else [filename]:
        if not _inspect.source_line(name, 1):
            _cache.pop(name, None)


def updatecache(filename, module_globals=None):
    _cache.pop(filename, None)
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    return False
