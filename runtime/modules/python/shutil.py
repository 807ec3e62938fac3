"""Work on whole files of the in-memory file system."""
import os
import sys
from collections import namedtuple

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move',
           'rmtree', 'Error', 'SameFileError', 'ignore_patterns', 'get_terminal_size', 'which',
           'disk_usage', 'make_archive', 'unpack_archive', 'get_archive_formats', 'get_unpack_formats',
           'SpecialFileError', 'ExecError', 'ReadError']


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


class ExecError(OSError):
    pass


class ReadError(OSError):
    pass


terminal_size = namedtuple('terminal_size', 'columns lines')
_usage = namedtuple('usage', 'total used free')


def get_terminal_size(fallback=(80, 24)):
    return terminal_size(*fallback)


def copyfileobj(fsrc, fdst, length=0):
    while True:
        part = fsrc.read(length or 1 << 16)
        if not part:
            return
        fdst.write(part)


def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.abspath(src) == os.path.abspath(dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    with open(src, 'rb') as source:
        content = source.read()
    with open(dst, 'wb') as target:
        target.write(content)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, os.stat(src).st_mode)


def copystat(src, dst, *, follow_symlinks=True):
    copymode(src, dst)
    os.utime(dst, (0, os.stat(src).st_mtime))


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = copy(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    import fnmatch

    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    names = os.listdir(src)
    left_out = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function,
                         dirs_exist_ok=dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((source, target, str(e)))
    if errors:
        raise Error(errors)
    return dst


def _is_inside(src, dst):
    src, dst = [os.path.join(os.path.abspath(path), '') for path in (src, dst)]
    return dst.startswith(src)


def move(src, dst, copy_function=copy2):
    target = dst
    if os.path.isdir(dst):
        if os.path.exists(src) and os.path.samefile(src, dst):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        if os.path.isdir(src):
            if _is_inside(src, dst):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    if ignore_errors:
        def onerror(*args):
            pass
    elif onerror is None:
        def onerror(*args):
            raise
    try:
        os.lstat(path)
    except Exception:
        onerror(os.lstat, path, sys.exc_info())
        return
    _empty(path, onerror)
    try:
        os.rmdir(path)
    except OSError:
        onerror(os.rmdir, path, sys.exc_info())


def _empty(path, onerror):
    try:
        names = os.listdir(path)
    except OSError as error:
        error.filename = path
        onerror(os.scandir, path, sys.exc_info())
        return
    for name in names:
        inner = os.path.join(path, name)
        if os.path.isdir(inner):
            _empty(inner, onerror)
            remove = os.rmdir
        else:
            remove = os.unlink
        try:
            remove(inner)
        except OSError:
            onerror(remove, inner, sys.exc_info())


def _pack_zip(name, root, base):
    import zipfile
    with zipfile.ZipFile(name, 'w', compression=zipfile.ZIP_DEFLATED) as archive:
        inside = os.path.normpath(base)
        start = os.path.normpath(os.path.join(root, base) if root else base)
        if inside != os.curdir:
            archive.write(start, inside)
        for folder, folders, files in os.walk(start):
            within = os.path.normpath(os.path.relpath(folder, root) if root else folder)
            for each in sorted(folders) + files:
                archive.write(os.path.join(folder, each),
                              os.path.normpath(os.path.join(within, each)))


def _unpack_zip(filename, folder):
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError(f'{filename} is not a zip file')
    with zipfile.ZipFile(filename) as archive:
        archive.extractall(folder)


_packers = {'zip': (_pack_zip, 'ZIP file')}
_unpackers = {'zip': (['.zip'], _unpack_zip, 'ZIP file')}


def get_archive_formats():
    return sorted([(name, packer[1]) for name, packer in _packers.items()])


def get_unpack_formats():
    return sorted([(name, unpacker[0], unpacker[2]) for name, unpacker in _unpackers.items()])


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None,
                 group=None, logger=None):
    try:
        pack, _ = _packers[format]
    except KeyError:
        raise ValueError(f"unknown archive format '{format}'") from None
    name = f'{os.fspath(base_name)}.{format}'
    if os.path.dirname(name):
        os.makedirs(os.path.dirname(name), exist_ok=True)
    pack(name, root_dir, os.curdir if base_dir is None else base_dir)
    return name if root_dir is None else os.path.abspath(name)


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    folder = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    filename = os.fspath(filename)
    if format is not None:
        try:
            _, unpack, _ = _unpackers[format]
        except KeyError:
            raise ValueError(f"Unknown unpack format '{format}'") from None
        unpack(filename, folder)
        return
    for endings, unpack, _ in _unpackers.values():
        if filename.endswith(tuple(endings)):
            unpack(filename, folder)
            return
    raise ReadError(f"Unknown archive format '{filename}'")


def which(cmd, mode=1, path=None):
    return None


def disk_usage(path):
    return _usage(1 << 36, 1 << 34, (1 << 36) - (1 << 34))
