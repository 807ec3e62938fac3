import argparse
import configparser
import statistics
import warnings

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


plain = configparser.ConfigParser()
plain.read_string('[a]\nx=1\nb=maybe\nr=%(nope)s\nbad=%(\npc=%z\nloop=%(loop)s\n')
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
extended.read_string('[a]\nx=1\nr=${nope}\ns=${q:x}\nu=${a:q}\nv=${a:b:c}\nw=$z\ny=${x\n')

show(plain.get, 'q', 'x')
show(plain.get, 'a', 'q')
show(plain.get, 'a', 'q', fallback=None)
show(plain.getint, 'a', 'b')
show(plain.getint, 'a', 'q')
show(plain.getboolean, 'a', 'b')
show(plain.getfloat, 'a', 'q', fallback=3)
show(lambda: plain['q'])
show(lambda: plain['a']['q'])
show(lambda: plain['a'].getint('q'))
show(plain.items, 'q')
show(plain.options, 'q')
show(plain.set, 'q', 'a', 'b')
show(plain.set, 'a', 'k', '%z')
show(plain.remove_option, 'q', 'a')
show(plain.remove_option, None, 'a')
show(plain.add_section, 'a')
for key in ('r', 'bad', 'pc', 'loop'):
    show(plain.get, 'a', key)
for key in ('r', 's', 'u', 'v', 'w', 'y'):
    show(extended.get, 'a', key)
show(configparser.ConfigParser, interpolation=5)
show(lambda: configparser.ConfigParser({'a': 5})['DEFAULT']['a'])
show(lambda: configparser.RawConfigParser({'a': 5})['DEFAULT']['a'])
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    old = configparser.RawConfigParser(interpolation=configparser.LegacyInterpolation())
    print([str(each.message) for each in seen])
old.read_string('[a]\nx=%(y)s\n')
show(old.get, 'a', 'x')

parser = argparse.ArgumentParser(prog='p', exit_on_error=False)
parser.add_argument('-n', type=int)
parser.add_argument('--choice', choices=['a'])
parser.add_argument('--file', type=argparse.FileType())
for words in (['-n', 'x'], ['--choice', 'z'], ['--file', 'nope'], ['-n']):
    show(parser.parse_args, words)
show(parser.add_argument, '-q', nargs='x')
show(parser.add_argument, '-q', nargs=2, metavar=('a',))

show(statistics.mode, [])
show(statistics.correlation, [1, 1], [1, 2])
show(statistics.linear_regression, [1, 1], [1, 2])
show(statistics.geometric_mean, [0])
show(statistics.mean, ['a'])
