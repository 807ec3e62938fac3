"""What the bits of a file's mode mean."""
from _inspect import mark_builtin as _mark_builtin

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG = 0o040000, 0o020000, 0o060000, 0o100000
S_IFIFO, S_IFLNK, S_IFSOCK = 0o010000, 0o120000, 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0
S_ISUID, S_ISGID, S_ISVTX, S_ENFMT = 0o4000, 0o2000, 0o1000, 0o2000
S_IREAD, S_IWRITE, S_IEXEC = 0o400, 0o200, 0o100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001


def S_IMODE(mode, /):
    return mode & 0o7777


def S_IFMT(mode, /):
    return mode & 0o170000


def _check_of(kind, name):
    def check(mode, /):
        return mode & 0o170000 == kind
    check.__name__ = check.__qualname__ = name
    return check


S_ISDIR, S_ISCHR = _check_of(S_IFDIR, 'S_ISDIR'), _check_of(S_IFCHR, 'S_ISCHR')
S_ISBLK, S_ISREG = _check_of(S_IFBLK, 'S_ISBLK'), _check_of(S_IFREG, 'S_ISREG')
S_ISFIFO, S_ISLNK = _check_of(S_IFIFO, 'S_ISFIFO'), _check_of(S_IFLNK, 'S_ISLNK')
S_ISSOCK = _check_of(S_IFSOCK, 'S_ISSOCK')


# What only other systems have.
S_ISDOOR, S_ISPORT, S_ISWHT = (_check_of(None, _name) for _name in ('S_ISDOOR', 'S_ISPORT', 'S_ISWHT'))
_kinds = {S_IFDIR: 'd', S_IFCHR: 'c', S_IFBLK: 'b', S_IFREG: '-', S_IFIFO: 'p', S_IFLNK: 'l',
          S_IFSOCK: 's'}


def filemode(mode, /):
    """A mode as `ls -l` shows it: -rwxr-xr-x."""
    shown = _kinds.get(S_IFMT(mode), '?')
    for place, (special, letter) in enumerate(((S_ISUID, 's'), (S_ISGID, 's'), (S_ISVTX, 't'))):
        bits = mode >> (6 - 3 * place)
        shown += ('r' if bits & 4 else '-') + ('w' if bits & 2 else '-')
        if mode & special:
            shown += letter if bits & 1 else letter.upper()
        else:
            shown += 'x' if bits & 1 else '-'
    return shown


_mark_builtin('_stat', S_IMODE, S_IFMT, S_ISDIR, S_ISCHR, S_ISBLK, S_ISREG, S_ISFIFO, S_ISLNK, S_ISSOCK,
              S_ISDOOR, S_ISPORT, S_ISWHT, filemode)
