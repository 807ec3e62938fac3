"""UnicodeTranslateError and its siblings."""
for args in (('abc', 1, 2, 'why'), ('abc', 0, 3, 'why'), ('a\u1234b', 1, 2, 'x'), ('abc', 1, 2)):
    try:
        raise UnicodeTranslateError(*args)
    except (UnicodeTranslateError, TypeError) as e:
        print(type(e).__name__, e, repr(e))
e = UnicodeTranslateError('abc', 1, 2, 'why')
print(e.object, e.start, e.end, e.reason, e.encoding, isinstance(e, UnicodeError), e.args)
for make in (lambda: UnicodeTranslateError(1, 2, 3, 'a'), lambda: UnicodeTranslateError('a', 'b', 3, 'a'),
             lambda: UnicodeEncodeError('a', b'b', 1, 2, 'x'), lambda: UnicodeEncodeError('a', 'b', None, 2, 'x'),
             lambda: UnicodeDecodeError('a', 'b', 1, 2, 'x'), lambda: UnicodeDecodeError(None, b'b', 1, 2, 'x')):
    try:
        print(make())
    except TypeError as error:
        print(error)


class Own(ValueError):
    pass


o = Own('a', 1)
o.extra = 5
print(o.__reduce__(), ValueError('x').__reduce__())
o.__setstate__({'extra': 6, 'more': 7})
print(o.extra, o.more, o.__dict__)
try:
    o.__setstate__(5)
except TypeError as error:
    print(error)
