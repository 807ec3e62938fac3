"""Tracebacks as text."""
import linecache
import sys
import _inspect

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

_missing = object()


def _check_given(value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')


def _exception_of(exc, value, tb):
    _check_given(value, tb)
    if value is not _missing:
        if value is not None and not isinstance(value, BaseException):
            raise AttributeError(f"'{type(value).__name__}' object has no attribute "
                                 "'__suppress_context__'")
        return value
    if exc is None or isinstance(exc, BaseException):
        return exc
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def _exception_alone(exc, value):
    """For format_exception_only(), which looks whether its value is one by asking it."""
    value = exc if value is _missing else value
    if value is not None:
        value.__suppress_context__
    return value


def _bare(exception):
    """The exception without those that it came from, for chain=False."""
    cause, context, suppress = (exception.__cause__, exception.__context__,
                                exception.__suppress_context__)
    exception.__cause__ = None
    exception.__context__ = None
    try:
        return _inspect.format_exception(exception, False, linecache.cache)
    finally:
        exception.__cause__, exception.__context__ = cause, context
        exception.__suppress_context__ = suppress


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    exception = _exception_of(exc, value, tb)
    if exception is None:
        return ['NoneType: None\n']
    traceback = exception.__traceback__
    if limit is None:
        limit = _own_limit()
    if limit is not None or tb is not _missing and tb is not traceback:
        told = TracebackException(type(exception), exception, traceback if tb is _missing else tb,
                                  limit=limit)
        return list(told.format(chain=chain))
    text = (_inspect.format_exception(exception, False, linecache.cache) if chain
            else _bare(exception))
    return _pieces(text)


def _without_margin(line):
    """What stands behind the bar of a group's traceback."""
    bare = line.lstrip(' ')
    return bare[2:] if bare.startswith('| ') else line


def _pieces(text):
    """The text by entries: each line that is indented further belongs to the one before it."""
    pieces = []
    for line in text.splitlines(keepends=True):
        is_between = pieces and (pieces[-1] == '\n' or pieces[-1].startswith('\n')
                                 and line == '\n')
        if is_between or pieces and _without_margin(line).startswith('    ') and (
                _without_margin(pieces[-1]).startswith('  File ') and ', in ' in pieces[-1]):
            pieces[-1] += line
        else:
            pieces.append(line)
    return pieces


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    text = ''.join(format_exception(exc, value, tb, limit, chain))
    (sys.stderr if file is None else file).write(text)


def format_exception_only(exc, /, value=_missing):
    exception = _exception_alone(exc, value)
    if exception is None:
        return ['NoneType: None\n']
    text = _inspect.last_line(exception)
    notes = getattr(exception, '__notes__', None)
    notes = ''.join([f'{note}\n' for note in notes]) if isinstance(notes, (list, tuple, str)) else ''
    if notes and text.endswith(notes):
        return [text[:-len(notes)]] + notes.splitlines(keepends=True)
    if isinstance(exception, SyntaxError):
        return text.splitlines(keepends=True)
    return [text]


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals',
                 '_text')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = cls()
        for frame, lineno in frame_gen:
            code = frame.f_code
            made.append(FrameSummary(code.co_filename, lineno, code.co_name,
                                     line=_inspect.code_line(code, lineno, linecache.cache),
                                     locals=frame.f_locals if capture_locals else None))
        return cls(_limited(made, limit))

    @classmethod
    def from_list(cls, a_list):
        return cls([frame if isinstance(frame, FrameSummary)
                    else FrameSummary(frame[0], frame[1], frame[2], line=frame[3])
                    for frame in a_list])

    def format_frame_summary(self, frame_summary):
        frame = frame_summary
        text = frame._text
        if text is None:
            text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            if frame.line:
                text += f'    {frame.line}\n'
        for name, value in sorted((frame.locals or {}).items()):
            text += f'    {name} = {value}\n'
        return text

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            count = count + 1 if place == last else 1
            last = place
            if count > 3:
                if count > 4:
                    result.pop()
                left = count - 3
                result.append(f'  [Previous line repeated {left} more time'
                              f'{"" if left == 1 else "s"}]\n')
            elif (text := self.format_frame_summary(frame)) is not None:
                result.append(text)
        return result


def _own_limit():
    """What the program has set for all tracebacks, or None."""
    limit = getattr(sys, 'tracebacklimit', None)
    return limit if limit is None else max(limit, 0)


