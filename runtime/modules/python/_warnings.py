"""What is warned of, and whether it is told: what CPython has of warnings in C."""
import sys
from _inspect import code_line, is_own_code, mark_builtin as _mark_builtin


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def _action(text, category, module, lineno):
    for action, message, wanted, where, line in warnings.filters:
        if (issubclass(category, wanted) and _fits(message, text) and _fits(where, module)
                and line in (0, lineno)):
            return action
    return 'default'


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError('category must be a Warning subclass, not '
                        f"'{type(category).__name__}'")
    try:
        frame = sys._getframe(max(stacklevel, 1) - 1)
    except ValueError:
        frame = None
    while frame is not None and not is_own_code(frame.f_code) and frame.f_back is not None:
        frame = frame.f_back
    filename, lineno, names = 'sys', 1, sys.__dict__
    if frame is not None:
        filename, lineno, names = frame.f_code.co_filename, frame.f_lineno, frame.f_globals
        warnings._frame_line = code_line(frame.f_code, lineno)
    module = names.get('__name__', '<string>')
    registry = names.setdefault('__warningregistry__', {})
    try:
        warn_explicit(message, category, filename, lineno, module, registry, source=source)
    finally:
        warnings._frame_line = ''


def _already_warned(registry, key, is_kept=False):
    if registry.get('version') != warnings._filters_version:
        registry.clear()
        registry['version'] = warnings._filters_version
    elif registry.get(key):
        return True
    if is_kept:
        registry[key] = True
    return False


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    if module is None:
        module = filename[:-3] if filename.endswith('.py') else filename or '<unknown>'
    key = text, category, lineno
    if registry is not None and _already_warned(registry, key):
        return
    action = _action(text, category, module, lineno)
    if action == 'error':
        raise message
    if action == 'ignore':
        return
    if action != 'always' and registry is not None:
        registry[key] = True
    if action == 'once':
        if _already_warned(warnings.onceregistry if registry is None else registry, key[:2], True):
            return
    elif action == 'module' and registry is not None:
        if _already_warned(registry, key[:2], True):
            return
    warnings._showwarnmsg(message, category, filename, lineno, source)


_mark_builtin('_warnings', warn, warn_explicit)

import warnings
