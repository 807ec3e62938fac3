import pathlib
from pathlib import *
p = PurePosixPath('/usr/lib/python3.11/x.tar.gz')
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents[1], list(p.parents)[-1], p.parts, p.anchor)
print(p.with_suffix('.zip'), p.with_name('b'), p.with_stem('q'), p / 'a' / '../b', 'c' / PurePosixPath('d'), p.relative_to('/usr'), p.is_relative_to('/usr'), p.match('*.gz'))
for f in (lambda: p.relative_to('/etc'), lambda: p.with_suffix('zip'), lambda: PurePosixPath('') .with_name('x'), lambda: p / 3):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(repr(PurePosixPath('a//b/./c')), PurePosixPath('a') < PurePosixPath('b'), PurePosixPath('.'), PurePosixPath('a') == PurePosixPath('./a'), hash(PurePosixPath('a')) == hash(PurePosixPath('a')))
d = Path('work_dir_x'); d.mkdir(exist_ok=True)
f = d / 'a.txt'
print(f.write_text('hello\nworld\n'), f.read_text(), f.exists(), f.is_file(), d.is_dir(), [x.name for x in sorted(d.iterdir())])
(d / 'sub' / 'deep').mkdir(parents=True); (d / 'sub' / 'b.txt').write_text('x'); 
print(sorted(str(x) for x in d.rglob('*.txt')), sorted(str(x) for x in d.glob('*')), sorted(map(str, d.glob('**/*.txt'))))
with f.open() as h: print([l.strip() for l in h])
f.rename(d / 'z.txt'); print((d/'z.txt').exists(), f.exists())
try: f.unlink()
except FileNotFoundError as e: print(e)
try: d.mkdir()
except FileExistsError as e: print(e)
f.unlink(missing_ok=True)
import os
for root in sorted(d.rglob('*'), reverse=True):
    root.rmdir() if root.is_dir() else root.unlink()
d.rmdir(); print(d.exists(), repr(d), type(d).__name__)
