# Asking for modules, making one of a file; kinds of files; values that are kept in files.
import importlib, importlib.util, importlib.machinery, importlib.metadata, sys, mimetypes, shelve, dbm, os
for n in ('json','numpy','os','math','json.decoder','json.nope','collections.abc', 'asyncio', 'sys', 'builtins','pandas'):
    s = importlib.util.find_spec(n); print(n, s is not None, s and s.name, s and s.parent)
try: importlib.util.find_spec('nope.x')
except ModuleNotFoundError as e: print(e)
try: importlib.metadata.version('numpy-nope')
except importlib.metadata.PackageNotFoundError as e: print(type(e).__name__, e, e.name)
open('plugin.py','w').write('VALUE = 42\ndef hello(n): return f"hi {n} from {__name__}"\nclass P: pass\n')
spec = importlib.util.spec_from_file_location('plug', 'plugin.py')
m = importlib.util.module_from_spec(spec); sys.modules['plug']=m; spec.loader.exec_module(m)
print(m.VALUE, m.hello('x'), m.P, m.__name__, os.path.basename(m.__file__), m.P.__module__)
import plug; print(plug is m)
print(importlib.util.resolve_name('.x','a.b'), importlib.util.resolve_name('..x','a.b'))
m2 = importlib.import_module('json'); print(m2.dumps(1), importlib.reload(m2) is m2)
for f in ('a.txt','a.html','a.tar.gz','x.tgz','p.png','J.JPG','noext','a.py','d.json','http://x.org/a.pdf','a.svgz','q.mp4','s.css','z.unknown','data:text/html,abc'):
    print(f, mimetypes.guess_type(f))
print(mimetypes.guess_extension('text/html'), mimetypes.guess_extension('image/jpeg'), mimetypes.guess_all_extensions('text/plain')[:3], mimetypes.guess_extension('x/y'), mimetypes.types_map['.txt'])
with shelve.open('data') as db:
    db['a']=[1,2]; db['b']={'x':1}; db['a'].append(3); print(db['a'], sorted(db), len(db), 'a' in db, db.get('z','none'))
with shelve.open('data', writeback=True) as db:
    db['a'].append(4); print(db['a']); del db['b']
    try: db['q']
    except KeyError as e: print('KeyError', e)
db = shelve.open('data', flag='r'); print(dict(db)); db.close()
try: db['a']
except ValueError as e: print(e)
