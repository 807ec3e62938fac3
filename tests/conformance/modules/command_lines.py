import argparse
import contextlib
import io
import shlex


def parser():
    p = argparse.ArgumentParser(prog='stock', description='Keeps stock.')
    p.add_argument('-v', '--verbose', action='count', default=0, help='say more')
    p.add_argument('--mode', choices=['fast', 'slow'], default='fast')
    sub = p.add_subparsers(dest='command', required=True)
    add = sub.add_parser('add', help='add an item')
    add.add_argument('name')
    add.add_argument('count', type=int, nargs='?', default=1)
    add.add_argument('--tag', action='append', default=[])
    sub.add_parser('list', help='list items').add_argument('--all', action='store_true')
    return p


for line in ('add apple 5 --tag fruit --tag "dark red"', '-vv add nail', 'list --all', 'add', 'bogus', 'add x y', '--mode odd list', '-h', 'add -h', 'list extra'):
    out, err = io.StringIO(), io.StringIO()
    print('$', line)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            result = parser().parse_args(shlex.split(line))
        except SystemExit as e:
            result = f'exit {e.code}'
    print(result)
    print(out.getvalue() + err.getvalue(), end='')
print(shlex.join(['a b', "it's", 'plain']), shlex.quote(''), argparse.Namespace(x=1, y='z'))
