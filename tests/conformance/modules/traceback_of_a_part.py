# A traceback that is given is the one that is shown, and lines of linecache.cache may lack an end.
import linecache
import sys
import traceback

CELLS = {
    "<one>": "def area(r):\n    x = 1\n    return 3 * r ** 2\n",
    "<two>": "import math\ndef area(r):\n    return math.pi * r ** 2",
    "<three>": "1 / 0",
    "<four>": "x = 5\nx / 0",
}


def show(name):
    text = CELLS[name]
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    names = {}
    try:
        exec(compile(text, name, "exec"), names)
        names["area"]("three")
    except Exception as error:
        first = error.__traceback__
        print("".join(traceback.format_exception(type(error), error, first.tb_next)), end="")
        traceback.print_exception(type(error), error, first.tb_next, file=sys.stdout)
        traceback.print_exception(error, value=error, tb=None, file=sys.stdout)
        whole = "".join(traceback.format_exception(type(error), error, first))
        print(whole == "".join(traceback.format_exception(error)), whole.count("File"))
        print("".join(traceback.format_exception(type(error), error, first, limit=1)).count("File"))


for name in CELLS:
    show(name)
