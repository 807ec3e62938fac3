"""Command lines as a shell splits them."""

__all__ = ['shlex', 'split', 'quote', 'join']

_safe = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-')


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    words = []
    word = None
    i = 0
    size = len(s)
    while i < size:
        c = s[i]
        i += 1
        if c in ' \t\r\n':
            if word is not None:
                words.append(word)
                word = None
        elif c == '#' and comments:
            if word is not None:
                words.append(word)
                word = None
            end = s.find('\n', i)
            i = size if end < 0 else end
        elif c == '\\' and posix:
            if i >= size:
                raise ValueError('No escaped character')
            word = (word or '') + s[i]
            i += 1
        elif c in '"\'':
            word = word or ''
            kept = '' if posix else c
            word += kept
            while True:
                if i >= size:
                    raise ValueError('No closing quotation')
                d = s[i]
                i += 1
                if d == c:
                    break
                if d == '\\' and posix and c == '"':
                    if i >= size:
                        raise ValueError('No escaped character')
                    if s[i] in '"\\':
                        d = s[i]
                        i += 1
                word += d
            word += kept
        else:
            word = (word or '') + c
    if word is not None:
        words.append(word)
    return words


def join(split_command):
    return ' '.join([quote(arg) for arg in split_command])


def quote(s):
    if not s:
        return "''"
    if all(c in _safe for c in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


class shlex:
    """The words of a text one by one."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        text = instream if isinstance(instream, str) else instream.read()
        self.posix = posix
        self.eof = None if posix else ''
        self._words = split(text, True, posix)

    def get_token(self):
        return self._words.pop(0) if self._words else self.eof

    def push_token(self, tok):
        self._words.insert(0, tok)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._words:
            raise StopIteration
        return self._words.pop(0)
