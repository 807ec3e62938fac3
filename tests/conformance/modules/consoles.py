# An interpreter that is given lines: whole statements run, values are shown, blocks wait for more.
import code
import codeop
import io
import sys
from contextlib import redirect_stderr

LINES = ['x = 1', 'x + 1', 'for i in range(2):', '    print(i)', '', 'def f(a):', '    return a * 2', '',
         'f(4)', '1 / 0', 'a b', 'if True: print("one line")', '', 'text = """first', 'second"""', 'text',
         'f(', '3)', '"done"; x', 'class A:', '    y = 1', '', 'A.y', 'undefined', 'None', '# comment', '',
         'try:', '    raise KeyError(1)', 'except KeyError as error:', '    print(repr(error))', '',
         '@staticmethod', 'def g(): pass', '', 'g(1)', 'x = )', '  indented', "'abc", '_', 'raise ValueError("v")',
         'def outer():', '    def inner():', '        raise OSError', '    inner()', '', 'outer()']


class Console(code.InteractiveConsole):
    def write(self, data):
        print('written:', data, end='')


console = Console()
for line in LINES:
    more = console.push(line)
    print(f'{line!r}: {more}')
print(sorted(name for name in console.locals if not name.startswith('__')), console.locals['__name__'])

plain = code.InteractiveInterpreter({'n': 20})
print(plain.runsource('n + 1'), plain.runsource('if n:'), plain.runsource('m = n\nprint(m)', symbol='exec'))
errors = io.StringIO()
with redirect_stderr(errors):
    print(plain.runsource('n n'), plain.runsource('[][0]', '<mine>'))
print(errors.getvalue(), end='')
print(sys.last_type.__name__, sys.last_value)
try:
    plain.runsource('raise SystemExit(3)')
except SystemExit as end:
    print('end', end.code)

given = iter(['1 +', '2 * 3', 'q = 5', 'q'])


def read(prompt):
    print(f'{prompt}', end='')
    try:
        return next(given)
    except StopIteration:
        raise EOFError from None


with redirect_stderr(sys.stdout):
    code.interact('a banner', read, {}, 'bye')
    given = iter(['import sys', 'sys.ps1'])
    code.interact(banner='', readfunc=read, exitmsg='')
    given = iter(())
    code.interact('', read)

print(codeop.compile_command('x = (1,'), codeop.compile_command('') is not None)
print(eval(codeop.compile_command('6 * 7', symbol='eval')))
print(codeop.compile_command('if 1:\n  pass', symbol='exec') is not None)
for text in ('a b', 'x = 1\ny = 2', 'return 1', '0x', 'if x:\npass'):
    try:
        print(text, codeop.compile_command(text))
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno)
compiler = codeop.CommandCompiler()
compiler('from __future__ import annotations')
names = {}
exec(compiler('def h(a: undefined): pass\n'), names)
print(names['h'].__annotations__)
