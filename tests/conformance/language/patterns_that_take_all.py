# Patterns that leave nothing to those behind them.
patterns = """y as x|_ as x|(1 | _) as x|(_ as x) | 2|(1 | y) as x|(y as x)|(_ | 1)|[y, z]|y | 1
(1 as x) | (2 as x)|1 | (2 | _)|(1 | 2) as x | 3|x if x|_ as x if x|((_))|[_] | _|(1 | _ | 2)
(1 | y | 2)|[(_ as a) as b]|[1 | _, 2]|[_ | 1, 2]|{'a': _ | 1}|x as x|[x, x]|_ as _|(x as _)"""
NOT_SPLIT = " | "
for line in patterns.splitlines():
    for pattern in line.replace(NOT_SPLIT, "\0").split("|"):
        pattern = pattern.replace("\0", NOT_SPLIT)
        for behind in "", "\n    case 9: pass":
            text = f"match a:\n    case {pattern}: pass{behind}"
            try:
                compile(text, "text", "exec")
                print(pattern, "| fine", bool(behind))
            except SyntaxError as e:
                print(pattern, "|", bool(behind), e.msg, e.lineno, e.offset, e.end_offset)
from types import SimpleNamespace

for compare in "<", "<=", ">", ">=", "==":
    for right in "SimpleNamespace(a=1)", "3":
        try:
            print(eval(f"SimpleNamespace() {compare} {right}"))
        except TypeError as e:
            print(e)
