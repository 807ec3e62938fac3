"""Sounds as WAV files have them: samples of some bytes each, one of each channel a frame."""
import builtins as _builtins
import struct as _struct
from collections import namedtuple as _namedtuple

__all__ = ['open', 'Error', 'Wave_read', 'Wave_write']

WAVE_FORMAT_PCM = 1
_wave_params = _namedtuple('_wave_params',
                           'nchannels sampwidth framerate nframes comptype compname')


class Error(Exception):
    pass


class _Wave:
    """A file, which is closed in the end if it was opened here."""

    def __init__(self, f, mode):
        self._i_opened_the_file = None
        if isinstance(f, str):
            f = self._i_opened_the_file = _builtins.open(f, mode)
        try:
            self.initfp(f)
        except:
            self._close_what_was_opened()
            raise

    def _close_what_was_opened(self):
        file, self._i_opened_the_file = self._i_opened_the_file, None
        if file:
            file.close()

    def __del__(self):
        self.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def getmarkers(self):
        return None

    def getmark(self, id):
        raise Error('no marks')

    def getcomptype(self):
        return self._comptype

    def getcompname(self):
        return self._compname


class Wave_read(_Wave):
    def __init__(self, f):
        super().__init__(f, 'rb')

    def initfp(self, file):
        self._soundpos = 0
        if self._header(file)[0] != b'RIFF':
            raise Error('file does not start with RIFF id')
        if file.read(4) != b'WAVE':
            raise Error('not a WAVE file')
        self._framesize = self._data = None
        while self._data is None:
            try:
                name, size = self._header(file)
            except EOFError:
                break
            content = file.read(size + size % 2)[:size]
            if name == b'fmt ':
                self._read_format(content)
            elif name == b'data':
                if self._framesize is None:
                    raise Error('data chunk before fmt chunk')
                self._data = content
                self._nframes = size // self._framesize
        if self._framesize is None or self._data is None:
            raise Error('fmt chunk and/or data chunk missing')

    @staticmethod
    def _header(file):
        """A chunk's name and the size of its content."""
        header = file.read(8)
        if len(header) < 8:
            raise EOFError
        return header[:4], int.from_bytes(header[4:], 'little')

    def _read_format(self, content):
        if len(content) < 14:
            raise EOFError
        form, self._nchannels, self._framerate, _, _ = _struct.unpack_from('<HHLLH', content)
        if form != WAVE_FORMAT_PCM:
            raise Error(f'unknown format: {form!r}')
        if len(content) < 16:
            raise EOFError
        self._sampwidth = (int.from_bytes(content[14:16], 'little') + 7) // 8
        if not self._sampwidth:
            raise Error('bad sample width')
        if not self._nchannels:
            raise Error('bad # of channels')
        self._framesize = self._nchannels * self._sampwidth
        self._comptype = 'NONE'
        self._compname = 'not compressed'

    def close(self):
        self._close_what_was_opened()

    def rewind(self):
        self._soundpos = 0

    def tell(self):
        return self._soundpos

    def setpos(self, pos):
        if pos < 0 or pos > self._nframes:
            raise Error('position not in range')
        self._soundpos = pos

    def getparams(self):
        return _wave_params(self._nchannels, self._sampwidth, self._framerate, self._nframes,
                            self._comptype, self._compname)

    def getnchannels(self):
        return self.getparams().nchannels

    def getsampwidth(self):
        return self.getparams().sampwidth

    def getframerate(self):
        return self.getparams().framerate

    def getnframes(self):
        return self.getparams().nframes

    def readframes(self, nframes):
        start = self._soundpos * self._framesize
        end = len(self._data) if nframes < 0 else start + nframes * self._framesize
        data = self._data[start:end]
        self._soundpos += len(data) // self._framesize
        return data


