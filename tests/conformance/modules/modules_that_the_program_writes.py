# A program writes modules and imports them.
import importlib
import importlib.util
import os
import shutil
import sys

sys.dont_write_bytecode = True
base = "written_pkg"
files = {
    "__init__.py": "print('init', __name__, __package__)\n__all__ = ['pub', 'sub']\npub = 1\n"
                   "def __getattr__(name):\n    if name == 'lazy': return 'lazy value'\n"
                   "    raise AttributeError(f'no {name}')\n",
    "sub.py": "print('sub', __name__)\nfrom . import other\nfrom .other import value as v\nX = v + 1\n",
    "other.py": "value = 10\ndef fail(n):\n    return value / n\n",
    "circle.py": "from .circle2 import b\na = 1\n",
    "circle2.py": "from .circle import a\nb = 2\n",
    "broken.py": "def f():\n    return 1 +\n",
    "raises.py": "ok = 1\n1 / 0\n",
    "high.py": "from ... import x\n",
    "inner/__init__.py": "",
    "inner/leaf.py": "from ..other import value\nfrom .. import pub\nt = value, pub\n",
    "space/part.py": "in_namespace = True\n",
}
for folder in base, base + "/inner", base + "/space":
    os.mkdir(folder)
for name, text in files.items():
    with open(f"{base}/{name}", "w") as file:
        file.write(text)
sys.path.insert(0, os.getcwd())


def show(statement):
    names = {}
    try:
        exec(statement, names)
        print(statement, "->", sorted(name for name in names if name != "__builtins__"))
    except Exception as error:
        print(statement, "!!", type(error).__name__, str(error).replace(os.getcwd(), "."))


for statement in ("import written_pkg", "import written_pkg.sub as s", "from written_pkg import *",
                  "from written_pkg import lazy", "from written_pkg import nothing", "import written_pkg.nothing",
                  "import written_pkg.circle", "import written_pkg.broken", "import written_pkg.raises",
                  "import written_pkg.high", "from written_pkg.inner.leaf import t", "import written_pkg.other.value",
                  "from written_pkg.space.part import in_namespace", "import not_written"):
    show(statement)
package = sys.modules[base]
print(package.sub.X, package.__name__, package.__spec__.name, package.__path__ == [os.path.join(os.getcwd(), base)],
      "written_pkg.raises" in sys.modules, hasattr(package, "raises"))
package.other.value = 99
importlib.reload(package.other)
print(package.other.value, importlib.import_module(".other", base).value)
print(importlib.util.find_spec("written_pkg.space.part").name, importlib.util.find_spec("not_written"))
try:
    package.other.fail(0)
except ZeroDivisionError:
    import traceback

    print(traceback.format_exc().replace(os.getcwd() + "/", ""), end="")
with open("written_single.py", "w") as file:
    file.write("def hello():\n    return 'hello'\n")
import written_single

print(written_single.hello(), os.path.basename(written_single.__file__))


class Box:
    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


print(Box[str]().__orig_class__, list[int]((1, 2)))
for wrong in lambda: eval("1", {}, 5), lambda: exec("1", {}, 5):
    try:
        wrong()
    except TypeError as error:
        print(error)
shutil.rmtree(base)
os.remove("written_single.py")
