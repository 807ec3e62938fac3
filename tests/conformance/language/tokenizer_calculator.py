import re
from typing import NamedTuple, Iterator

class Token(NamedTuple):
    kind: str
    value: str
    pos: int

SPEC = [("NUM", r"\d+(\.\d*)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"\*\*|[-+*/%()=,]"), ("SKIP", r"[ \t]+"), ("BAD", r".")]
MASTER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))

def tokenize(src: str) -> Iterator[Token]:
    for m in MASTER.finditer(src):
        kind = m.lastgroup
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise SyntaxError(f"unexpected {m.group()!r} at {m.start()}")
        yield Token(kind, m.group(), m.start())
    yield Token("END", "", len(src))

class Parser:
    """Pratt parser."""
    BP = {"=": 1, "+": 10, "-": 10, "*": 20, "/": 20, "%": 20, "**": 30}

    def __init__(self, env=None):
        self.env = env if env is not None else {}

    def parse(self, src):
        self.toks = list(tokenize(src))
        self.i = 0
        node = self.expr(0)
        if self.peek.kind != "END":
            raise SyntaxError(f"trailing {self.peek.value!r} at {self.peek.pos}")
        return node

    @property
    def peek(self):
        return self.toks[self.i]

    def advance(self):
        t = self.peek
        self.i += 1
        return t

    def expr(self, min_bp):
        t = self.advance()
        match t:
            case Token("NUM", v):
                left = float(v) if "." in v else int(v)
            case Token("ID", name):
                left = ("var", name)
            case Token("OP", "-"):
                left = ("neg", self.expr(25))
            case Token("OP", "("):
                left = self.expr(0)
                if self.advance().value != ")":
                    raise SyntaxError("expected )")
            case _:
                raise SyntaxError(f"unexpected {t.value or 'end'!r}")
        while (op := self.peek.value) in self.BP and (bp := self.BP[op]) >= min_bp:
            self.advance()
            left = (op, left, self.expr(bp if op in ("**", "=") else bp + 1))
        return left

    def eval(self, n):
        match n:
            case int() | float(): return n
            case ("var", name):
                try:
                    return self.env[name]
                except KeyError:
                    raise NameError(f"unknown variable {name}") from None
            case ("neg", x): return -self.eval(x)
            case ("=", ("var", name), rhs):
                self.env[name] = v = self.eval(rhs)
                return v
            case ("=", *_): raise SyntaxError("cannot assign")
            case (op, a, b):
                a, b = self.eval(a), self.eval(b)
                return {"+": a.__add__, "-": a.__sub__, "*": a.__mul__, "%": a.__mod__, "**": a.__pow__}.get(op, lambda y: a / y)(b)

p = Parser({"pi": 3.14159})
print(*tokenize("x1 = 3.5*(y+2)"), sep="\n")
for src in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1", "x = y = 7 % 4", "x * pi", "8 - 3 - 2",
            "1 / 0", "1 +", "2 $ 3", "(1", "z", "1 2", "3 = 4"]:
    try:
        tree = p.parse(src)
        print(f"{src:<14} {tree} => {p.eval(tree)}")
    except (SyntaxError, NameError, ZeroDivisionError) as e:
        print(f"{src:<14} {type(e).__name__}: {e}")
print(p.env)
