"""Modules and packages that the program writes into files and imports."""
import importlib
import importlib.util
import os
import sys
import traceback

FILES = {
    "shop/__init__.py": "from .prices import total\nnames = ['a', 'b']\n",
    "shop/prices.py": "from . import rates\ndef total(n): return n * rates.RATE\n",
    "shop/rates.py": "RATE = 3\n",
    "plain/deep/leaf.py": "value = __name__\n",
    "circle_a.py": "print('a starts')\nfrom circle_b import two\none = 1\n",
    "circle_b.py": "print('b starts')\nfrom circle_a import one\ntwo = 2\n",
    "round_a.py": "import round_b\nvalue = 1\n",
    "round_b.py": "import round_a\nprint(round_a.value)\n",
    "lazy_a.py": "import lazy_b\ndef ask(): return lazy_b.answer()\nword = 'lazy'\n",
    "lazy_b.py": "import lazy_a\ndef answer(): return lazy_a.word.upper()\n",
    "failing.py": "done = True\nraise RuntimeError('in the file')\n",
    "broken.py": "x = (1,\n",
    "once.py": "print('run once')\nstate = []\n",
    "listed.py": "__all__ = ['shown']\nshown, hidden = 1, 2\n",
    "asked.py": "def __getattr__(name):\n    if name == 'magic': return 42\n"
                "    raise AttributeError(f'nothing named {name}')\n",
    "counts.py": "import sys\nsys.counted = getattr(sys, 'counted', 0) + 1\n",
}
folder = os.path.join(os.getcwd(), "written")
for name, text in FILES.items():
    os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)
sys.dont_write_bytecode = True
try:
    import once
except ModuleNotFoundError as error:
    print(error)
sys.path.insert(0, folder)


def attempt(statement):
    names = {}
    try:
        exec(statement, names)
        print(statement, "->", {k: v for k, v in names.items() if isinstance(v, (int, str, list))})
    except Exception as error:
        print(statement, "->", type(error).__name__, str(error).replace(folder, "..."))
        if isinstance(error, ImportError):
            print("   ", error.name, str(error.path).replace(folder, "..."))


for statement in (
        "import shop; n = shop.total(2)", "from shop import names", "import shop.rates; r = shop.rates.RATE",
        "from shop import nothing", "import shop.nothing", "from plain.deep.leaf import value",
        "import circle_a", "import circle_a", "import round_a", "import lazy_a; w = lazy_a.ask()",
        "import failing", "import failing", "import broken", "import once; once.state.append(1)",
        "from once import state", "from listed import *", "from listed import hidden",
        "from asked import magic", "from asked import other", "import once.deeper"):
    attempt(statement)
print("failing" in sys.modules, "circle_a" in sys.modules, "once" in sys.modules)
import counts
importlib.reload(counts)
print(sys.counted, counts.__name__, os.path.relpath(counts.__file__), counts.__spec__.name)
print(importlib.import_module(".rates", "shop").RATE, importlib.util.find_spec("listed").name,
      importlib.util.find_spec("unwritten"))
with open("beside.py", "w") as file:
    file.write("def fail():\n    return 1 / 0\n")
sys.path.insert(0, os.getcwd())
from beside import fail
try:
    fail()
except ZeroDivisionError:
    print(traceback.format_exc().replace(os.getcwd(), "..."))
