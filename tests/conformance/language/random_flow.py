# Functions, generators, coroutines and async generators written at random: try with every clause, loops with
# else, with, match, except*, closures and jumps out of all of them. From a seed a program.
import random

WORLD = '''
class E1(Exception): pass
class E2(E1): pass
class Stop(BaseException): pass

def told(*words):
    global count
    count += 1
    print(count, *words)
    if count > 300: raise Stop
    if count % 11 == 7: raise E1(count)
    return words[0] if words and isinstance(words[0], int) else 1

class Held:
    def __init__(self, number, eats): self.number, self.eats = number, eats
    def __enter__(self): told("enter", self.number); return self.number
    def __exit__(self, kind, error, trace):
        print("exit", self.number, kind and kind.__name__, error is not None and error.args)
        return self.eats
    async def __aenter__(self): await Turns(1); return self.__enter__()
    async def __aexit__(self, *what): await Turns(1); return self.__exit__(*what)

class Turns:
    def __init__(self, count): self.count = count
    def __await__(self):
        for turn in range(self.count):
            try: sent = yield turn
            except E1 as error: print("caught in a turn", error.args); sent = 9
            print("sent", sent)
        return self.count

def items(count):
    try:
        for i in range(count):
            try: yield told(i, "item")
            except E2: told("E2 in items")
        return told(count, "no more items")
    finally: print("items end")

async def later_items(count):
    try:
        for i in range(count):
            await Turns(1)
            yield told(i, "later item")
    finally: print("later items end")
'''


