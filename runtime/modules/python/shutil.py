"""Work on whole files of the in-memory file system."""
import os
from collections import namedtuple

__all__ = ['copyfile', 'copy', 'copy2', 'move', 'rmtree', 'get_terminal_size', 'which', 'Error',
           'disk_usage']


class Error(OSError):
    pass


terminal_size = namedtuple('terminal_size', 'columns lines')
_usage = namedtuple('usage', 'total used free')


def get_terminal_size(fallback=(80, 24)):
    return terminal_size(*fallback)


def copyfile(src, dst, *, follow_symlinks=True):
    with open(src, 'rb') as source:
        content = source.read()
    with open(dst, 'wb') as target:
        target.write(content)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def move(src, dst, copy_function=copy2):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    os.rename(src, dst)
    return dst


def rmtree(path, ignore_errors=False, onerror=None):
    for name in os.listdir(path):
        inner = os.path.join(path, name)
        if os.path.isdir(inner):
            rmtree(inner)
        else:
            os.remove(inner)
    os.rmdir(path)


def which(cmd, mode=1, path=None):
    return None


def disk_usage(path):
    return _usage(1 << 36, 1 << 34, (1 << 36) - (1 << 34))
