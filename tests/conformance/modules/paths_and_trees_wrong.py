import os
import os.path
import pathlib
import shutil
import tempfile

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


os.chdir(tempfile.mkdtemp())
for args in (('a', 'b'), (b'a', b'b'), ('a', b'b'), (b'a', 'b'), ('a', None), (None, 'a'),
             ('a', pathlib.PurePosixPath('x'), 5), ('a', '/b', 'c'), (b'a', b'/b', b'c'), (b'a',)):
    show(os.path.join, *args)
for function in (os.path.split, os.path.splitext, os.path.normpath, os.path.isabs, os.path.splitdrive):
    show(function, b'/a/../b.c')
    show(function, 5)
for paths in ([], ['/a', 'b'], [b'/a/b', b'/a/c'], ['/a', b'/a'], ['a', 5]):
    show(os.path.commonpath, paths)
show(os.path.relpath, b'/a/b', b'/a/c')
show(os.path.relpath, '')
show(os.path.exists, b'nope')
show(os.path.exists, None)
show(os.path.lexists, 5)


class Odd:
    def __fspath__(self):
        return 5


show(os.path.split, Odd())
show(os.path.join, 'a', Odd())

os.makedirs('d/sub')
os.mkdir('e')
for name in ('d/f', 'f'):
    with open(name, 'w') as file:
        file.write(name)
calls = []


def note(function, path, info):
    calls.append((function.__name__, str(path), info[0].__name__))


show(shutil.rmtree, 'nope')
show(shutil.rmtree, pathlib.Path('f'))
show(shutil.rmtree, 'f', True)
show(shutil.rmtree, 'f', onerror=note)
show(shutil.rmtree, 'nope', onerror=note)
print(calls)
show(shutil.move, 'd', 'd/sub')
show(shutil.move, 'd', 'd/sub/x')
show(shutil.move, 'nope', 'e')
show(shutil.move, 'f', 'e')
with open('f', 'w') as file:
    file.write('again')
show(shutil.move, 'f', 'e')
show(shutil.make_archive, 'a', 'rar')
show(shutil.unpack_archive, 'f', format='rar')
show(pathlib.Path('nope/x').resolve, strict=True)
show(pathlib.Path('f').samefile, 'nope')
show(pathlib.Path('f').samefile, pathlib.Path('f'))
show(lambda: os.environ['NOPE'])
show(os.environ.__delitem__, 'NOPE')
show(os.environ.__setitem__, 'a=b', 'c')
show(os.environ.__setitem__, 'a', 'c\0')
show(os.utime, 'nope')
error = OSError('only words')
error.errno = 5
print(error, hasattr(error, 'characters_written'), 'characters_written' in dir(error))
error.characters_written = 7
print(error, error.characters_written)
error.strerror = 'bad luck'
print(error)
show(list, pathlib.Path('d').glob('a**'))
show(list, pathlib.Path('d').rglob('**b'))
