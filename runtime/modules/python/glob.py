"""Files by pattern."""
import os
from fnmatch import fnmatchcase

__all__ = ['escape', 'glob', 'iglob']


def _has_magic(text):
    return any(c in text for c in '*?[')


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    head, tail = os.path.split(pathname)
    if not _has_magic(pathname):
        if os.path.exists(pathname):
            yield pathname
        return
    if recursive and tail == '**':
        for folder in iglob(head, recursive=True) if head else ['']:
            yield os.path.join(folder, '') if folder else ''
            yield from _below(folder)
        return
    folders = iglob(head, recursive=recursive) if _has_magic(head) else [head]
    for folder in folders:
        if folder and not os.path.isdir(folder):
            continue
        for name in os.listdir(folder or '.'):
            if fnmatchcase(name, tail) and (include_hidden or tail.startswith('.')
                                            or not name.startswith('.')):
                yield os.path.join(folder, name)


def _below(folder):
    for name in os.listdir(folder or '.'):
        if not name.startswith('.'):
            path = os.path.join(folder, name)
            yield path
            if os.path.isdir(path):
                yield from _below(path)


def glob(pathname, **options):
    return [path for path in iglob(pathname, **options) if path]


def escape(pathname):
    return ''.join([f'[{c}]' if c in '*?[' else c for c in pathname])
