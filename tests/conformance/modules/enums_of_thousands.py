"""Enumerations with many members take no longer a member than small ones; assignments in eval()."""
from enum import Enum, IntEnum, auto

Many = Enum('Many', [f'm{i}' for i in range(6000)])
print(len(Many), Many.m5999, Many(17), Many['m42'].value)
names = {}
exec('class Auto(IntEnum):\n' + ''.join(f'    a{i} = auto()\n' for i in range(3000)), {'IntEnum': IntEnum, 'auto': auto}, names)
print(len(names['Auto']), names['Auto'].a2999)


class Mixed(Enum):
    A = 5
    B = auto()
    C = 'text'
    D = auto()
    E = 2
    F = auto()


print([(m.name, m.value) for m in Mixed])
print([m.value for m in Enum('Later', 'x y z', start=7)], [m.value for m in Enum('E', ['p'], start=-1)])
for text in ('f() = 1', '1 = x', 'None = 1', 'lambda: x = 1', '[a, 1] = x', 'x.y = 1', 'a if b else c = 1', 'x = 1', 'not x = 1',
             '*x', '*x, y'):
    try:
        eval(text)
    except SyntaxError as e:
        print(text, '|', e.msg, e.offset, e.end_offset)
