"""Whether files have the same content."""
import os

__all__ = ['clear_cache', 'cmp', 'cmpfiles']

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']


def clear_cache():
    pass


def cmp(f1, f2, shallow=True):
    if os.stat(f1).st_size != os.stat(f2).st_size:
        return False
    with open(f1, 'rb') as first, open(f2, 'rb') as second:
        return first.read() == second.read()


def cmpfiles(a, b, common, shallow=True):
    same, different, funny = [], [], []
    for name in common:
        try:
            is_same = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
        except OSError:
            funny.append(name)
        else:
            (same if is_same else different).append(name)
    return same, different, funny
