# What compiles a text hands on its import of the future annotations, unless it is told not to.
from __future__ import annotations

exec('def f(a: x): pass')
print(f.__annotations__)
exec(compile('def f(a: x): pass', 's', 'exec'))
print(f.__annotations__)
try:
    exec(compile('def f(a: x): pass', 's', 'exec', 0, True))
except NameError as error:
    print(error)
g = eval('lambda: 1')
print(hex(g.__code__.co_flags & 0x1000000), hex(compile('1', 's', 'eval').co_flags & 0x1000000))
print(hex(compile('1', 's', 'eval', 0, True).co_flags & 0x1000000))
exec('y: int = 1\nprint(__annotations__)')

# A statement at a prompt: its block ends with an empty line while it is being typed.
for text in ('if 1:\n  2', 'if 1:\n  2\n', 'if 1: 2', 'if 1: 2\n', '1', '(1', 'if 1:\n', 'try:\n  1\n', '1 +\n', '"""a\n'):
    shown = []
    for flags in (0, 0x200, 0x4200) if text not in ('if 1:\n  2', 'if 1: 2') else (0, 0x200):
        try:
            compile(text, 's', 'single', flags)
            shown.append('right')
        except SyntaxError as error:
            shown.append(error.msg)
    print(repr(text), *shown, sep=' | ')
