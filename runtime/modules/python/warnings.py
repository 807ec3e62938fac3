"""Warnings go to stderr, once for each place and text."""
import sys
from _warnings import _action, warn, warn_explicit

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings']

_actions = ('error', 'ignore', 'always', 'default', 'module', 'once')
# (action, message pattern or None, category, module pattern or None, line): the first that fits.
filters = [('default', None, DeprecationWarning, '__main__', 0),
           ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0),
           ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
onceregistry = {}
# Counts changes of the filters: a registry of what was warned of holds for one count.
_filters_version = 0


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, '
                f'filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}')


_frame_line = ''


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        from linecache import getline
        line = _frame_line or getline(filename, lineno)
    line = line.strip()
    return text + f'  {line}\n' if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_own_showwarning = showwarning
_log = None


def _check(action, lineno):
    if action not in _actions:
        raise AssertionError(f'invalid action: {action!r}')
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError('lineno must be an int >= 0')


def _add(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    filters.insert(len(filters) if append else 0, item)
    _filters_mutated()


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _check(action, 0)
    for given, what in (message, 'message'), (module, 'module'):
        if not isinstance(given, str):
            raise AssertionError(f'{what} must be a string')
    if not isinstance(category, type):
        raise AssertionError('category must be a class')
    if not issubclass(category, Warning):
        raise AssertionError('category must be a Warning subclass')
    _check(action, lineno)
    import re
    _add((action, re.compile(message, re.I) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action, lineno)
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    filters.clear()
    _filters_mutated()


def _showwarnmsg(message, category, filename, lineno, source):
    if _log is not None and showwarning is _own_showwarning:
        _log.append(WarningMessage(message, category, filename, lineno, source=source))
        return
    showwarning(message, category, filename, lineno)
    if source is not None and showwarning is _own_showwarning and sys.stderr is not None:
        sys.stderr.write(f'{category.__name__}: Enable tracemalloc to get the object allocation '
                         'traceback\n')


class _Dropped:
    """Stands for a coroutine that is gone."""

    def __init__(self, name, address):
        self._shown = f'<coroutine object {name} at {address:#x}>'

    def __repr__(self):
        return self._shown


def _warn_unawaited(text, filename, lineno, line):
    """A coroutine was dropped that nobody awaited."""
    global _frame_line
    _frame_line = line
    try:
        registry = sys.modules['__main__'].__dict__.setdefault('__warningregistry__', {})
        warn_explicit(text, RuntimeWarning, filename, lineno, '__main__', registry, source=text)
    except Warning as error:
        _raise_unraisable(text, error)
    finally:
        _frame_line = ''


def _warn_unawaited_at_end(text):
    """The same once the program is over: of this module, only the filters still count."""
    action = _action(text, RuntimeWarning, 'sys', 1)
    if action == 'error':
        _raise_unraisable(text, RuntimeWarning(text))
    elif action != 'ignore':
        sys.__stderr__.write(f'sys:1: RuntimeWarning: {text}\n')


def _raise_unraisable(text, error):
    sys._unraisable(_Dropped(text.split("'")[1], id(error)), error, None, sys.unraisablehook)


def _warn_of_syntax(message, place, is_deprecation):
    """What compile() found doubtful; an error made of it has its place in the text."""
    category = DeprecationWarning if is_deprecation else SyntaxWarning
    try:
        warn_explicit(message, category, place[0], place[1])
    except category:
        raise SyntaxError(message, place) from None


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return f'{type(self).__name__}({"record=True" if self._record else ""})'

    def __enter__(self):
        global _log, showwarning
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._saved = list(filters), showwarning, _log
        _filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            _log = []
            showwarning = _own_showwarning
            return _log
        return None

    def __exit__(self, *exc_info):
        global _log, showwarning
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters[:], showwarning, _log = self._saved
        _filters_mutated()
