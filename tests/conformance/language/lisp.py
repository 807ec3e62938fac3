import math
import operator as op


class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        self.update(zip(params, args))
        self.outer = outer

    def find(self, var):
        if var in self:
            return self
        if self.outer is None:
            raise NameError(f"unbound {var}")
        return self.outer.find(var)


def tokenize(s):
    return s.replace("(", " ( ").replace(")", " ) ").split()


def parse(tokens):
    if not tokens:
        raise SyntaxError("unexpected EOF")
    tok = tokens.pop(0)
    if tok == "(":
        out = []
        while tokens and tokens[0] != ")":
            out.append(parse(tokens))
        if not tokens:
            raise SyntaxError("missing )")
        tokens.pop(0)
        return out
    if tok == ")":
        raise SyntaxError("unexpected )")
    for kind in (int, float):
        try:
            return kind(tok)
        except ValueError:
            pass
    return tok


def evaluate(x, env):
    while True:
        match x:
            case str():
                return env.find(x)[x]
            case int() | float():
                return x
            case ["quote", exp]:
                return exp
            case ["if", test, yes, no]:
                x = yes if evaluate(test, env) else no
            case ["define", [name, *params], body]:
                env[name] = evaluate(["lambda", params, body], env)
                return None
            case ["define", name, exp]:
                env[name] = evaluate(exp, env)
                return None
            case ["lambda", params, body]:
                return lambda *args, p=params, b=body, e=env: evaluate(b, Env(p, args, e))
            case [f, *args]:
                return evaluate(f, env)(*[evaluate(a, env) for a in args])
            case _:
                raise SyntaxError(f"cannot evaluate {x!r}")


def show(x):
    return "(" + " ".join(map(show, x)) + ")" if isinstance(x, list) else {True: "#t", False: "#f"}[x] if isinstance(x, bool) else str(x)


G = Env()
G.update({"+": lambda *a: sum(a), "-": op.sub, "*": lambda *a: math.prod(a), "/": op.truediv, "<": op.lt, "=": op.eq,
          "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a, *l], "null?": lambda l: l == [], "list": lambda *a: list(a), "sqrt": math.sqrt})
for src in ["(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))", "(fact 25)", "(define (map f l) (if (null? l) (quote ()) (cons (f (car l)) (map f (cdr l)))))",
            "(map fact (list 1 2 3 4 5))", "(define (adder n) (lambda (x) (+ x n)))", "((adder 10) 2.5)", "(quote (a (b 1) c))", "(< 1 2)", "(sqrt 16)",
            "(define r (lambda (n) (if (= n 0) 0 (+ n (r (- n 1))))))", "(r 50)", "(foo 1)", "(+ 1", ")", "(1 2)", "(/ 1 0)", "()"]:
    try:
        val = evaluate(parse(tokenize(src)), G)
        print(f"> {src[:45]:<46}{show(val) if val is not None else 'ok'}")
    except Exception as e:
        print(f"> {src[:45]:<46}{type(e).__name__}: {e}")
