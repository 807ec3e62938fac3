"""What a handler of encoding errors may answer, and what is said of other answers."""
import codecs

asked = []


def answering(answer):
    def handler(error):
        asked.append((type(error).__name__, error.start, error.end, error.reason))
        return answer
    codecs.register_error('own', handler)


def told(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error, error.__context__)


for answer in (('x',), ('x', 1), ('x', 1, 2), ['x', 1], 'x', None, (b'y', 1), (5, 1), ('x', 1.5), ('x', 99),
               ('x', -1), ('x', -99), ('', 3), ('é', 2), (b'\xff', 2), ('x', True)):
    answering(answer)
    print(answer)
    told(lambda: 'éab'.encode('ascii', 'own'))
    told(lambda: b'\xffab'.decode('utf-8', 'own'))
print(asked[:2], len(asked))


def raising(error):
    if isinstance(error, UnicodeEncodeError):
        return '?', error.end
    raise error


codecs.register_error('own', raising)
told(lambda: 'aéb'.encode('ascii', 'own'))
told(lambda: b'a\xffb'.decode('utf-8', 'own'))
told(lambda: 'é'.encode('ascii', 'nobody'))
told(lambda: b'\xff'.decode('ascii', 'nobody'))
told(lambda: codecs.lookup_error('nobody'))
