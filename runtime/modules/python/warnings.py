"""Warnings go to stderr, once for each place and text."""
import sys
from _inspect import source_line

_filters = []
_seen = set()


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    text = str(message)
    action = 'default'
    for wanted, base in _filters:
        if issubclass(category, base):
            action = wanted
            break
    else:
        if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning,
                                 ResourceWarning)) and category is not DeprecationWarning:
            return
    if action == 'ignore':
        return
    if action == 'error':
        raise message if isinstance(message, Warning) else category(text)
    if catch_warnings._logs:
        catch_warnings._logs[-1].append(WarningMessage(message if isinstance(message, Warning)
                                                       else category(text), category))
        return
    frame = sys._getframe(stacklevel)
    place = (frame.f_code.co_filename, frame.f_lineno)
    key = (text, category, place)
    if action != 'always' and key in _seen:
        return
    _seen.add(key)
    line = source_line(*place).strip()
    sys.stderr.write(f'{place[0]}:{place[1]}: {category.__name__}: {text}\n'
                     + (f'  {line}\n' if line else ''))


class WarningMessage:
    def __init__(self, message, category, filename='', lineno=0):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _filters.insert(len(_filters) if append else 0, (action, category))


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, category=category, append=append)


def resetwarnings():
    _filters.clear()


class catch_warnings:
    _logs = []

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record

    def __enter__(self):
        self._saved = list(_filters)
        if self._record:
            log = []
            catch_warnings._logs.append(log)
            return log

    def __exit__(self, *exc_info):
        _filters[:] = self._saved
        if self._record:
            catch_warnings._logs.pop()
