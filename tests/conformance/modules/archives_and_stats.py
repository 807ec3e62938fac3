# zipfile in memory and in the working folder, and shutil's archives.
import zipfile, io, os, shutil, warnings
b = io.BytesIO()
with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z:
    i = zipfile.ZipInfo('a.txt', (2024,1,2,3,4,6))
    z.writestr(i, 'hello '*100)
    i = zipfile.ZipInfo('d/ü.txt', (2024,1,2,3,4,6)); i.compress_type = zipfile.ZIP_DEFLATED
    z.writestr(i, b'hello '*100)
    with z.open('w.bin','w') as f: f.write(b'abc')
    z.writestr('dir/', '')
    z.comment = b'note'
    print(z.namelist(), [str(i).replace('\n','') for i in z.infolist()])
    try: z.open('nope')
    except KeyError as e: print(e)
    try: z.write('missing.txt')
    except FileNotFoundError as e: print(e)
print(len(b.getvalue()), zipfile.is_zipfile(b), zipfile.is_zipfile(io.BytesIO(b'x')))
with zipfile.ZipFile(b) as z:
    print(z.read('a.txt')[:11], z.testzip(), z.comment, z.getinfo('a.txt').file_size, z.getinfo('a.txt').compress_size, hex(z.getinfo('a.txt').CRC), z.getinfo('d/ü.txt'))
    with z.open('a.txt') as f: print(f.read(5), f.readline()[:5], f.name, f.mode)
    print(io.TextIOWrapper(z.open('a.txt')).read(6))
    try: z.writestr('q', 'x')
    except ValueError as e: print(e)
    try: z.open('a.txt', 'q')
    except ValueError as e: print(e)
    for i in z.infolist(): print(i.filename, i.is_dir(), i.compress_type, i.external_attr, i.flag_bits, i.create_system, i.header_offset)
print(z)
try: z.read('a.txt')
except ValueError as e: print(e)
for bad in (b'', b'abc', b.getvalue()[:50]):
    try: zipfile.ZipFile(io.BytesIO(bad))
    except zipfile.BadZipFile as e: print(type(e), e)
data = bytearray(b.getvalue()); i = data.find(b'hello'); data[i] ^= 1
z = zipfile.ZipFile(io.BytesIO(bytes(data))); print(z.testzip())
try: z.read('a.txt')
except zipfile.BadZipFile as e: print(e)
os.makedirs('src/pkg', exist_ok=True); os.makedirs('src/empty', exist_ok=True)
open('src/a.txt','w').write('A'); open('src/pkg/b.txt','w').write('BB'*50)
with zipfile.ZipFile('out.zip', 'w') as z:
    for folder, _, names in os.walk('src'):
        for n in sorted(names): z.write(os.path.join(folder, n))
    z.write('src/a.txt', arcname='renamed.txt')
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always'); z.writestr('renamed.txt', 'again'); print([str(x.message) for x in w])
    print(z)
with zipfile.ZipFile('out.zip', 'a', compression=zipfile.ZIP_DEFLATED) as z: z.writestr('more.txt', 'more'*30); z.mkdir('newdir')
with zipfile.ZipFile('out.zip') as z:
    print(z.namelist(), z.infolist()[-2:]); print(z.extract('src/a.txt', 'ex'), open('ex/src/a.txt').read())
    z.extractall('all'); print(sorted(os.listdir('all')))
    p = zipfile.Path(z); print(sorted({x.name for x in p.iterdir()}), (p/'src'/'a.txt').read_text(), (p/'src').is_dir(), (p/'zz').exists(), (p/'src'/'pkg').name)
print(os.path.relpath(shutil.make_archive('arc', 'zip', 'src')), sorted(zipfile.ZipFile('arc.zip').namelist()))
print(os.path.basename(shutil.make_archive('arc2', 'zip', '.', 'src')), sorted(zipfile.ZipFile('arc2.zip').namelist()))
shutil.unpack_archive('arc.zip', 'un'); print(sorted(os.listdir('un')))
for f in (lambda: shutil.make_archive('x','nope','src'), lambda: shutil.unpack_archive('x.q'), lambda: zipfile.ZipFile('no.zip'), lambda: zipfile.ZipFile('x','q'), lambda: zipfile.ZipFile(io.BytesIO(),'w',99)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
open("h.txt", "w").write("x")
os.chmod("h.txt", 0o600)
os.utime("h.txt", (1e9, 1.5e9))
shutil.copy2("h.txt", "i.txt")
os.rename("h.txt", "j.txt")
for name in ("i.txt", "j.txt"):
    stats = os.stat(name)
    print(name, oct(stats.st_mode), stats.st_mtime, stats.st_mtime_ns, stats[8], len(stats), stats[6])
