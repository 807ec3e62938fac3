"""A text that exec() was given has lines in tracebacks if linecache.cache has them."""
import linecache
import sys
import traceback

TEXT = '''\
def level1(n):
    return level2(n) + 1

def level2(n):
    if n == 0:
        return [1, 2][5] + \\
            3
    return level1(n - 1)
'''


def made(name):
    names = {}
    exec(compile(TEXT, name, 'exec'), names)
    return names


def caught(names):
    try:
        names['level1'](1)
    except IndexError as error:
        return error


unknown = caught(made('<unknown>'))
print(''.join(traceback.format_exception(unknown)))
linecache.cache['<cached>'] = len(TEXT), None, TEXT.splitlines(True), '<cached>'
error = caught(made('<cached>'))
for frame in traceback.extract_tb(error.__traceback__)[1:]:
    print(frame.filename, frame.lineno, frame.end_lineno, frame.colno, frame.end_colno, frame.name, frame.line)
print(''.join(traceback.format_exception(error)))
print(''.join(traceback.format_exception(error, limit=-2)))
print(''.join(traceback.format_tb(error.__traceback__, limit=1)))
print(linecache.getline('<cached>', 2), linecache.getlines('<cached>')[-1])
linecache.checkcache()
print('<cached>' in linecache.cache, linecache.getline('<nowhere>', 1) == '')


class Loader:
    def get_source(self, name):
        print('asked for', name)
        return 'first\nsecond'


print(linecache.lazycache('module.py', {'__name__': 'module', '__loader__': Loader()}),
      linecache.lazycache('module.py', None), linecache.lazycache('other.py', None))
print(linecache.getlines('module.py'), linecache.getline('module.py', 2))


class Short(traceback.StackSummary):
    def format_frame_summary(self, frame):
        return None if frame.name == 'level1' else f'@{frame.name} {frame.end_lineno}\n'


print(''.join(Short.extract(traceback.walk_tb(error.__traceback__)).format()))
linecache.clearcache()
print(traceback.format_tb(error.__traceback__)[-1])


def with_locals():
    number = 5
    return 1 / 0


def without_locals():
    with_locals()


try:
    without_locals()
except ZeroDivisionError as error:
    kept = traceback.TracebackException.from_exception(error, capture_locals=True)
    print([frame.locals for frame in kept.stack][1:])
    print(kept.stack.format()[-1])
stack = traceback.extract_stack(limit=1)
print(stack[0].end_lineno, stack[0].colno, stack[0].locals, stack[0].line)
print(traceback.FrameSummary('<none>', 1, 'f').line == '', traceback.FrameSummary('<none>', None, 'f').line)
error = ValueError('x')
for notes in ['one', 'two\nthree'], []:
    error.__notes__ = notes
    print(traceback.format_exception_only(error)[0])
sys.stdout.flush()