def _limited(entries, limit):
    if limit is None:
        limit = _own_limit()
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def walk_stack(f):
    if f is None:
        f = sys._getframe(1).f_back
    while f is not None:
        if _inspect.is_own_code(f.f_code):
            yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    summary = StackSummary()
    for filename, lineno, name, line, text, *end in _limited(
            _inspect.traceback_entries(tb, linecache.cache), limit):
        frame = FrameSummary(filename, lineno, name, line=line, end_lineno=end[0], colno=end[1],
                             end_colno=end[2])
        frame._text = text
        summary.append(frame)
    return summary


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(1)
    summary = StackSummary.extract(walk_stack(f))
    summary.reverse()
    if limit is not None:
        kept = summary[len(summary) - min(limit, len(summary)):] if limit >= 0 else summary[:-limit]
        summary = StackSummary(kept)
    return summary


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    (sys.stderr if file is None else file).write(''.join(format_list(extracted_list)))


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write(''.join(format_tb(tb, limit)))


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    stack = extract_stack(sys._getframe(1) if f is None else f, limit)
    (sys.stderr if file is None else file).write(''.join(stack.format()))


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception's text, kept without the exception."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = extract_tb(exc_traceback, limit)
        self._passed_library = exc_traceback is not None and limit is None
        if capture_locals:
            for frame, (entry, line) in zip(
                    self.stack, _limited(list(walk_tb(exc_traceback)), limit)):
                frame.locals = {name: repr(value) for name, value in entry.f_locals.items()} or None
        self._only = format_exception_only(exc_value)
        self._text = str(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value.__suppress_context__
        if isinstance(exc_value, SyntaxError):
            for name in 'filename', 'lineno', 'end_lineno', 'text', 'offset', 'end_offset', 'msg':
                value = getattr(exc_value, name)
                setattr(self, name, str(value) if 'lineno' in name and value is not None else value)

        def other(exception, depth=max_group_depth):
            return TracebackException(
                type(exception), exception, exception.__traceback__, limit=limit,
                lookup_lines=lookup_lines, capture_locals=capture_locals,
                max_group_width=max_group_width, max_group_depth=depth, _seen=seen)

        def unseen(exception, is_needed):
            if exception is None or id(exception) in seen or compact and not is_needed:
                return None
            return other(exception)

        cause = exc_value.__cause__
        self.__cause__ = unseen(cause, True)
        self.__context__ = unseen(exc_value.__context__,
                                  cause is None and not self.__suppress_context__)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(each) for each in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._text

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def format_exception_only(self):
        yield from self._only

    def _chain(self, chain):
        """What it came from, the oldest first, each with the words behind it."""
        links = [(self, None)]
        while chain:
            last = links[-1][0]
            if last.__cause__ is not None:
                links.append((last.__cause__, '\nThe above exception was the direct cause of the '
                              'following exception:\n\n'))
            elif last.__context__ is not None and not last.__suppress_context__:
                links.append((last.__context__, '\nDuring handling of the above exception, another '
                              'exception occurred:\n\n'))
            else:
                break
        return reversed(links)

    def format(self, *, chain=True, _ctx=None):
        levels = _Levels() if _ctx is None else _ctx
        for link, words in self._chain(chain):
            if link.exceptions is None:
                yield from levels.indented(link._lines('Traceback'))
            else:
                yield from link._format_group(chain, levels)
            if words is not None:
                yield from levels.indented([words])

    def _lines(self, heading):
        if self.stack or self._passed_library:
            yield f'{heading} (most recent call last):\n'
            yield from self.stack.format()
        yield from self._only

    def _format_group(self, chain, levels):
        is_outermost = levels.depth == 0
        levels.depth += is_outermost
        if levels.depth > self.max_group_depth:
            yield from levels.indented([f'... (max_group_depth is {self.max_group_depth})\n'])
            return
        for text in self._lines('Exception Group Traceback'):
            is_heading = text.startswith('Exception Group Traceback (')
            yield from levels.indented([text], '+' if is_outermost and is_heading else '|')
        shown = self.exceptions[:self.max_group_width]
        left = len(self.exceptions) - len(shown)
        titles = [f'{n}' for n in range(1, len(shown) + 1)] + ['...'] * (left > 0)
        levels.needs_close = False
        for n, title in enumerate(titles):
            corner = '+-' if n == 0 else '  '
            yield f'{levels.indent()}{corner}+---------------- {title} ----------------\n'
            levels.depth += 1
            is_last = n == len(titles) - 1
            if is_last:
                levels.needs_close = True
            if title == '...':
                plural = 's' if left > 1 else ''
                yield from levels.indented([f'and {left} more exception{plural}\n'])
            else:
                yield from shown[n].format(chain=chain, _ctx=levels)
            # Levels that end together are closed by one line.
            if is_last and levels.needs_close:
                yield levels.indent() + '+------------------------------------\n'
                levels.needs_close = False
            levels.depth -= 1
        if is_outermost:
            levels.depth = 0

    def print(self, *, file=None, chain=True):
        (sys.stderr if file is None else file).write(''.join(self.format(chain=chain)))


class _Levels:
    """How deep in groups a text is, and whether a level waits for the line that ends it."""

    depth = 0
    needs_close = False

    def indent(self):
        return '  ' * self.depth

    def indented(self, texts, margin='|'):
        if self.depth == 0:
            yield from texts
            return
        prefix = f'{self.indent()}{margin} '
        for text in texts:
            yield ''.join([prefix + line for line in text.splitlines(keepends=True)])
