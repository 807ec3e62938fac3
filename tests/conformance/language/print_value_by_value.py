"""print() writes value by value: what a value's own __str__() prints stands between them."""
import sys
import time


class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print(f'[{self.name} is asked]', end='')
        return self.name


class Slow:
    def __str__(self):
        time.sleep(1)
        return f'{time.monotonic():.0f} s'


class Broken:
    def __str__(self):
        raise ValueError('no text')


class Half:
    def __repr__(self):
        print('half')
        return NotImplemented


print('x', Loud('a'), 'y', Loud('b'), sep='-')
print(Loud('only'))
print('waits', Slow(), 'and', Slow())
for values in ((1, 2, Broken(), 'never'), (Broken(),), ('a', Half()), (10 ** 3, 10 ** 5000)):
    try:
        print(*values)
    except (ValueError, TypeError) as error:
        print(' !', type(error).__name__, str(error)[:40])


class Pieces:
    def write(self, text):
        sys.stdout.write(f'<{text!r}>')


print('a', Loud('c'), 1, file=Pieces(), end='.')
print(file=Pieces())
try:
    print('b', Broken(), file=Pieces())
except ValueError as error:
    print(error)
print('nested', f'{Loud("d")}', [Loud('e').name], end=' end\n')
