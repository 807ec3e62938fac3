import array
import codecs
import difflib
import json
import operator
import pickle
import random
import re
import struct
import textwrap
import typing

def told(error):
    """An exception, and those that it came from."""
    parts = []
    while error is not None:
        parts.append(f'{type(error).__name__}({str(error)!r})')
        if error.__cause__ is not None:
            parts.append('from')
            error = error.__cause__
        elif error.__suppress_context__:
            parts.append('alone' if error.__context__ is None else
                         f'hiding {type(error.__context__).__name__}')
            break
        else:
            if error.__context__ is not None:
                parts.append('while handling')
            error = error.__context__
    return ' '.join(parts)


def show(call, *args, **named):
    try:
        print('gives', repr(call(*args, **named)))
    except Exception as error:
        print(told(error))


for pattern in ('(?P<a>x)(?P<a>y)', '\\', 'a\\', '[\\', '\\N{foo}', '(?(-1)a)', '(?(a)b)', '(?(0)a)',
                '(?P<1>x)', '(?P=b)', '\\8', '[z-a]', '(?z)'):
    show(re.compile, pattern)
for template in ('\\9', '\\g<a>', '\\g<q>', '\\g<b c>', '\\g<-1>', '\\d', '\\', '\\x', '\\g<'):
    show(re.sub, '(?P<a>x)', template, 'x')
match = re.match('(?P<a>x)', 'x')
show(match.expand, '\\g<q>')
show(match.group, 'q')
show(json.loads, '[1,]')
show(json.loads, '{"a"')


class NoTuple:
    def __reduce__(self):
        return 5


show(pickle.dumps, NoTuple())
for data in (b'', b'(.', b'cbuiltins\nnope\n.', b'Ix\n.', b'F1x\n.', b'0.', b'\x80\x09.', b'x',
             b'\x80\x04\x8c\x02\xff\xfe.'):
    show(pickle.loads, data)
show(pickle.dumps, 1, 'a')
print(pickle.loads(pickle.dumps(typing.Dict[str, typing.List[int]])))
for form, values in (('f', ('a',)), ('f', (10 ** 400,)), ('P', (-1,)), ('é', ()), ('Q', (1 << 80,)),
                     ('99999999999999999999i', ()), ('5', ()), ('b', (200,))):
    show(struct.pack, form, *values)
show(struct.unpack, 'i', 'abcd')
show(struct.unpack, 'i', b'a')
show(random.choices, [1], 5)
show(random.choices, [1], weights=[0])
show(random.SystemRandom().getstate)
show(array.array, 'b', [200])
numbers = array.array('i', [1])
view = memoryview(numbers)
show(numbers.append, 2)
show(codecs.decode, b'zz', 'hex')
show(codecs.encode, 'a', 'hex')
show(operator.countOf, 1, 2)
show(textwrap.dedent, b'a')
show(lambda: list(difflib.diff_bytes(difflib.unified_diff, ['a'], [b'b'])))
show(lambda: list(difflib.restore(['  a'], 3)))
