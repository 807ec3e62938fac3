"""Module doc.

>>> add(1, 2)
3
>>> add('a', 'b')
'ab'
"""
import doctest, sys
def add(a, b):
    """Adds.

    >>> add(2, 2)
    4
    >>> add(1, 'x')
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> x = 5
    >>> x
    5
    >>> None
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    """
    return a + b
def wrong():
    """
    >>> 1 + 1
    3
    >>> print('x')
    >>> y = 1
    1
    >>> [1,   2]  # doctest: +NORMALIZE_WHITESPACE
    [1,
     2]
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> object()  # doctest: +SKIP
    nothing
    >>> int("x")
    Traceback (most recent call last):
    ValueError: invalid literal for int() with base 10: 'x'
    >>> raise ValueError('detail')  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: else
    """
class Stack:
    """
    >>> s = Stack(); s.push(1); len(s)
    1
    """
    def __init__(self): self.i = []
    def push(self, x):
        """>>> Stack().push(3)"""
        self.i.append(x)
    def __len__(self): return len(self.i)
    @property
    def top(self):
        """
        >>> s = Stack(); s.push(2); s.top
        2
        """
        return self.i[-1]
    @staticmethod
    def st():
        """
        >>> Stack.st()
        7
        """
        return 7
r = doctest.testmod(); print(r, r.failed, r.attempted)
for t in doctest.DocTestFinder().find(add, 'add'): print(t.name, len(t.examples), t.lineno, [e.source for e in t.examples][:2], t)
doctest.run_docstring_examples(add, globals(), name='add'); doctest.run_docstring_examples(Stack.push, globals(), verbose=True, name='push')
runner = doctest.DocTestRunner(verbose=False); parser = doctest.DocTestParser(); t = parser.get_doctest('>>> 2 + 2\n5\n', {}, 'inline', None, 0); print(runner.run(t), runner.summarize())
print(parser.get_examples('text\n>>> a\n1\nmore\n\n>>> b\n')[1].source, [type(p).__name__ for p in parser.parse('t\n>>> a\n1\n')])
try: parser.parse('>>>x\n')
except ValueError as e: print(e)
print(doctest.script_from_examples('Doc\n>>> 1 + 1\n2\n'))