class Writer:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.lines, self.names = [], 0

    def line(self, depth, text):
        self.lines.append("    " * depth + text)

    def number(self, end):
        return self.chance.randrange(end)

    def happens(self, part):
        return self.chance.random() < part

    def name(self):
        return self.chance.choice("abc")

    def fresh(self, letter):
        self.names += 1
        return f"{letter}{self.names}"

    def value(self, kind):
        name, told = self.name(), f"told({self.number(9)})"
        forms = [told, f"{name} * 2", f"{name} + {told}", f"({name} := {told}) and b or c",
                 f"told(1) if {name} % 2 else told(2)", f"sum(x for x in range({name} % 4) if told(x) != 2)",
                 f"[y for y in (told(1), told(2), told({name} % 3))][-1]", f"told(0) < {name} < told(7)",
                 f"(lambda q, *r, k={name}: q + k + len(r))(told(1), told(2))", f"{name} // told({self.number(3)})"]
        if kind == "generator":
            forms.append("(yield told(3))")
        if kind == "coroutine":
            forms.append(f"(await Turns({self.number(4)}))")
        return self.chance.choice(forms)

    def block(self, depth, kind, in_loop, count=3):
        for _ in range(self.chance.randrange(1, count + 1)):
            kinds = self.simple + self.compound if depth < 6 else self.simple
            self.chance.choice(kinds)(self, depth, kind, in_loop)

    def assignment(self, depth, kind, in_loop):
        self.line(depth, f"{self.name()} {self.chance.choice(['=', '=', '+='])} {self.value(kind)}")

    def call(self, depth, kind, in_loop):
        self.line(depth, f"told({self.number(9)}, {self.name()})")

    def failure(self, depth, kind, in_loop):
        error = self.chance.choice(["E1", "E2", "E1(3)", "KeyError(4)",
                                    "ExceptionGroup('g', [E1(1), E2(), KeyError(1)])"])
        if self.happens(0.4):
            self.line(depth, f"raise {error}{self.chance.choice(['', ' from None', ' from E2(9)'])}")
        else:
            self.line(depth, f"assert {self.value(kind)}, told(5)")

    def jump(self, depth, kind, in_loop):
        if in_loop:
            self.line(depth, f"if {self.value('function')}: {self.chance.choice(['break', 'continue'])}")
        elif self.happens(0.4):
            self.line(depth, "return" if kind == "async generator" else f"return {self.value(kind)}")
        else:
            self.line(depth, f"{self.name()}, *rest, b = told(1), {self.name()}, told(2), 5")

    def suspension(self, depth, kind, in_loop):
        if kind == "coroutine":
            self.line(depth, f"{self.name()} = await Turns({self.number(4)})")
        elif kind == "generator" and self.happens(0.4):
            self.line(depth, f"{self.name()} = yield from items({self.number(4)})")
        elif kind != "function":
            self.line(depth, f"{self.name()} = (yield {self.value('function')}) or {self.name()}")
        else:
            self.line(depth, f"{self.name()} = list(items({self.number(4)}))[-1:] and 4")

    def attempt(self, depth, kind, in_loop):
        self.line(depth, "try:")
        self.block(depth + 1, kind, in_loop)
        clauses = self.chance.sample(["E1 as e", "E2", "(E1, E2) as e", "KeyError as e", "Exception as e",
                                      "ZeroDivisionError", "BaseException"], self.number(3))
        for clause in clauses:
            self.line(depth, f"except {clause}:")
            caught = "type(e).__name__, e.args, type(e.__context__).__name__" if " as e" in clause else "0"
            self.line(depth + 1, f"told('caught', {caught})")
            self.block(depth + 1, kind, in_loop)
            if self.happens(0.2):
                self.line(depth + 1, "raise")
        if clauses and self.happens(0.3):
            self.line(depth, "else:")
            self.block(depth + 1, kind, in_loop)
        if not clauses or self.happens(0.5):
            self.line(depth, "finally:")
            self.line(depth + 1, "told('finally', a)")
            self.block(depth + 1, kind, in_loop)

    def attempt_of_groups(self, depth, kind, in_loop):
        self.line(depth, "try:")
        self.block(depth + 1, kind, False)
        self.line(depth, f"except* {self.chance.choice(['E1', 'E2', '(E1, KeyError)', 'Exception'])} as group:")
        self.line(depth + 1, "told('group', group.exceptions)")
        self.assignment(depth + 1, "function", False)

    def loop(self, depth, kind, in_loop):
        if self.happens(0.3):
            left = self.fresh("left")
            self.line(depth, f"{left} = {self.number(4)}")
            self.line(depth, f"while {left} > 0 and told({left}, 'left'):")
            self.line(depth + 1, f"{left} -= 1")
        elif kind in ("coroutine", "async generator") and self.happens(0.5):
            self.line(depth, f"async for c in later_items({self.number(4)}):")
        else:
            source = self.chance.choice(["range", "items"])
            self.line(depth, f"for {self.chance.choice(['c', 'i'])} in {source}({self.number(4)}):")
        self.block(depth + 1, kind, True)
        if self.happens(0.3):
            self.line(depth, "else:")
            self.block(depth + 1, kind, in_loop)

    def choice(self, depth, kind, in_loop):
        self.line(depth, f"if {self.value(kind)}:")
        self.block(depth + 1, kind, in_loop)
        if self.happens(0.6):
            self.line(depth, "else:")
            self.block(depth + 1, kind, in_loop)

    def holding(self, depth, kind, in_loop):
        begin = "async with" if kind in ("coroutine", "async generator") and self.happens(0.5) else "with"
        held = ", ".join(f"Held({self.number(9)}, {self.happens(0.3)})" + self.chance.choice(["", " as c"])
                         for _ in range(self.chance.randrange(1, 3)))
        self.line(depth, f"{begin} {held}:")
        self.block(depth + 1, kind, in_loop)

    def inner_function(self, depth, kind, in_loop):
        name = self.fresh("inner")
        self.line(depth, f"def {name}(x, y=told(1)):")
        self.line(depth + 1, "nonlocal a")
        self.block(depth + 2 - 1, "function", False)
        self.line(depth, f"c = {name}({self.name()}) or 3")

    def matching(self, depth, kind, in_loop):
        self.line(depth, f"match {self.chance.choice(['(a, b)', '[a, b, c]', '{1: a, 2: b}', 'a', 'c'])}:")
        for pattern in self.chance.sample(["0 | 1 | 2", "int(z)", "(x, y) if x < y", "[x, *_]", "{1: z, **rest}",
                                           "(0, _) | (_, 0)", "bool()", "Held()"], 3):
            self.line(depth + 1, f"case {pattern}:")
            self.block(depth + 2, kind, in_loop, 2)
        self.line(depth + 1, "case other: told('other')")

    simple = [assignment, assignment, call, failure, jump, suspension]
    compound = [attempt, attempt, attempt_of_groups, loop, loop, choice, holding, inner_function, matching]

    def program(self):
        for kind, begin in (("function", "def function():"), ("generator", "def generator():"),
                            ("coroutine", "async def coroutine():"),
                            ("async generator", "async def later():")):
            self.line(0, begin)
            self.line(1, "a, b, c, rest, z, x, y, i = 1, 2, 3, [], 0, 0, 0, 0")
            if "generator" in kind:
                self.line(1, "yield 0")
            self.block(1, kind, False, 5)
        return "\n".join(self.lines)


def drive(made, world):
    for turn in range(40):
        if turn % 7 == 5:
            print("gave", made.throw(world["E2"](turn)))
        elif turn % 13 == 12:
            print("closed", made.close())
            return
        else:
            print("gave", made.send(turn or None))


def run(name, call, world):
    print(name)
    try:
        print("result", call())
    except StopIteration as stop:
        print("stop", stop.value)
    except BaseException as error:
        while error:
            print("raised", type(error).__name__, error)
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


async def go_over(made):
    count = 0
    async for each in made:
        count += 1
        print("each", each)
        if count > 12:
            break
    await made.aclose()


for seed in *range(40), 170, 210:
    writer = Writer(seed)
    world = {"__name__": "world", "count": seed % 11}
    exec(compile(WORLD, "<world>", "exec"), world)
    try:
        code = compile(writer.program(), "<program>", "exec")
    except SyntaxError as error:
        print(seed, "is none:", error.msg)
        continue
    exec(code, world)
    print("program", seed)
    run("function", world["function"], world)
    for name in "generator", "coroutine":
        world["count"] = seed % 11
        run(name, lambda: drive(world[name](), world), world)
    world["count"] = seed % 11
    run("later", lambda: drive(go_over(world["later"]()), world), world)
