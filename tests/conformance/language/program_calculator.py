class ParseError(ValueError):
    pass


def tokens(text):
    i = 0
    while i < len(text):
        ch = text[i]
        if ch.isspace():
            i += 1
        elif ch.isdigit() or ch == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield "num", float(text[i:j]) if "." in text[i:j] else int(text[i:j])
            i = j
        elif ch.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            yield "name", text[i:j]
            i = j
        elif text[i:i + 2] == "**":
            yield "op", "**"
            i += 2
        elif ch in "+-*/%()=,":
            yield "op", ch
            i += 1
        else:
            raise ParseError(f"unexpected {ch!r} at {i}")
    yield "end", None


class Calculator:
    def __init__(self):
        self.names = {"pi": 3.14159, "max": max, "abs": abs}

    def run(self, text):
        self.items = list(tokens(text))
        if len(self.items) > 2 and self.items[0][0] == "name" and self.items[1] == ("op", "="):
            name = self.items[0][1]
            del self.items[:2]
            self.names[name] = value = self.finish()
            return value
        return self.finish()

    def finish(self):
        value = self.sum()
        if self.items[0][0] != "end":
            raise ParseError(f"left over: {self.items[0][1]!r}")
        return value

    def accept(self, *ops):
        if self.items[0][0] == "op" and self.items[0][1] in ops:
            return self.items.pop(0)[1]

    def sum(self):
        value = self.product()
        while op := self.accept("+", "-"):
            right = self.product()
            value = value + right if op == "+" else value - right
        return value

    def product(self):
        value = self.power()
        while op := self.accept("*", "/", "%"):
            right = self.power()
            value = {"*": lambda: value * right, "/": lambda: value / right, "%": lambda: value % right}[op]()
        return value

    def power(self):
        if self.accept("-"):
            return -self.power()
        base = self.atom()
        return base ** self.power() if self.accept("**") else base

    def atom(self):
        kind, value = self.items.pop(0)
        if kind == "num":
            return value
        if kind == "name":
            if self.accept("("):
                args = [self.sum()]
                while self.accept(","):
                    args.append(self.sum())
                self.expect(")")
                return self.names[value](*args)
            return self.names[value]
        if value == "(":
            inner = self.sum()
            self.expect(")")
            return inner
        raise ParseError(f"unexpected {value!r}")

    def expect(self, op):
        if not self.accept(op):
            raise ParseError(f"expected {op!r}, got {self.items[0][1]!r}")


calc = Calculator()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4", "7 % 4 + .5", "x = 5", "x * x - 1", "max(1, x, 3) + abs(-2)", "1 +", "(1", "1 $ 2", "y", "1 / 0", "2 2", "pi * x ** 2", ")"]:
    try:
        print(f"{line:<24} = {calc.run(line)}")
    except (ParseError, ZeroDivisionError, KeyError) as error:
        print(f"{line:<24} ! {type(error).__name__}: {error}")
