import binascii, filecmp, gzip, io, os, quopri, stat, tempfile
from contextlib import chdir
from xml.sax.saxutils import escape, quoteattr, unescape


def t(f, *a, **k):
    try:
        print(f.__name__, a, k, '->', repr(f(*a, **k)))
    except Exception as e:
        print(f.__name__, a, k, '!!', type(e).__name__, e)


for data in (b'', b'plain', 'é=1'.encode(), b'tab\t\nspace \r\nx', b'.\n..\n', b'x' * 200, b'a b ' * 30, b'_ = _'):
    for header in (False, True):
        for tabs in (False, True):
            made = quopri.encodestring(data, tabs, header)
            print(made, quopri.decodestring(made, header) == data)
for data in (b'=C3=A9', b'=', b'==41', b'=4', b'a=\nb', b'a=\r\nb', b'=zz', b'a_b', b'=c3'):
    print(quopri.decodestring(data), quopri.decodestring(data, header=True))
t(binascii.b2a_qp, 'x')
print(gzip.decompress(gzip.compress(b'hi' * 50)), gzip.decompress(gzip.compress(b'a', mtime=0) + gzip.compress(b'b', 1)))
t(gzip.decompress, b'no')
t(gzip.decompress, b'')
t(gzip.decompress, gzip.compress(b'abc')[:-3])
buffer = io.BytesIO()
with gzip.GzipFile(fileobj=buffer, mode='wb') as f:
    f.write(b'line 1\nline 2\n')
    t(f.read)
with gzip.open(io.BytesIO(buffer.getvalue()), 'rt') as f:
    print(f.readlines())
t(gzip.open, 'x', 'rbt')
t(gzip.open, 5)
print(stat.S_ISDIR(0o040755), stat.S_ISREG(0o040755), oct(stat.S_IMODE(0o100644)), oct(stat.S_IFMT(0o100644)))
for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102710, 0o041777, 0o100000, 0o101666):
    print(stat.filemode(mode))
print(escape('<a & "b">', {'"': '&quot;'}), unescape('&lt;&amp;lt;&gt;'), quoteattr('a"b'), quoteattr("a'b\""), quoteattr('x\n\t'))

with tempfile.TemporaryDirectory() as folder, chdir(folder):
    print(os.getcwd() == os.path.realpath(folder), os.listdir('.'))
    os.makedirs('pkg/sub')
    for name in 'a.txt', 'pkg/b.txt', 'pkg/sub/c.txt':
        with open(name, 'w') as f:
            f.write(name)
    for where, folders, files in os.walk('.'):
        print(where, sorted(folders), sorted(files))
    with chdir('pkg'):
        print(sorted(os.listdir()), os.path.exists('b.txt'), os.path.exists('../a.txt'), open('../a.txt').read(), os.path.basename(os.getcwd()))
        os.chdir('..')
        print(os.path.exists('a.txt'))
    t(os.chdir, 'nowhere')
    t(os.chdir, 'a.txt')
    t(os.chdir, 5.5)
    print(filecmp.cmp('a.txt', 'a.txt'), filecmp.cmp('a.txt', 'pkg/b.txt'), filecmp.cmpfiles('.', 'pkg', ['a.txt', 'zz']))
