import io
import sys
import traceback
import warnings


def old():
    warnings.warn('use new', DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    old()
    warnings.warn('plain')
print([(w.category.__name__, str(w.message), w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        old()
    except DeprecationWarning as e:
        print('raised', e)
    warnings.filterwarnings('ignore', message='.*new')
    old()
try:
    warnings.warn('x', category=int)
except TypeError as e:
    print(e)
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'x = 1'), end='')


def inner(x):
    return 10 / x


def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as e:
        raise RuntimeError('outer failed') from e


try:
    outer(0)
except RuntimeError as e:
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    for f in traceback.extract_tb(e.__traceback__):
        print(f.name, f.line, f.lineno, f)
    te = traceback.TracebackException.from_exception(e)
    print(str(te), te.exc_type.__name__, len(te.stack), [f.name for f in te.__cause__.stack])
    print(''.join(te.format()) == traceback.format_exc())
    print(len(traceback.format_exception(e)), traceback.format_tb(e.__traceback__)[0].splitlines()[1])
    buf = io.StringIO()
    traceback.print_exc(file=buf)
    print(buf.getvalue().splitlines()[-1])
    tb = e.__traceback__
    print(tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, e.with_traceback(None) is e, e.__traceback__)
e = ValueError('two\nlines')
e.add_note('a note')
print(traceback.format_exception_only(e), traceback.format_exception(None))
print(traceback.format_exc(), end='')


def deeper():
    return traceback.extract_stack()[-1].name, [f.name for f in traceback.extract_stack()][-2:]


print(deeper())
