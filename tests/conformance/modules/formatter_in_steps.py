"""string.Formatter reads a text as str.format() does, in steps that can be looked at."""
from string import Formatter


def told(call):
    try:
        print('   ', call())
    except Exception as error:
        print('   ', type(error).__name__, error)


values = {'b': 1, '{': 2, '!': 3, ':': 4, '7': 5, 8: 6}
for text in ('plain', '{{a}}', 'x{a}y{b}', '{a[}', '{a[b', '{a[b]c}', '{a[]}', '{a', '{', '}', 'a}b', '{a!',
             '{a!}', '{a!xx}', '{a!r', '{a:', '{a:{', '{a[b}c]}', '{[}', '{a.}', '{a..b}', '{!r}', '{a!z}',
             '{a[{]}', '{a[b]!r:>3}', '{a[!]}', '{a[:]}', '{a[8]}', '{a{b}}', '{a!r:{b}}', '{b:{b[}}',
             '{a:}}', '{a!r}}', '{b:{b}{b}}', '{}', '{}{0}', '{0}{}', '{.x}', '{0.real}{}'):
    print(text)
    told(lambda: list(Formatter().parse(text)))
    told(lambda: Formatter().format(text, 10, a=values, b=3))
