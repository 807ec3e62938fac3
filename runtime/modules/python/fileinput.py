"""The lines of many files, one after the other."""
import io
import os
import sys

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno',
           'isfirstline', 'isstdin', 'FileInput', 'hook_compressed', 'hook_encoded']

_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None,
          errors=None):
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding,
                       errors=errors)
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None,
                 encoding=None, errors=None):
        if files is None:
            files = sys.argv[1:] or ['-']
        elif isinstance(files, (str, os.PathLike)):
            files = [os.fspath(files)]
        self._files = list(files) or ['-']
        self._is_in_place = inplace
        self._backup = backup
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook and inplace:
            raise ValueError('FileInput cannot use an opening hook in inplace mode')
        if openhook and not callable(openhook):
            raise ValueError('FileInput openhook must be callable')
        self._mode = mode
        self._open_with = openhook
        self._encoding = encoding
        self._errors = errors
        self._file = self._output = self._name = self._stdout = None
        self._is_stdin = False
        self._before = self._line_number = 0
        self._copy = None

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    __class_getitem__ = classmethod(type(list[int]))

    def readline(self):
        while True:
            if self._file is None and not self._begin_file():
                return b'' if 'b' in self._mode else ''
            line = self._file.readline()
            if line:
                self._line_number += 1
                return line
            self.nextfile()

    def _begin_file(self):
        if not self._files:
            return False
        self._name = self._files.pop(0)
        self._before += self._line_number
        self._line_number = 0
        self._is_stdin = self._name == '-'
        if self._is_stdin:
            self._name = '<stdin>'
            self._file = sys.stdin.buffer if 'b' in self._mode else sys.stdin
        elif self._is_in_place:
            self._begin_in_place()
        elif self._open_with is None:
            self._file = self._opened(self._name, self._mode)
        elif self._encoding is None:
            self._file = self._open_with(self._name, self._mode)
        else:
            self._file = self._open_with(self._name, self._mode, encoding=self._encoding,
                                         errors=self._errors)
        return True

    def _opened(self, name, mode):
        if 'b' in mode:
            return open(name, mode)
        return open(name, mode, encoding=self._encoding, errors=self._errors)

    def _begin_in_place(self):
        """What is printed goes to the file, whose old text has another name meanwhile."""
        self._copy = os.fspath(self._name) + (self._backup or '.bak')
        if os.path.exists(self._copy):
            os.unlink(self._copy)
        os.rename(self._name, self._copy)
        self._file = self._opened(self._copy, self._mode)
        self._output = self._opened(self._name, self._mode.replace('r', 'w'))
        self._stdout = sys.stdout
        sys.stdout = self._output

    def nextfile(self):
        if self._stdout is not None:
            sys.stdout, self._stdout = self._stdout, None
        if self._output is not None:
            self._output.close()
            self._output = None
        if self._file is not None and not self._is_stdin:
            self._file.close()
        self._file = None
        self._is_stdin = False
        if self._copy is not None and not self._backup:
            os.unlink(self._copy)
        self._copy = None

    def close(self):
        self.nextfile()
        self._files = []

    def filename(self):
        return self._name

    def lineno(self):
        return self._before + self._line_number

    def filelineno(self):
        return self._line_number

    def fileno(self):
        if self._file is None:
            return -1
        try:
            return self._file.fileno()
        except ValueError:
            return -1

    def isfirstline(self):
        return self._line_number == 1

    def isstdin(self):
        return self._is_stdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    if os.path.splitext(filename)[1] != '.gz':
        return open(filename, mode, encoding=None if 'b' in mode else encoding, errors=errors)
    import gzip
    file = gzip.open(filename, mode.replace('b', '') + 'b')
    return file if 'b' in mode else io.TextIOWrapper(file, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    def open_encoded(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return open_encoded
