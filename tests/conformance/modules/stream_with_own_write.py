"""What a program puts into sys.stdout itself: a write() of its own, and other attributes."""
import io
import sys


class Mirror:
    def __enter__(self):
        self.before = sys.stdout.write
        sys.stdout.write = self.turned
        return 'TURNED'

    def turned(self, text):
        return self.before(text[::-1])

    def __exit__(self, kind, value, traceback):
        sys.stdout.write = self.before
        if kind is ZeroDivisionError:
            print('one does not divide by zero')
            return True


with Mirror() as name:
    print('a lamp and a table', name)
    print('x', 'y', sep='<', end='>\n', flush=True)
print(name)
with Mirror():
    1 / 0

flushed = []
sys.stdout.flush = lambda: flushed.append(len(flushed))
print('seen', flush=True)
del sys.stdout.flush
print(flushed, hasattr(sys.stdout, 'flush'))

pieces = []
text = io.StringIO()
text.write = pieces.append
text.title = 'kept'
print('one', 2, file=text)
print(pieces, repr(text.getvalue()), text.title)

sys.stdout.note = 7
print(sys.stdout.note)
del sys.stdout.note
try:
    sys.stdout.note
except AttributeError as e:
    print(e)

said = []
sys.stderr.write = said.append
print('to stderr', file=sys.stderr)
del sys.stderr.write
print(said)
sys.stdin.seen = True
print(sys.stdin.seen, sys.stdin.readable(), sys.stdin.writable(), sys.stdin.fileno())
