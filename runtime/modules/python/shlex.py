"""Command lines as a shell splits them."""
import io
import os
import sys
from collections import deque

__all__ = ['shlex', 'split', 'quote', 'join']

_safe = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-')
_latin_letters = 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'


class shlex:
    """Reads a text one word after the other. `state` says within what the reading is: ' ' between
    words, 'a' in a word, 'c' in a run of punctuation, a quote or an escape, None at the end."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = io.StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = ('abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
                          + (_latin_letters if posix else ''))
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = ('();<>|&' if punctuation_chars is True
                                   else punctuation_chars or '')
        self._read_ahead = deque()
        if punctuation_chars:
            self.wordchars += '~-./*?='
            kept = [c for c in self.wordchars if c not in self._punctuation_chars]
            self.wordchars = ''.join(kept)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Reads from that stream until it ends, and then goes on where this one is."""
        if isinstance(newstream, str):
            newstream = io.StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def sourcehook(self, newfile):
        """The name and the stream of a file that the text wants to have read in its place."""
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        while self.source is not None and token == self.source:
            if found := self.sourcehook(self.read_token()):
                name, stream = found
                self.push_source(stream, name)
            token = self.get_token()
        while token == self.eof and self.filestack:
            self.pop_source()
            token = self.get_token()
        return token

    def _next_char(self):
        c = self._read_ahead.pop() if self._read_ahead else self.instream.read(1)
        if c == '\n':
            self.lineno += 1
        return c

    def read_token(self):
        self._is_quoted = False
        while True:
            c = self._next_char()
            if self.state is None:
                self.token = ''
                break
            if self.state == ' ':
                done = self._between_words(c)
            elif self.state in self.quotes:
                done = self._in_quotes(c)
            elif self.state in self.escape:
                done = self._after_escape(c)
            else:
                done = self._in_word(c)
            if done:
                break
        result, self.token = self.token, ''
        if self.posix and not self._is_quoted and result == '':
            result = None
        return result

    def _has_word(self):
        return self.token or self.posix and self._is_quoted

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between_words(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            return bool(self._has_word())
        if c in self.commenters:
            self._skip_comment()
        elif self.posix and c in self.escape:
            self._escaped_within, self.state = 'a', c
        elif c in self.wordchars:
            self.token, self.state = c, 'a'
        elif c in self._punctuation_chars:
            self.token, self.state = c, 'c'
        elif c in self.quotes:
            if not self.posix:
                self.token = c
            self.state = c
        elif self.whitespace_split:
            self.token, self.state = c, 'a'
        else:
            self.token = c
            return bool(self._has_word())
        return False

    def _in_quotes(self, c):
        self._is_quoted = True
        if not c:
            raise ValueError('No closing quotation')
        if c == self.state:
            if not self.posix:
                self.token += c
                self.state = ' '
                return True
            self.state = 'a'
        elif self.posix and c in self.escape and self.state in self.escapedquotes:
            self._escaped_within, self.state = self.state, c
        else:
            self.token += c
        return False

    def _after_escape(self, c):
        if not c:
            raise ValueError('No escaped character')
        if self._escaped_within in self.quotes and c != self.state and c != self._escaped_within:
            self.token += self.state
        self.token += c
        self.state = self._escaped_within
        return False

    def _in_word(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self.state = ' '
            return bool(self._has_word())
        if c in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = ' '
                return bool(self._has_word())
            return False
        if self.state == 'c':
            if c in self._punctuation_chars:
                self.token += c
                return False
            if c not in self.whitespace:
                self._put_back(c)
            self.state = ' '
            return True
        if self.posix and c in self.quotes:
            self.state = c
        elif self.posix and c in self.escape:
            self._escaped_within, self.state = 'a', c
        elif c in self.wordchars or c in self.quotes or (
                self.whitespace_split and c not in self._punctuation_chars):
            self.token += c
        else:
            if self._punctuation_chars:
                self._put_back(c)
            else:
                self.pushback.appendleft(c)
            self.state = ' '
            return bool(self._has_word())
        return False

    def _put_back(self, c):
        self._read_ahead.append(c)
        if c == '\n':
            self.lineno -= 1

    def error_leader(self, infile=None, lineno=None):
        return (f'"{self.infile if infile is None else infile}", line '
                f'{self.lineno if lineno is None else lineno}: ')

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ''
    return list(words)


def join(split_command):
    return ' '.join([quote(arg) for arg in split_command])


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f'expected string or bytes-like object, got {type(s).__name__!r}')
    if all(c in _safe for c in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
