"""Lines of files: the program's own text, or what it has written."""
import _inspect

cache = {}  # name: (size, time, lines, full name), or a tuple of a function that finds the lines


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


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
    cache.clear()


def checkcache(filename=None):
    """Forgets files, which may have been written anew; the program's text stays as it is."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name, (0, None))
        if len(entry) != 1 and entry[1] is not None:
            del cache[name]


def updatecache(filename, module_globals=None):
    find = cache.pop(filename, ((),))[0]
    lines = _lines_of_program(filename) or _lines_of_file(filename)
    text = None
    if not lines and callable(find):
        try:
            text = find()
        except (ImportError, OSError):
            pass
        if text is None:
            return []
        lines = [line + '\n' for line in text.splitlines()]
    if lines:
        # A time is there of a file, which may change.
        is_file = text is None and not _inspect.source_line(filename, 1)
        cache[filename] = sum(map(len, lines)), 0.0 if is_file else None, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Notes how a loader would find the lines, for when they are asked for."""
    if filename in cache:
        return len(cache[filename]) == 1
    name = module_globals and module_globals.get('__name__')
    find = getattr(module_globals and module_globals.get('__loader__'), 'get_source', None)
    if not filename or filename.startswith('<') and filename.endswith('>') or not name or not find:
        return False
    cache[filename] = (lambda: find(name)),
    return True
