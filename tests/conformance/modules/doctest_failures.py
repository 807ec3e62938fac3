"""
>>> half(8)
4.0
>>> half('x')
4
>>> 1 / 0
Traceback (most recent call last):
ZeroDivisionError: division by zero
>>> undefined
1
>>> [1, 2][5]
3
"""
import contextlib
import doctest
import io


def half(n):
    """
    >>> half(3)
    1
    """
    return n / 2


found = io.StringIO()
with contextlib.redirect_stdout(found):
    print(doctest.testmod())
for line in found.getvalue().splitlines():
    if not line.lstrip().startswith('File'):
        print(line)

test = doctest.DocTestParser().get_doctest('>>> x + 1\n6\n>>> x\n8\n>>> print("y")\ny\n', {'x': 5}, 'inline', None, 0)
print(doctest.DocTestRunner(verbose=False).run(test, out=lambda s: print('>', s)))
pieces = []
test = doctest.DocTestParser().get_doctest('>>> x\n8\n', {'x': 5}, 'inline', None, 0)
print(doctest.DocTestRunner(verbose=False).run(test, out=pieces.append), ''.join(pieces))