class Wave_write(_Wave):
    def __init__(self, f):
        super().__init__(f, 'wb')

    def initfp(self, file):
        self._file = file
        self._nchannels = self._sampwidth = self._framerate = self._nframes = 0
        self._nframeswritten = self._datawritten = self._datalength = 0
        self._headerwritten = False

    def _set(self, is_right, complaint, **values):
        """Before the first frame only."""
        if self._datawritten:
            raise Error('cannot change parameters after starting to write')
        if not is_right:
            raise Error(complaint)
        self.__dict__.update({'_' + name: value for name, value in values.items()})

    def _get(self, name, shown):
        value = getattr(self, '_' + name)
        if not value:
            raise Error(f'{shown} not set')
        return value

    def setnchannels(self, nchannels):
        self._set(nchannels >= 1, 'bad # of channels', nchannels=nchannels)

    def setsampwidth(self, sampwidth):
        self._set(1 <= sampwidth <= 4, 'bad sample width', sampwidth=sampwidth)

    def setframerate(self, framerate):
        self._set(framerate > 0, 'bad frame rate', framerate=int(round(framerate)))

    def setnframes(self, nframes):
        self._set(True, '', nframes=nframes)

    def setcomptype(self, comptype, compname):
        self._set(comptype == 'NONE', 'unsupported compression type', comptype=comptype,
                  compname=compname)

    def setparams(self, params):
        *numbers, comptype, compname = params
        nchannels, sampwidth, framerate, nframes = numbers
        for setter, value in ((self.setnchannels, nchannels), (self.setsampwidth, sampwidth),
                              (self.setframerate, framerate), (self.setnframes, nframes)):
            setter(value)
        self.setcomptype(comptype, compname)

    def getnchannels(self):
        return self._get('nchannels', 'number of channels')

    def getsampwidth(self):
        return self._get('sampwidth', 'sample width')

    def getframerate(self):
        return self._get('framerate', 'frame rate')

    def getnframes(self):
        return self._nframeswritten

    tell = getnframes

    def getparams(self):
        if 0 in (self._nchannels, self._sampwidth, self._framerate):
            raise Error('not all parameters set')
        return _wave_params(self._nchannels, self._sampwidth, self._framerate, self._nframes,
                            self._comptype, self._compname)

    def setmark(self, id, pos, name):
        raise Error('setmark() not supported')

    def writeframesraw(self, data):
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).cast('B')
        self._write_header(len(data))
        self._file.write(data)
        self._datawritten += len(data)
        self._nframeswritten += len(data) // (self._sampwidth * self._nchannels)

    def writeframes(self, data):
        self.writeframesraw(data)
        self._correct_header()

    def close(self):
        try:
            if self._file:
                self._write_header(0)
                self._correct_header()
                self._file.flush()
                self._file = None
        finally:
            self._close_what_was_opened()

    def _write_header(self, size):
        if self._headerwritten:
            return
        for value, name in ((self._nchannels, '# channels'), (self._sampwidth, 'sample width'),
                            (self._framerate, 'sampling rate')):
            if not value:
                raise Error(f'{name} not specified')
        framesize = self._nchannels * self._sampwidth
        if not self._nframes:
            self._nframes = size // framesize
        self._datalength = self._nframes * framesize
        self._file.write(b'RIFF')
        try:
            self._start = self._file.tell()
        except (AttributeError, OSError):
            self._start = None
        self._file.write(_struct.pack(
            '<L4s4sLHHLLHH4sL', 36 + self._datalength, b'WAVE', b'fmt ', 16, WAVE_FORMAT_PCM,
            self._nchannels, self._framerate, self._framerate * framesize, framesize,
            self._sampwidth * 8, b'data', self._datalength))
        self._headerwritten = True

    def _correct_header(self):
        """Sizes that were not known when the header was written."""
        if self._datalength == self._datawritten:
            return
        here = self._file.tell()
        for at, size in ((self._start, 36 + self._datawritten),
                         (self._start + 36, self._datawritten)):
            self._file.seek(at, 0)
            self._file.write(_struct.pack('<L', size))
        self._file.seek(here, 0)
        self._datalength = self._datawritten


def open(f, mode=None):
    if mode is None:
        mode = getattr(f, 'mode', 'rb')
    if mode in ('r', 'rb'):
        return Wave_read(f)
    if mode in ('w', 'wb'):
        return Wave_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")
