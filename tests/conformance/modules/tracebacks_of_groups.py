"""TracebackException of groups, notes of any kind, places of frames."""
import traceback


def fail():
    raise ValueError('inner')


try:
    try:
        fail()
    except ValueError as e:
        raise ExceptionGroup('outer', [e, TypeError('t'), ExceptionGroup('in', [KeyError(1), OSError('o')])]) from e
except ExceptionGroup as e:
    group = e
for options in ({}, {'max_group_width': 1}, {'max_group_depth': 1}, {'limit': 1}):
    kept = traceback.TracebackException(type(group), group, group.__traceback__, **options)
    print(''.join(kept.format()))
print(''.join(traceback.TracebackException.from_exception(group).format(chain=False)))
print([str(each) for each in kept.exceptions], kept == traceback.TracebackException.from_exception(group, limit=1))
plain = ExceptionGroup('never raised', [ValueError(1), ExceptionGroup('x', [TypeError(2)])])
print(''.join(traceback.format_exception(plain)))
print(''.join(traceback.TracebackException.from_exception(plain).format()))


def deep():
    one, text = 1, 'x'
    return one / 0


try:
    deep()
except ZeroDivisionError as e:
    kept = traceback.TracebackException.from_exception(e, capture_locals=True)
    last = kept.stack[-1]
    print(last.locals, last.line, last.name)
    last = traceback.extract_tb(e.__traceback__)[-1]
    print(last.lineno, last.end_lineno, last.colno, last.end_colno, list(last)[1:])
    print(traceback.extract_tb(e.__traceback__).format()[-1])
error = ValueError('x')
error.add_note('noted')
del error.__notes__
print(hasattr(error, '__notes__'))
error.__notes__ = ['a', 3]
print(''.join(traceback.format_exception(error)))
try:
    del error.__notes__, error.__notes__
except AttributeError as e:
    print(e)
wrong = SyntaxError('bad')
wrong.lineno = 100
print(''.join(traceback.format_exception_only(wrong)))
