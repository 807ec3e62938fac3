# os.path is the module posixpath by another name; a module says which package it is in.
import os, sys
print(os.path.__name__, os.path is sys.modules.get('posixpath'), 'os.path' in sys.modules, sys.modules.get('os.path') is os.path)
import posixpath
print(posixpath is os.path, posixpath.__name__)
print(repr(os.path).split("'")[1])
import os.path as p
print(p.__name__)
from os import path
import os.path
print(os.path.join('a','b'), posixpath.join('a','b'))
try: os.path.nope
except AttributeError as e: print(e)
try: from os.path import nope
except ImportError as e: print(str(e).split(' (')[0])
try: from posixpath import nope
except ImportError as e: print(str(e).split(' (')[0])
from posixpath import basename
print(basename('/x/y'))
import importlib
print(importlib.import_module('os.path').__name__)
print(importlib.import_module('posixpath').__name__)
print(os.name, os.__name__)
try:
    import ntpath; print(ntpath.join('a','b'), ntpath.__name__)
except Exception as e: print(e)
print(os.path.basename.__module__)
import json, asyncio, math, json.decoder, asyncio.tasks, collections.abc
for m in (json, os, asyncio, math, posixpath, json.decoder, asyncio.tasks, collections.abc, sys.modules['__main__']):
    print(m.__name__, repr(m.__package__))
try:
    import os.nope
except ImportError as e: print(e)
try:
    import os.path.nope
except ImportError as e: print(e)
from os.path import *
print(join('a','b'), basename('/x'))
