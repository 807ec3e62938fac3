# compile() for a tree alone, for one statement at a prompt, with flags that it does not know; and
# what NameError suggests in a text that has globals of its own.
import ast
import sys

for text in ("x = (1)", "def f(a, a): pass", "f(a=1, a=2)", "return 5"):
    print(ast.unparse(compile(text, "<tree>", "exec", ast.PyCF_ONLY_AST)))
print(type(compile("1 + 1", "<tree>", "eval", flags=ast.PyCF_ONLY_AST)).__name__)
for flags in (0x100, 0x800, 0x10000, -1):
    try:
        compile("1", "<flags>", "exec", flags)
    except ValueError as error:
        print(error)
try:
    compile("(int) -> str", "<type>", "func_type")
except ValueError as error:
    print(error)

for text in ("x", "x; y", "x; y\nz", "\n\nx\n", "\n\nx\ny", "if 1: x\n", "def f():\n  pass\n\n",
             "def f():\n  pass\n\n\n# x\n", "a = 1\nb = 2\n", "'''a\nb'''\nz", "a = 1;\nb",
             "with a: b\n", "@d\nclass A: pass\n", "if 1: x\ny\n", "def f(): pass\nf()\n"):
    try:
        compile(text, "<prompt>", "single")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
    else:
        print(repr(text), "compiles")


def run(text, is_cut):
    try:
        exec(compile(text, "<text>", "exec"), {"__name__": "text"})
    except NameError as error:
        if is_cut:
            error.__traceback__ = error.__traceback__.tb_next
        sys.excepthook(type(error), error, error.__traceback__)


for is_cut in (False, True):
    run("counter = 1\nprint(countr)\n", is_cut)
    run("def outer():\n    def inner():\n        return later\n    inner()\n    later = 1\nouter()\n",
        is_cut)
    run("LIMIT = 5\ndef f():\n    return LIMTI\nf()\n", is_cut)
