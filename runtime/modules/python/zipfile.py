"""Archives of files, each compressed by itself. One is held in memory until it is closed."""
import io
import os
import stat
import struct
import time
import zlib

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2',
           'ZIP_LZMA', 'is_zipfile', 'ZipInfo', 'ZipFile', 'LargeZipFile', 'Path']

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1

_names_of_methods = {ZIP_STORED: 'store', ZIP_DEFLATED: 'deflate', ZIP_BZIP2: 'bzip2',
                     ZIP_LZMA: 'lzma'}
# What stands before a file's bytes, in the list of all files, and after that.
_file_head = '<4s2B4HL2L2H'
_list_entry = '<4s4B4HL2L5H2L'
_list_end = '<4s4H2LH'
_not_ascii = 0x800


class BadZipFile(Exception):
    pass


class LargeZipFile(Exception):
    pass


error = BadZipfile = BadZipFile


class ZipInfo:
    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition('\0')[0]
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type = ZIP_STORED
        self._compresslevel = None
        self.comment = self.extra = b''
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.reserved = self.flag_bits = self.volume = 0
        self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = 0
        self.compress_size = self.file_size = 0

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        filename = os.fspath(filename)
        is_folder = os.path.isdir(filename)
        named = os.path.normpath(filename if arcname is None else arcname).lstrip('/')
        stats = os.stat(filename)
        made = cls(named + '/' * is_folder, time.localtime(stats.st_mtime)[:6])
        made.external_attr = (stats.st_mode & 0xffff) << 16
        if is_folder:
            made.external_attr |= 0x10
        else:
            made.file_size = stats.st_size
        return made

    def is_dir(self):
        return self.filename[-1:] == '/'

    def __repr__(self):
        parts = [f'<{type(self).__name__} filename={self.filename!r}']
        if self.compress_type != ZIP_STORED:
            parts.append(f'compress_type={_names_of_methods.get(self.compress_type)}')
        mode, rest = self.external_attr >> 16, self.external_attr & 0xffff
        if mode:
            parts.append(f'filemode={stat.filemode(mode)!r}')
        if rest:
            parts.append(f'external_attr={rest:#x}')
        if not self.is_dir() or self.file_size:
            parts.append(f'file_size={self.file_size!r}')
        if (not self.is_dir() or self.compress_size) and (
                self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f'compress_size={self.compress_size!r}')
        return ' '.join(parts) + '>'

    def _name_and_flags(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | _not_ascii

    def _stamp(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, year - 1980 << 9 | month << 5 | day

    def FileHeader(self, zip64=None):
        name, flags = self._name_and_flags()
        return struct.pack(_file_head, b'PK\3\4', self.extract_version, self.reserved, flags,
                           self.compress_type, *self._stamp(), self.CRC, self.compress_size,
                           self.file_size, len(name), len(self.extra)) + name + self.extra

    def _entry(self):
        name, flags = self._name_and_flags()
        return struct.pack(_list_entry, b'PK\1\2', self.create_version, self.create_system,
                           self.extract_version, self.reserved, flags, self.compress_type,
                           *self._stamp(), self.CRC, self.compress_size, self.file_size, len(name),
                           len(self.extra), len(self.comment), 0, self.internal_attr,
                           self.external_attr, self.header_offset) + name + self.extra + self.comment


class ZipExtFile(io.BytesIO):
    """A file of an archive, open for reading."""

    def __init__(self, content, info, mode='r'):
        super().__init__(content)
        self.name = info.filename
        self.mode = mode
        self._method = info.compress_type

    def __repr__(self):
        method = f' compress_type={_names_of_methods.get(self._method)}' if self._method else ''
        state = ' [closed]' if self.closed else f' name={self.name!r}{method}'
        return f'<zipfile.{type(self).__name__}{state}>'

    def writable(self):
        return False

    def write(self, part):
        raise io.UnsupportedOperation('write')


class _FileToWrite(io.BytesIO):
    """What is written to it is in the archive when it is closed."""

    def __init__(self, archive, info):
        super().__init__()
        self._archive, self._info = archive, info
        self.name, self.mode = info.filename, 'wb'

    def close(self):
        if not self.closed:
            self._archive._is_written_to = False
            self._archive._add(self._info, self.getvalue())
        super().close()


class ZipFile:
    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None,
                 *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_method(compression)
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.debug = 0
        self.pwd = None
        self.filelist = []
        self.NameToInfo = {}
        self._comment = b''
        self._content = bytearray()
        self._has_changed = mode in ('w', 'x')
        self._is_written_to = False
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._is_path = isinstance(file, str)
        self.filename = file if self._is_path else getattr(file, 'name', None)
        if self._is_path:
            is_new = mode in ('w', 'x') or mode == 'a' and not os.path.exists(file)
            self.fp = open(file, {'r': 'rb', 'x': 'xb'}.get(mode, 'wb' if is_new else 'r+b'))
        else:
            self.fp = file
        self._start = 0
        try:
            if mode in ('r', 'a'):
                self._read()
        except BadZipFile:
            if mode != 'a':
                self._close_file()
                raise
            self._has_changed = True

    def _read(self):
        file = self.fp
        file.seek(0)
        content = file.read()
        end = content.rfind(b'PK\5\6')
        if end < 0 or len(content) - end < 22:
            raise BadZipFile('File is not a zip file')
        fields = struct.unpack_from(_list_end, content, end)
        count, size, offset, comment = fields[4], fields[5], fields[6], fields[7]
        self._comment = content[end + 22:end + 22 + comment]
        # What stands before an archive shifts all places.
        before = end - size - offset
        at = offset + before
        if before < 0 or at < 0:
            raise BadZipFile('Bad offset for central directory')
        for _ in range(count):
            entry = content[at:at + 46]
            if len(entry) != 46:
                raise BadZipFile('Truncated central directory')
            if entry[:4] != b'PK\1\2':
                raise BadZipFile('Bad magic number for central directory')
            at = self._read_entry(struct.unpack(_list_entry, entry), content, at + 46, before)
        self._content = bytearray(content[:offset + before])

    def _read_entry(self, fields, content, at, before):
        name_size, extra_size, comment_size = fields[12:15]
        flags = fields[5]
        name = content[at:at + name_size].decode('utf-8' if flags & _not_ascii else 'cp437')
        when, day = fields[7:9]
        info = ZipInfo(name, ((day >> 9) + 1980, day >> 5 & 15, day & 31, when >> 11,
                              when >> 5 & 63, (when & 31) * 2))
        at += name_size
        info.extra = content[at:at + extra_size]
        at += extra_size
        info.comment = content[at:at + comment_size]
        (info.create_version, info.create_system, info.extract_version, info.reserved,
         info.flag_bits, info.compress_type) = fields[1:7]
        info.CRC, info.compress_size, info.file_size = fields[9:12]
        info.volume, info.internal_attr, info.external_attr = fields[15:18]
        info.header_offset = fields[18] + before
        self.filelist.append(info)
        self.NameToInfo[name] = info
        return at + comment_size

    # --- what is in it ---

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f'There is no item named {name!r} in the archive')
        return info

    def printdir(self, file=None):
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            stamp = '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6]
            print('%-46s %s %12d' % (info.filename, stamp, info.file_size), file=file)

    def testzip(self):
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename
        return None

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f'pwd: expected bytes, got {type(pwd).__name__}')
        self.pwd = pwd or None

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f'comment: expected bytes, got {type(comment).__name__}')
        self._comment = comment[:65535]
        self._has_changed = True

    # --- reading ---

    def read(self, name, pwd=None):
        with self.open(name, 'r', pwd) as file:
            return file.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        if self.fp is None:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if mode == 'w':
            info = name if isinstance(name, ZipInfo) else self._new_info(name)
            return self._to_write(info)
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if info.flag_bits & 1:
            raise RuntimeError(f'File {info.filename!r} is encrypted, password required for '
                               'extraction')
        return ZipExtFile(self._unpacked(info), info)

    def _to_write(self, info):
        if self._is_written_to:
            raise ValueError("Can't write to the ZIP file while there is another write handle open "
                             'on it. Close the first handle before opening another.')
        self._check_can_write('write')
        self._check_is_new(info)
        info.external_attr = info.external_attr or 0o600 << 16
        self._is_written_to = True
        return _FileToWrite(self, info)

    def _unpacked(self, info):
        head = bytes(self._content[info.header_offset:info.header_offset + 30])
        if len(head) != 30:
            raise BadZipFile('Truncated file header')
        if head[:4] != b'PK\3\4':
            raise BadZipFile('Bad magic number for file header')
        name_size, extra_size = struct.unpack('<2H', head[26:])
        start = info.header_offset + 30 + name_size + extra_size
        packed = bytes(self._content[start:start + info.compress_size])
        _check_method(info.compress_type)
        content = packed
        if info.compress_type == ZIP_DEFLATED:
            unpacker = zlib.decompressobj(-15)
            content = unpacker.decompress(packed) + unpacker.flush()
        if zlib.crc32(content) != info.CRC:
            raise BadZipFile(f'Bad CRC-32 for file {info.filename!r}')
        return content

    def extract(self, member, path=None, pwd=None):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        folder = os.getcwd() if path is None else os.fspath(path)
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = os.path.normpath(os.path.join(folder, *parts))
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        if os.path.dirname(target):
            os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'wb') as file:
            file.write(self.read(info, pwd))
        return target

    def extractall(self, path=None, members=None, pwd=None):
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    # --- writing ---

    def _check_can_write(self, what):
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError(f"{what}() requires mode 'w', 'x', or 'a'")
        if self.fp is None:
            raise ValueError('Attempt to write ZIP archive that was already closed')

    def _check_is_new(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn(f'Duplicate name: {info.filename!r}', stacklevel=3)

    def _new_info(self, name):
        info = ZipInfo(name, time.localtime(time.time())[:6])
        info.compress_type = self.compression
        info._compresslevel = self.compresslevel
        info.external_attr = 0o40775 << 16 | 0x10 if info.is_dir() else 0o600 << 16
        return info

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        if self.fp is None:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self._is_written_to:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        info = ZipInfo.from_file(filename, arcname)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, 'rb') as source, self.open(info, 'w') as target:
            target.write(source.read())

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        if isinstance(data, str):
            data = data.encode('utf-8')
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = self._new_info(info)
        if self.fp is None:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self._is_written_to:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._compresslevel = compresslevel
        with self.open(info, 'w') as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        info = zinfo_or_directory_name
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info.rstrip('/') + '/')
            info.external_attr = (0o40000 | mode) << 16 | 0x10
        elif not info.is_dir():
            raise ValueError('The given ZipInfo does not describe a directory')
        self._check_can_write('write')
        self._check_is_new(info)
        info.CRC = info.compress_size = 0
        self._append(info, b'')

    def _add(self, info, data):
        packed = data
        if info.compress_type == ZIP_DEFLATED:
            level = -1 if info._compresslevel is None else info._compresslevel
            packed = zlib.compress(data, level, -15)
        else:
            _check_method(info.compress_type)
        info.CRC, info.file_size, info.compress_size = zlib.crc32(data), len(data), len(packed)
        self._append(info, packed)

    def _append(self, info, packed):
        info.header_offset = len(self._content)
        self._content += info.FileHeader() + packed
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self._has_changed = True

    # --- the end ---

    def close(self):
        if self.fp is None:
            return
        if self._is_written_to:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before closing the zip.')
        if self.mode != 'r' and self._has_changed:
            entries = b''.join([info._entry() for info in self.filelist])
            count = len(self.filelist)
            whole = bytes(self._content) + entries + struct.pack(
                _list_end, b'PK\5\6', 0, 0, count, count, len(entries), len(self._content),
                len(self._comment)) + self._comment
            if self.mode == 'a' or self._is_path:
                self.fp.seek(0)
                self.fp.truncate()
            self.fp.write(whole)
        self._close_file()

    def _close_file(self):
        if self._is_path:
            self.fp.close()
        self.fp = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __del__(self):
        self.close()

    def __repr__(self):
        shown = f'<zipfile.{type(self).__name__}'
        if self.fp is None:
            return shown + ' [closed]>'
        if self._is_path:
            return f'{shown} filename={self.filename!r} mode={self.mode!r}>'
        return f'{shown} file={self.fp!r} mode={self.mode!r}>'


