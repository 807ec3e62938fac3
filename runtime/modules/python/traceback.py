"""Tracebacks as text."""
import sys
import _inspect


def _exception_of(exc, value):
    if isinstance(exc, BaseException):
        return exc
    if value is not None and isinstance(value, BaseException):
        return value
    return sys.exc_info()[1]


def format_exception(exc=None, /, value=None, tb=None, limit=None, chain=True):
    exception = _exception_of(exc, value)
    if exception is None:
        return ['NoneType: None\n']
    return _inspect.format_exception(exception).splitlines(keepends=True)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1]))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], file=file)


def print_exception(exc=None, /, value=None, tb=None, limit=None, file=None, chain=True):
    text = ''.join(format_exception(exc, value))
    (sys.stderr if file is None else file).write(text)


def format_exception_only(exc, /, value=None):
    return [_inspect.last_line(_exception_of(exc, value))]


class FrameSummary:
    def __init__(self, filename, lineno, name, line=''):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    def format(self):
        return format_list(self)


def extract_tb(tb, limit=None):
    summary = StackSummary()
    while tb is not None:
        code = tb.tb_frame.f_code
        summary.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name))
        tb = tb.tb_next
    return summary


def extract_stack(f=None, limit=None):
    summary = StackSummary()
    frame = f if f is not None else sys._getframe(1)
    while frame is not None:
        summary.insert(0, FrameSummary(frame.f_code.co_filename, frame.f_lineno,
                                       frame.f_code.co_name))
        frame = frame.f_back
    return summary


def format_list(frames):
    return [f'  File "{f.filename}", line {f.lineno}, in {f.name}\n' for f in frames]


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb))


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write(''.join(format_tb(tb)))


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f or sys._getframe(1)))


def print_stack(f=None, limit=None, file=None):
    (sys.stderr if file is None else file).write(''.join(format_stack(f or sys._getframe(1))))
