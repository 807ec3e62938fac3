"""Paths as objects, over the in-memory file system."""
import fnmatch
import io
import os

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class _Posix:
    """How paths are written: ('', root, names) of a text."""
    sep = '/'

    @staticmethod
    def parsed(text):
        root = ''
        if text.startswith('/'):
            root = '//' if text.startswith('//') and not text.startswith('///') else '/'
        return '', root, [name for name in text.split('/') if name and name != '.']

    @staticmethod
    def folded(text):
        return text


class _Windows:
    """The same with drives, where small and large letters are one."""
    sep = '\\'

    @staticmethod
    def parsed(text):
        import ntpath
        drive, rest = ntpath.splitdrive(text.replace('/', '\\'))
        root = '\\' if rest.startswith('\\') or drive.startswith('\\\\') else ''
        return drive, root, [name for name in rest.split('\\') if name and name != '.']

    @staticmethod
    def folded(text):
        return text.lower()


class _Parents:
    def __init__(self, path):
        self._path = path
        self._names = path._names

    def __len__(self):
        return len(self._names)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return tuple([self[i] for i in range(*place.indices(len(self)))])
        if place >= len(self) or place < -len(self):
            raise IndexError(place)
        if place < 0:
            place += len(self)
        return self._path._of(self._path._drive, self._path._root,
                              self._names[:len(self._names) - place - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    __slots__ = ('_drive', '_root', '_names')
    _flavour = _Posix

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        self = object.__new__(cls)
        self._drive, self._root, self._names = cls._joined('', '', [], args)
        return self

    def __init__(self, *args):
        pass

    @classmethod
    def _joined(cls, drive, root, names, args):
        for arg in args:
            if isinstance(arg, PurePath) and arg._flavour is cls._flavour:
                new_drive, new_root, new_names = arg._drive, arg._root, arg._names
            else:
                text = os.fspath(arg) if not isinstance(arg, str) and hasattr(
                    arg, '__fspath__') else arg
                if not isinstance(text, (str, bytes)):
                    raise TypeError('expected str, bytes or os.PathLike object, not '
                                    f'{type(arg).__name__}')
                if not isinstance(text, str):
                    raise TypeError('argument should be a str object or an os.PathLike object '
                                    f'returning str, not {type(arg)!r}')
                new_drive, new_root, new_names = cls._flavour.parsed(text)
            same_drive = not new_drive or cls._flavour.folded(new_drive) == cls._flavour.folded(drive)
            if new_root:
                drive, root, names = new_drive or drive, new_root, list(new_names)
            elif not same_drive:
                drive, root, names = new_drive, '', list(new_names)
            else:
                names = names + list(new_names)
        return drive, root, names

    def _of(self, drive, root, names):
        made = object.__new__(type(self))
        made._drive = drive
        made._root = root
        made._names = list(names)
        return made

    def __str__(self):
        return self._drive + self._root + self._flavour.sep.join(self._names) or '.'

    def __reduce__(self):
        return type(self), self.parts

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, '/')

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        if self._flavour is _Windows:
            drive, path = self._drive, self.as_posix()[len(self._drive):]
            start = f'file:///{drive}' if drive[1:] == ':' else 'file:' + drive.replace('\\', '/')
            return start + quote_from_bytes(path.encode())
        return 'file://' + quote_from_bytes(bytes(self))

    def _key(self):
        fold = self._flavour.folded
        return [fold(part) for part in self.parts]

    def _is_comparable(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __eq__(self, other):
        return self._key() == other._key() if self._is_comparable(other) else NotImplemented

    def __hash__(self):
        return hash(tuple(self._key()))

    def __lt__(self, other):
        return self._key() < other._key() if self._is_comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._is_comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._is_comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._is_comparable(other) else NotImplemented

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)

    @property
    def parts(self):
        return ((self.anchor,) if self.anchor else ()) + tuple(self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind('.')
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        return self._of(self._drive, self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or self._flavour.sep in name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._of(self._drive, self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.with_name(self.stem + suffix)

    def joinpath(self, *args):
        return self._of(*self._joined(self._drive, self._root, self._names, args))

    def __truediv__(self, key):
        if isinstance(key, bytes):
            return NotImplemented
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._of(*self._joined('', '', [], (key, self)))
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        return bool(self._root) and (self._flavour is _Posix or bool(self._drive))

    def is_reserved(self):
        return False

    def relative_to(self, *other):
        if not other:
            raise TypeError('need at least one argument')
        base = type(self)(*other)
        size = len(base.parts)
        if self._key()[:size] != base._key():
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(base)!r} OR one path is '
                             'relative and the other is absolute.')
        is_based = base._root or size
        return self._of('' if is_based else self._drive, '' if is_based else self._root,
                        self._names[len(base._names):])

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self._key()[:len(base.parts)] == base._key()

    def match(self, path_pattern):
        fold = self._flavour.folded
        drive, root, names = self._flavour.parsed(fold(path_pattern))
        wanted = ((drive + root,) if drive + root else ()) + tuple(names)
        if not wanted:
            raise ValueError('empty pattern')
        parts = self._key()
        if drive + root and len(parts) != len(wanted) or len(wanted) > len(parts):
            return False
        return all(fnmatch.fnmatchcase(part, pattern)
                   for part, pattern in zip(reversed(parts), reversed(wanted)))


class PurePosixPath(PurePath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    __slots__ = ()
    _flavour = _Windows

    def is_reserved(self):
        name = self.name.partition('.')[0].rstrip(' ').upper()
        return name in ('CON', 'PRN', 'AUX', 'NUL') or name[:3] in ('COM', 'LPT') and (
            name[3:].isdigit() and len(name) == 4)


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser('~'))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def exists(self):
        return os.path.exists(str(self))

    def is_file(self):
        return os.path.isfile(str(self))

    def is_dir(self):
        return os.path.isdir(str(self))

    def is_symlink(self):
        return False

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, str(self))

    def hardlink_to(self, target):
        os.link(target, str(self))

    def readlink(self):
        return type(self)(os.readlink(str(self)))

    def is_fifo(self):
        return False

    is_socket = is_block_device = is_char_device = is_fifo

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(str(self), mode)

    lchmod = chmod

    def is_mount(self):
        return str(self) == '/'

    def absolute(self):
        return self if self._root else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        for part in (*reversed(self.parents), self) if strict else ():
            part.stat()
        return type(self)(os.path.abspath(str(self)))

    def expanduser(self):
        return type(self)(os.path.expanduser(str(self)))

    def samefile(self, other_path):
        self.stat()
        try:
            other_path.stat()
        except AttributeError:
            other_path = type(self)(other_path)
            other_path.stat()
        return self.resolve() == other_path.resolve()

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self))

    lstat = stat

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open('wb') as file:
            return file.write(view)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', str(self))
            return
        self.open('w').close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self))
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(exist_ok=exist_ok)
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def rename(self, target):
        os.rename(str(self), os.fspath(target))
        return type(self)(target)

    def replace(self, target):
        return self.rename(target)

    def iterdir(self):
        for name in os.listdir(str(self)):
            yield self / name

    def _select(self, names):
        if not names:
            yield self
            return
        first, rest = names[0], names[1:]
        if first == '**':
            for folder in self._folders():
                yield from folder._select(rest)
        elif not any(c in first for c in '*?['):
            inner = self / first
            if inner.exists():
                yield from inner._select(rest)
        elif self.is_dir():
            for inner in self.iterdir():
                if fnmatch.fnmatchcase(inner.name, first) and (not rest or inner.is_dir()):
                    yield from inner._select(rest)

    def _folders(self):
        if self.is_dir():
            yield self
            for inner in self.iterdir():
                if inner.is_dir():
                    yield from inner._folders()

    def _found(self, names):
        for name in names:
            if '**' in name and name != '**':
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
        return self._distinct(names)

    def _distinct(self, names):
        seen = set()
        for path in self._select(names):
            if path not in seen:
                seen.add(path)
                yield path

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        _, root, names = self._flavour.parsed(pattern)
        if root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        yield from self._found(names)

    def rglob(self, pattern):
        _, root, names = self._flavour.parsed(pattern)
        if root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        yield from self._found(['**'] + names)

    def owner(self):
        return 'user'

    def group(self):
        return 'user'


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()

    def __new__(cls, *args):
        raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")
