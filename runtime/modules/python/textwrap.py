"""Paragraphs of a given width."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '


def _is_word(c):
    return c == '_' or c.isalnum() or c in '!"\'&.,?'


def _is_letter(c):
    return c.isalpha() or c == '_'


def _joins_words(word, hyphen):
    """Whether at least two letters stand on both sides, perhaps with a hyphen between."""
    def are_letters(near, next_one, beyond):
        return _is_letter(near) and (_is_letter(next_one) or next_one == '-' and _is_letter(beyond))
    before, after = word[max(hyphen - 3, 0):hyphen][::-1], word[hyphen + 1:hyphen + 4]
    return are_letters(*before.ljust(3)) and are_letters(*after.ljust(3))


def _hyphen_pieces(word):
    """A word's pieces, each but the last ending in a hyphen or a dash."""
    pieces = []
    start = 0
    size = len(word)
    i = 0
    while i < size:
        if word[i] != '-':
            i += 1
            continue
        run = i
        while run < size and word[run] == '-':
            run += 1
        dash_count = run - i
        if (dash_count >= 2 and i > start and run < size and _is_word(word[i - 1])
                and (word[run].isalnum() or word[run] == '_')):
            # An em-dash is a piece of its own.
            pieces.append(word[start:i])
            pieces.append(word[i:run])
            start = i = run
            continue
        if dash_count == 1 and i > start and _joins_words(word, i):
            pieces.append(word[start:run])
            start = run
        i = run
    if start < size:
        pieces.append(word[start:])
    return pieces


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(dict.fromkeys(map(ord, _whitespace), ' '))
        return text

    def _split(self, text):
        """The pieces of the text that lines are made of."""
        chunks = []
        i = 0
        while i < len(text):
            start = i
            is_space = text[i] in _whitespace
            while i < len(text) and (text[i] in _whitespace) == is_space:
                i += 1
            part = text[start:i]
            if is_space or not self.break_on_hyphens:
                chunks.append(part)
            else:
                chunks.extend(_hyphen_pieces(part))
        return chunks

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            bare = chunks[i].rstrip('"\'')
            if (chunks[i + 1] == ' ' and len(bare) > 1 and len(chunks[i]) - len(bare) <= 1
                    and bare[-1] in '.!?' and bare[-2].islower()):
                chunks[i + 1] = '  '

    def _split_long(self, chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            chunk = chunks[0]
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[0] = chunk[end:]
        elif not line:
            line.append(chunks.pop(0))

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[0].strip():
                chunks.pop(0)
            line = []
            length = 0
            taken = 0
            while taken < len(chunks) and length + len(chunks[taken]) <= width:
                length += len(chunks[taken])
                taken += 1
            line = chunks[:taken]
            del chunks[:taken]
            if chunks and len(chunks[0]) > width:
                self._split_long(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or ((not chunks or self.drop_whitespace and len(chunks) == 1
                         and not chunks[0].strip()) and length <= width)):
                lines.append(indent + ''.join(line))
                continue
            self._cut_off(lines, line, length, indent, width)
            break
        return lines

    def _cut_off(self, lines, line, length, indent, width):
        """The last line that may be, with the placeholder behind it."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    text = ' '.join(text.strip().split())
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(text)


def dedent(text):
    if isinstance(text, (bytes, bytearray)):
        raise TypeError('cannot use a string pattern on a bytes-like object')
    if not isinstance(text, str):
        raise TypeError(f'expected string or bytes-like object, got {type(text).__name__!r}')
    lines = text.split('\n')
    margin = None
    for line in lines:
        bare = line.lstrip(' \t')
        if not bare:
            continue
        own = line[:len(line) - len(bare)]
        if margin is None:
            margin = own
        while not own.startswith(margin):
            margin = margin[:-1]
    lines = ['' if not line.strip(' \t') else line for line in lines]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    lines = text.splitlines(True)
    return ''.join([prefix + line if (line.strip() if predicate is None else predicate(line))
                    else line for line in lines])
