# "cannot import name" says where the module is, if it says so itself.
import sys
import types

shapes = types.ModuleType("shapes")
shapes.__file__ = "<memory>/shapes.py"
sys.modules["shapes"] = shapes
bare = types.ModuleType("bare")
sys.modules["bare"] = bare
for line in "from shapes import square", "from bare import square":
    try:
        exec(line)
    except ImportError as error:
        print(error, "|", error.name, "|", error.path)
