import os
import os.path as p

for text in ["p.join('a', 'b', 'c.txt')", "p.join('a', '/b')", "p.join('a/', 'b')", "p.join('')", "p.split('/a/b/c.txt')", "p.split('c')", "p.split('/')", "p.basename('/x/y.py')", "p.dirname('/x/y.py')", "p.basename('/x/')", "p.splitext('a/b.tar.gz')", "p.splitext('.bashrc')", "p.splitext('noext')", "p.splitext('a.b/c')", "p.isabs('/a')", "p.isabs('a')", "p.normpath('a//b/../c/./d')", "p.normpath('/..//a')", "p.normpath('')", "p.commonprefix(['abc', 'abd'])", "p.commonpath(['/a/b', '/a/c'])", "p.relpath('/a/b', '/a/c')", "p.exists('nothing here')", "p.isfile('zzz')", "p.isdir('zzz')", "p.sep", "os.sep, os.linesep, os.pathsep, os.curdir, os.pardir, os.extsep", "p.expanduser('plain')", "p.splitdrive('/a')", "os.name", "os.getpid() > 0", "isinstance(os.environ.get('HOME', ''), str)", "os.environ.get('SURELY_NOT_SET')", "os.getenv('SURELY_NOT_SET', 'fallback')", "os.cpu_count()", "os.fspath('x')", "os.fspath(5)", "p.join('a', 5)", "p.splitext(5)", "p.getsize('nofile')", "os.environ['SURELY_NOT_SET']", "p.commonpath([])", "p.join()"]:
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
os.environ["MINE"] = "set"
print(os.environ["MINE"], os.getenv("MINE"), "MINE" in os.environ)
del os.environ["MINE"]
print(os.getenv("MINE"))
