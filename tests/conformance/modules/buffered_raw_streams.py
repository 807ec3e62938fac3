import io


class Dripping(io.RawIOBase):
    """A stream of a program's own that gives few bytes at once."""

    def __init__(self, data, most):
        self.data, self.most, self.place = data, most, 0
        self.seen = []

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self.place

    def seek(self, offset, whence=0):
        self.place = (0, self.place, len(self.data))[whence] + offset
        self.seen.append(('to', self.place))
        return self.place

    def readinto(self, room):
        count = min(self.most, len(room), len(self.data) - self.place)
        room[:count] = self.data[self.place:self.place + count]
        self.place += count
        self.seen.append((len(room), count))
        return count


data = b'one\ntwo\nthree\nfour five six seven\n'


def run(size, most, steps):
    raw = Dripping(data, most)
    stream = io.BufferedReader(raw, size)
    for name, *args in steps:
        print(name, args, getattr(stream, name)(*args))
    print(size, most, raw.seen)


for size in (1, 5, 8, 100):
    for most in (1, 3, 50):
        run(size, most, [('read', 5), ('read', 1), ('readline',), ('peek',), ('read1', 4), ('tell',),
                         ('read',), ('read', 3)])
        run(size, most, [('peek',), ('readline', 2), ('readline', 50), ('readlines',)])
        run(size, most, [('read', 30), ('read1', 2), ('seek', 2), ('read', 3), ('seek', -2, 1),
                         ('read', 4), ('tell',), ('seek', 0, 2), ('read',)])
for length in (1, 4, 9, 20, 60):
    for name in ('readinto', 'readinto1'):
        raw = Dripping(data, 3)
        stream = io.BufferedReader(raw, 8)
        stream.read(2)
        room = bytearray(length)
        print(name, length, getattr(stream, name)(room), room, stream.tell(), raw.seen)


class Answering(Dripping):
    def readinto(self, room):
        return self.most


for answer in (0, None, -1, 'x', 99):
    for name, *args in (('read', 5), ('peek',), ('readline',), ('read1', 5)):
        try:
            print(answer, name, getattr(io.BufferedReader(Answering(data, answer), 8), name)(*args))
        except Exception as error:
            print(answer, name, type(error).__name__, error, repr(error.__cause__))
for attempt in (lambda: io.BufferedReader(io.StringIO('a')).read(),
                lambda: io.TextIOWrapper(io.StringIO('a')).read(),
                lambda: io.BufferedReader(Dripping(data, 3), 0),
                lambda: io.BufferedReader(Dripping(data, 3)).seek(0, 9)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
