"""optparse: what a command line means, what is wrong in it, and the help."""
import optparse
import os
import sys
from optparse import (SUPPRESS_HELP, SUPPRESS_USAGE, Option, OptionConflictError, OptionError, OptionGroup, OptionParser,
                      OptionValueError, TitledHelpFormatter, Values, make_option)

os.environ['COLUMNS'] = '80'


class Quiet(OptionParser):
    def error(self, msg):
        raise SystemExit('error: ' + msg)


def told(call):
    try:
        print(call())
    except (Exception, SystemExit) as error:
        print(type(error).__name__, error)


def paired(option, opt, value, parser, *args, **kwargs):
    print('  callback', option, opt, value, parser.largs, parser.rargs, args, kwargs)
    parser.values.pair = value


p = Quiet(usage='usage: %prog [options] files', prog='old', version='%prog 0.9',
          description='What %prog does, told at such length that it goes on in a second line of the help.',
          epilog='What else is to be said.')
p.add_option('-f', '--file', dest='filename', default='out', metavar='FILE', help='write to FILE [default: %default]')
p.add_option('-q', '--quiet', action='store_false', dest='loud', default=True)
p.add_option('-v', action='count', dest='verbosity', help='say more')
p.add_option('-n', '--number', type='int', action='append', help='a number; ' * 12)
p.add_option('--ratio', type=float, default='0.5', help='none is %default')
p.add_option('-c', '--a-choice', type='choice', choices=['red', 'blue'])
p.add_option('--fixed', action='store_const', const=42)
p.add_option('--add', action='append_const', const='x', dest='added')
p.add_option('--filter')
p.add_option('-p', nargs=2, type='int', help=SUPPRESS_HELP)
p.add_option('-x', action='callback', nargs=2, type='string', callback=paired, callback_args=(1,), callback_kwargs={'k': 2})
g = OptionGroup(p, 'Dangerous Options', 'Caution: use these at your own risk.')
g.add_option('-g', action='store_true', help='group option')
g.add_option('--an-option-with-a-rather-long-name', help='on a line of its own')
p.add_option_group(g)
for line in ('', '-f x -q -n 1 -n 0x10 pos', '-vvv a -v b', '-fx -n0b11 -n 010', '--file=y --quiet rest -- -f z', '--fil y',
             '--fi y', '--filt', '-z', '--zoo', '-n z', '--ratio abc', '--ratio 1e3', '-c green', '-c blue', '--quiet=1', '-f',
             '-p 1', '-p 1 2 3', '-p 1 b', '-x a b pos2', 'pos1 -x a', '--fixed --add --add', '-qvf name -', '-g',
             '--an-option 5'):
    print(repr(line))
    told(lambda: p.parse_args(line.split()))
told(lambda: p.format_help())
told(lambda: p.format_help(TitledHelpFormatter()))
told(lambda: p.get_usage())
told(lambda: p.get_version())
told(lambda: p.parse_args(['--version']))
told(lambda: p.parse_args(['-h']))
p.disable_interspersed_args()
told(lambda: p.parse_args(['-q', 'first', '-v']))
p.set_defaults(filename='other', added=['y'])
told(lambda: p.parse_args([], Values({'kept': 1})))
told(lambda: p.parse_args([])[0].filename)
print(p.has_option('-f'), p.get_option('--file'), p.has_option('--nope'), p.get_option('-y'), p.get_option_group('-g').title)
p.remove_option('--file')
told(lambda: p.parse_args(['-f', 'x']))
told(lambda: p.remove_option('-y'))
told(lambda: p.add_option('-q'))
resolving = Quiet(conflict_handler='resolve', add_help_option=False, option_list=[make_option('-a', '--all'), make_option('-b')])
resolving.add_option('-a', action='store_true', dest='new')
told(lambda: resolving.parse_args(['-a', '--all', '5', '-b', '6']))
told(lambda: resolving.format_option_help())
for arguments, options in ((('x',), {}), (('-',), {}), (('--',), {}), (('-xy',), {}), (('---a',), {}), ((), {}), (('-a',), {'action': 'no'}),
                           (('-a',), {'type': 'no'}), (('-a',), {'type': 'choice'}), (('-a',), {'choices': 'ab'}),
                           (('-a',), {'action': 'store_true', 'type': 'int'}), (('-a',), {'const': 1}),
                           (('-a',), {'action': 'count', 'nargs': 2}), (('-a',), {'action': 'callback', 'callback': 5}),
                           (('-a',), {'callback': print}), (('-a',), {'what': 1, 'ever': 2}),
                           (('-a',), {'type': 'int', 'choices': ['1']})):
    told(lambda: Option(*arguments, **options))


def check_even(option, opt, value):
    if int(value) % 2:
        raise OptionValueError(f'option {opt}: {value} is odd')
    return int(value)


class Extended(Option):
    TYPES = Option.TYPES + ('even',)
    TYPE_CHECKER = {**Option.TYPE_CHECKER, 'even': check_even}
    ACTIONS = Option.ACTIONS + ('extend',)
    STORE_ACTIONS = Option.STORE_ACTIONS + ('extend',)
    TYPED_ACTIONS = Option.TYPED_ACTIONS + ('extend',)
    ALWAYS_TYPED_ACTIONS = Option.ALWAYS_TYPED_ACTIONS + ('extend',)

    def take_action(self, action, dest, opt, value, values, parser):
        if action == 'extend':
            values.ensure_value(dest, []).extend(value.split(','))
        else:
            Option.take_action(self, action, dest, opt, value, values, parser)


own = Quiet(option_class=Extended, usage=SUPPRESS_USAGE)
own.add_option('-e', type='even')
own.add_option('--names', action='extend')
for line in '-e 4 --names a,b --names c', '-e 5':
    told(lambda: own.parse_args(line.split()))
told(own.format_help)
values, rest = own.parse_args(['-e', '2'])
print(values == {'e': 2, 'names': None}, values == values, values.ensure_value('e', 5), values.ensure_value('more', 1), str(values))
plain = OptionParser(prog='plain')
sys.stderr = sys.stdout
told(lambda: plain.parse_args(['-n']))
told(lambda: plain.error('said'))
told(lambda: plain.exit(3, 'bye\n'))
