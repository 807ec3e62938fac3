# Where CPython's parser, its table of symbols and its compiler say that a text is wrong.
import traceback

texts = [
    "x = (1 +\n     2\ny = 3\n", "if x:\n\ta\n        b\n", "def area(w, h, w):\n    return w * h\n",
    "def f():\n    nonlocal q\n", "print(\n    'a',\n    'b'\n    'c' 5\n)\n", "p = b'é'\n", "p = rb'aé' b'é'\n",
    "x = 1 + \\ \n 2\n", "# -*- coding: nope -*-\nx = 1\n", "# coding: latin-1\nx = 'é'\n",
    "(" * 250 + ")" * 250, "".join(" " * i + "if 1:\n" for i in range(101)) + " " * 101 + "pass",
    "{1: *a}", "{1: *a.b}", "from __future__ import braces", "from __future__ import nope", "a not b", "if a not b:\n    pass",
    "match x:\n    case 1 as y.z: pass", "match x:\n    case {'a': 1, \"a\": 2}: pass",
    "match x:\n    case {b'a': 1, b\"a\": 2}: pass", "match x:\n    case [a] | [b]: pass",
    "match x:\n    case A(a) | A(b, c=[d]): pass", "if 1:\n\tx = = 2\n", "global x\nx = 1\ndef f():\n    x = 1\n    global x\n",
]
for text in texts:
    try:
        compile(text, "text.py", "exec")
        print("fine")
    except SyntaxError as error:
        print("".join(traceback.format_exception_only(error)), end="")
        print(len(error.args), (error.lineno, error.offset), (error.end_lineno, error.end_offset), len(error.text or ""))
for text in "1;", "1\n2", "1 # one\n\n3", "(1);", "1\n\n":
    try:
        print(eval(text))
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
print(eval(compile(b"# coding: latin-1\n'\xe9'", "d.py", "eval")))
exec(b"# coding: cp1252\nprint('\x80')")
try:
    compile(b"# -*- coding: nope -*-\nx = 1\n", "b.py", "exec")
except SyntaxError as error:
    print(error.msg, error.filename, error.lineno)
print("a" + "b" is "ab", "-" * 3 is "---", 2 * "ab", "a" * -1, "x" * 5000 == "x" * 2500 + "x" * 2500)
