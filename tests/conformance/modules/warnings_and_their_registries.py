import warnings
warnings.simplefilter("module")
for i in range(2):
    warnings.warn("a")
    warnings.warn("a")
print({k:v for k,v in __warningregistry__.items() if k!='version'})
warnings.simplefilter("once")
for i in range(2):
    warnings.warn("a")
    warnings.warn("a")
print({k:v for k,v in __warningregistry__.items() if k!='version'}, warnings.onceregistry)
warnings.warn_explicit("x",UserWarning,"f",1)
warnings.warn_explicit("x",UserWarning,"f",1)
print(len(warnings.onceregistry))
warnings.simplefilter("default")
warnings.warn_explicit("x",UserWarning,"f",1)
warnings.warn_explicit("x",UserWarning,"f",1)
warnings.simplefilter("always")
warnings.warn("q")
warnings.warn("q")
print({k:v for k,v in __warningregistry__.items() if k!='version'})
print([k for k in globals() if "warn" in k])
def f(reg):
    for i in range(2):
        warnings.warn_explicit("deprecated", DeprecationWarning, "mod.py", 3, registry=reg)
r={}
f(r); print(len(r))
warnings.simplefilter("default")
f(r); print(len(r))
with warnings.catch_warnings(record=True) as w:
    f(r); f(r)
    warnings.simplefilter("ignore")
    f(r)
    warnings.simplefilter("default")
    f(r); f(r)
    print(len(w))
f(r)

import inspect
loop = lambda: 0
loop.__wrapped__ = loop
try:
    inspect.unwrap(loop)
except ValueError as error:
    print(str(error).split("<")[0])

import linecache
import sys
import traceback
for source, lines in ("x[0:1]", ["x[0:1]\n"]), ("x[0:1]\n", ["x[0:1]"]), ("x + None", ["x + None\n"]):
    linecache.cache["<case>"] = len(source), None, lines, "<case>"
    try:
        exec(compile(source, "<case>", "exec"), {"x": 1})
    except TypeError as error:
        traceback.print_exception(error.with_traceback(error.__traceback__.tb_next), file=sys.stdout)
