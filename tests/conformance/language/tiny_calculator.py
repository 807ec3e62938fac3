import re
import operator

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(\*\*|[-+*/%()=])|([A-Za-z_]\w*))")

class ParseError(SyntaxError): pass

class Calculator:
    def __init__(self):
        self.vars = {"pi": 3.14159}

    def tokenize(self, text):
        pos = 0
        text = text.rstrip()
        while pos < len(text):
            m = TOKEN.match(text, pos)
            if not m:
                raise ParseError(f"bad character {text[pos:].strip()[0]!r} at {pos}")
            number, op, name = m.groups()
            if number:
                yield "num", float(number) if "." in number else int(number)
            elif op:
                yield "op", op
            else:
                yield "name", name
            pos = m.end()
        yield "end", None

    def run(self, text):
        self.tokens = list(self.tokenize(text))
        self.pos = 0
        if len(self.tokens) > 2 and self.tokens[0][0] == "name" and self.tokens[1] == ("op", "="):
            name = self.tokens[0][1]
            self.pos = 2
            value = self.vars[name] = self.expr()
        else:
            value = self.expr()
        if self.peek()[0] != "end":
            raise ParseError(f"unexpected {self.peek()[1]!r}")
        return value

    def peek(self):
        return self.tokens[self.pos]

    def take(self, *ops):
        kind, value = self.peek()
        if kind == "op" and value in ops:
            self.pos += 1
            return value

    def expr(self):
        left = self.term()
        while op := self.take("+", "-"):
            left = {"+": operator.add, "-": operator.sub}[op](left, self.term())
        return left

    def term(self):
        left = self.unary()
        while op := self.take("*", "/", "%"):
            left = {"*": operator.mul, "/": operator.truediv, "%": operator.mod}[op](left, self.unary())
        return left

    def unary(self):
        if self.take("-"):
            return -self.unary()
        base = self.atom()
        return base ** self.unary() if self.take("**") else base

    def atom(self):
        kind, value = self.peek()
        self.pos += 1
        if kind == "num":
            return value
        if kind == "name":
            return self.vars[value]
        if (kind, value) == ("op", "("):
            inner = self.expr()
            if not self.take(")"):
                raise ParseError("missing )")
            return inner
        raise ParseError(f"unexpected {value!r}")

calc = Calculator()
for line in ["1 + 2 * 3", "(1+2)*3", "-2 ** 2", "2 ** 3 ** 2", "x = 10 / 4", "x * pi", "7 % 3 - -1", "y + 1", "1 / 0",
             "(1 + 2", "3 4", "2 $ 3", "", "big = 2 ** 100", "big % 97", "10 - 3 - 2", "1.50 * 2"]:
    try:
        print(f"{line:<14} = {calc.run(line)}")
    except (ParseError, KeyError, ArithmeticError) as e:
        print(f"{line:<14} ! {type(e).__name__}: {e}")
print(calc.vars)
