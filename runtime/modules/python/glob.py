"""Files by pattern."""
import os
from fnmatch import fnmatchcase

__all__ = ['escape', 'glob', 'iglob']


def has_magic(text):
    return any(c in text for c in ('*?[' if isinstance(text, str) else (b'*', b'?', b'[')))


class _Search:
    def __init__(self, root, recursive, include_hidden):
        self.root = root
        self.is_recursive = recursive
        self.has_hidden = include_hidden

    def matches(self, pattern, only_folders=False):
        folder, last = os.path.split(pattern)
        if not has_magic(pattern):
            place = _join(self.root, pattern if last else folder)
            if os.path.lexists(place) if last else os.path.isdir(place):
                yield pattern
            return
        is_found = folder != pattern and has_magic(folder)
        for base in self.matches(folder, True) if is_found else [folder]:
            for name in self.names(_join(self.root, base), last, only_folders):
                yield os.path.join(base, name)

    def names(self, folder, last, only_folders):
        nothing = last[:0]
        if not has_magic(last):
            if os.path.lexists(_join(folder, last)) if last else os.path.isdir(folder):
                yield last
        elif self.means_any_depth(last):
            if not folder or os.path.isdir(folder):
                yield nothing
            yield from self.below(folder, nothing, only_folders)
        else:
            shows_hidden = self.has_hidden or _is_hidden(last)
            for name in self.listed(folder, nothing, only_folders):
                if fnmatchcase(name, last) and (shows_hidden or not _is_hidden(name)):
                    yield name

    def means_any_depth(self, part):
        return self.is_recursive and part in ('**', b'**')

    def below(self, folder, nothing, only_folders):
        for name in self.listed(folder, nothing, only_folders):
            if self.has_hidden or not _is_hidden(name):
                yield name
                for inner in self.below(_join(folder, name), nothing, only_folders):
                    yield os.path.join(name, inner)

    def listed(self, folder, nothing, only_folders):
        place = folder or (nothing + os.curdir if isinstance(nothing, str) else b'.')
        if not os.path.isdir(place):
            return []
        return [name for name in os.listdir(place)
                if not only_folders or os.path.isdir(_join(folder, name))]


def _join(folder, name):
    return os.path.join(folder, name) if folder and name else folder or name


def _is_hidden(name):
    return name[:1] in ('.', b'.')


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = pathname[:0] if root_dir is None else os.fspath(root_dir)
    return filter(None, _Search(root, recursive, include_hidden).matches(pathname))


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def escape(pathname):
    if isinstance(pathname, bytes):
        return b''.join([b'[%c]' % c if c in b'*?[' else b'%c' % c for c in pathname])
    return ''.join([f'[{c}]' if c in '*?[' else c for c in pathname])
