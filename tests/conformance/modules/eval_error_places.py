# Where eval(), exec() and compile() say that a text is wrong.
for mode in ("eval", "exec"):
    for src in ("1 +", "", "1 +\n", "(1", "1 1", "1 + )", "#c", "1,,", "lambda:", "3 * (", "a b", "f(", "x = 5", "x += 1", "1; 2", "import os", "x: int"):
        try: compile(src, "<s>", mode); print(mode, repr(src), "ok")
        except SyntaxError as e: print(mode, repr(src), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