class Path:
    """A place in an archive, of which is asked what is asked of paths."""

    def __init__(self, root, at=''):
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at

    def _all_names(self):
        names = dict.fromkeys(self.root.namelist())
        for name in list(names):
            parts = name.rstrip('/').split('/')
            for count in range(1, len(parts)):
                names.setdefault('/'.join(parts[:count]) + '/')
        return names

    @property
    def name(self):
        return self.at.rstrip('/').rpartition('/')[2] or os.path.basename(self.root.filename or '')

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def parent(self):
        folder = self.at.rstrip('/').rpartition('/')[0]
        return Path(self.root, folder + '/' * bool(folder))

    def is_dir(self):
        return not self.at or self.at.endswith('/')

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return not self.at or self.at in self._all_names()

    def iterdir(self):
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._all_names():
            if name != self.at and name.rstrip('/').rpartition('/')[0] == self.at.rstrip('/'):
                yield Path(self.root, name)

    def joinpath(self, *other):
        at = self.at
        for part in other:
            at += part
            if at + '/' in self._all_names():
                at += '/'
        return Path(self.root, at)

    __truediv__ = joinpath

    def read_bytes(self):
        return self.root.read(self.at)

    def read_text(self, encoding=None, *args, **kwargs):
        return self.read_bytes().decode(encoding or 'utf-8', *args)

    def open(self, mode='r', *args, pwd=None, **kwargs):
        if self.is_dir():
            raise IsADirectoryError(self)
        file = self.root.open(self.at, mode[0], pwd)
        return file if 'b' in mode else io.TextIOWrapper(file, *args, **kwargs)

    def __str__(self):
        return os.path.join(self.root.filename or '', self.at)

    def __repr__(self):
        return f'{type(self).__name__}({self.root.filename!r}, {self.at!r})'


def _check_method(compression):
    if compression in (ZIP_BZIP2, ZIP_LZMA):
        name = 'bz2' if compression == ZIP_BZIP2 else 'lzma'
        raise RuntimeError(f'Compression requires the (missing) {name} module')
    if compression not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError('That compression method is not supported')


def is_zipfile(filename):
    try:
        if hasattr(filename, 'read'):
            place = filename.tell()
            filename.seek(0)
            content = filename.read()
            filename.seek(place)
        else:
            with open(filename, 'rb') as file:
                content = file.read()
    except OSError:
        return False
    end = content.rfind(b'PK\5\6')
    return end >= 0 and len(content) - end >= 22
