# Functions, generators, coroutines and async generators written at random, full of expressions
# over several lines that fail somewhere inside: what traceback says of each failure, with its
# markers, its causes and contexts, and the groups. From a seed a program.
import linecache
import random

WORLD = '''
import traceback

class E1(Exception): pass
class E2(E1): pass
class Stop(BaseException): pass

def told(*words):
    global count
    count += 1
    if count > 300: raise Stop
    if count % 11 == 7: raise E1(count)
    return words[0] if words and isinstance(words[0], int) else 1

class Held:
    def __init__(self, number, eats): self.number, self.eats = number, eats
    def __enter__(self): told("enter"); return self.number
    def __exit__(self, kind, error, trace): return told("exit") and self.eats
    async def __aenter__(self):
        await Turns(1)
        return self.__enter__()
    async def __aexit__(self, *what):
        await Turns(1)
        return self.__exit__(*what)

class Turns:
    def __init__(self, count): self.count = count
    def __await__(self):
        for turn in range(self.count):
            try: yield turn
            except E1: told("caught in a turn")
        return self.count

def items(count):
    for i in range(count):
        try: yield told(i, "item")
        except E2: told("E2 in items")
    return told(count, "no more items")

async def later_items(count):
    for i in range(count):
        await Turns(1)
        yield told(i, "later item")

def drive(made):
    for turn in range(40):
        if turn % 7 == 5: given = made.throw(E2(turn))
        elif turn % 13 == 12: return made.close()
        else: given = made.send(turn or None)
    return given

async def go_over(made):
    taken = 0
    async for each in made:
        taken += 1
        if taken > 12: break
    await made.aclose()
    return taken

def attempt(name, begin, call):
    global count
    count = begin
    try: print(name, "gives", call())
    except StopIteration as stop: print(name, "stops", stop.value)
    except BaseException as error: print(*traceback.format_exception(error), sep="", end="")

def run():
    for begin in 0, 4:
        attempt("function", begin, function)
        attempt("generator", begin, lambda: drive(generator()))
        attempt("coroutine", begin, lambda: drive(coroutine()))
        attempt("later", begin, lambda: drive(go_over(later())))
'''

# A, B: names; N: a small number. A line that begins inside an expression keeps its column.
SOUND = ["told(N)", "A + told(N)", "(A := told(N)) and b or c", "told(1) if A % 2 else told(2)",
         "sum(x for x in range(A % 4) if told(x) != 2)", "A * 2", "told(0) < A < told(7)",
         "[y for y in (told(1), told(2), told(A % 3))][-1]", "A // told(N)",
         "(lambda q, *r, k=A: q + k + len(r))(told(1), told(2))"]

FAILING = ["(told(1)\n + told(N)\n * A.b)", "told(\n told(2),\n *[told(3)],\n **{'k': 1})",
           "[told(1),\n told(2)][told(2)]", "{'k':\n told(3)}['l']", "Held(1,\n False).nope",
           "len(f'{told(1)}{told(2)!r:>{told(3)}}{A.b}')", "A.b.c", "(lambda: told(9) + B.z)()",
           "[x for x in\n [told(1), told(2)]\n if told(x) and x / (B - B)][0]", "told(1)[0]",
           "A[1:2]", "items(1).sen", "len(5)", "int('x')", "{}[told(1)]", "(A @\n B)",
           "(A\n .real\n .imag\n .nope)", "A < told(3) in B", "undefined_name + told(1)",
           "max(told(1), told(2), key=lambda q: q.no)", "sum(x.y for x in [told(1)])",
           "sorted([1, 2], key=lambda k: k /\n 0)", "(1,\n 2)[told(5)]", "'%d' % 'x'",
           "told(1) and told(2)() or A", "A if B.q else told(1)", "told(*5)", "[*told(1), 2]",
           "Turns(1, **{'count': 2})", "{**told(3)}", "A.f(told(1),\n told(2)).g",
           "str(told(1),\n 2, 3, 4)", "-(told(1),\n )", "A[told(1)] [\n 2]", "told(1) + 'å' + A.b",
           "'日本' .join([told(1),\n 2])"]

ERRORS = ["E1", "E2", "E1(3)", "KeyError(4)", "E2('two\\nlines')"]
GROUPS = ["ExceptionGroup('g', [E1(1), E2(), KeyError(1)])",
          "ExceptionGroup('g', [E1(2), ExceptionGroup(str(told(2)), [E1(8), KeyError(9)])])"]


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

    def one_of(self, *forms):
        return self.chance.choice(forms)

    def name(self):
        return self.one_of(*"abc")

    def fresh(self, letter):
        self.names += 1
        return f"{letter}{self.names}"

    def value(self, kind):
        if kind == "generator" and self.happens(0.1):
            return "(yield told(3))"
        if kind == "coroutine" and self.happens(0.1):
            return f"await Turns({self.number(4)})"
        form = self.chance.choice(FAILING if self.happens(0.25) else SOUND)
        for letter, text in zip("ABN", (self.name(), self.name(), str(self.number(5)))):
            form = form.replace(letter, text)
        return form

    def block(self, depth, kind, in_loop, count=3):
        for _ in range(self.chance.randrange(1, count + 1)):
            kinds = self.simple + self.compound if depth < 5 else self.simple
            self.chance.choice(kinds)(self, depth, kind, in_loop)

    def assignment(self, depth, kind, in_loop):
        self.line(depth, f"{self.name()} {self.one_of('=', '=', '+=')} {self.value(kind)}")

    def call(self, depth, kind, in_loop):
        self.line(depth, f"told({self.number(9)}, {self.name()})")

    def failure(self, depth, kind, in_loop):
        if self.happens(0.4):
            error = self.one_of(*ERRORS, *GROUPS)
            self.line(depth, f"raise {error}{self.one_of('', ' from None', ' from E2(9)')}")
        else:
            self.line(depth, f"assert {self.value(kind)}, told(5)")

    def jump(self, depth, kind, in_loop):
        if in_loop:
            self.line(depth, f"if {self.value('function')}: {self.one_of('break', 'continue')}")
        elif self.happens(0.3):
            is_plain = kind == "async generator"
            self.line(depth, "return" if is_plain else f"return {self.value(kind)}")
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
        clauses = self.chance.sample(["E1 as e", "E2", "(E1, E2) as e", "KeyError as e",
                                      "Exception as e", "ZeroDivisionError", "AttributeError"],
                                     self.number(3))
        for clause in clauses:
            self.line(depth, f"except {clause}:")
            self.block(depth + 1, kind, in_loop)
            if self.happens(0.3):
                self.line(depth + 1, "raise")
        if clauses and self.happens(0.3):
            self.line(depth, "else:")
            self.block(depth + 1, kind, in_loop)
        if not clauses or self.happens(0.4):
            self.line(depth, "finally:")
            self.block(depth + 1, kind, in_loop)

    def attempt_of_groups(self, depth, kind, in_loop):
        self.line(depth, "try:")
        self.block(depth + 1, kind, False)
        self.line(depth, f"except* {self.one_of('E1', 'E2', '(E1, KeyError)')} as group:")
        self.assignment(depth + 1, "function", False)

    def loop(self, depth, kind, in_loop):
        if self.happens(0.3):
            left = self.fresh("left")
            self.line(depth, f"{left} = {self.number(4)}")
            self.line(depth, f"while {left} > 0 and told({left}):")
            self.line(depth + 1, f"{left} -= 1")
        elif kind in ("coroutine", "async generator") and self.happens(0.5):
            self.line(depth, f"async for c in later_items({self.number(4)}):")
        else:
            self.line(depth, f"for c in {self.one_of('range', 'items')}({self.number(4)}):")
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
        is_async = kind in ("coroutine", "async generator") and self.happens(0.5)
        held = ", ".join(f"Held({self.number(9)}, {self.happens(0.3)})" + self.one_of("", " as c")
                         for _ in range(self.chance.randrange(1, 3)))
        self.line(depth, f"{'async with' if is_async else 'with'} {held}:")
        self.block(depth + 1, kind, in_loop)

    def inner_function(self, depth, kind, in_loop):
        name = self.fresh("inner")
        self.line(depth, f"def {name}(x, y=told(1)):")
        self.line(depth + 1, "nonlocal a")
        self.block(depth + 1, "function", False)
        self.line(depth, f"c = {name}({self.name()}) or 3")

    def matching(self, depth, kind, in_loop):
        self.line(depth, f"match {self.one_of('(a, b)', '[a, b, c]', '{1: a, 2: b}', 'a')}:")
        patterns = ["0 | 1 | 2", "int(z)", "(x, y) if x < y", "[x, *_] if x.y", "{1: z, **rest}",
                    "(0, _) | (_, 0)", "bool()", "Held()"]
        for pattern in self.chance.sample(patterns, 3):
            self.line(depth + 1, f"case {pattern}:")
            self.block(depth + 2, kind, in_loop, 2)
        self.line(depth + 1, "case other: told('other')")

    simple = [assignment, assignment, call, failure, jump, suspension]
    compound = [attempt, attempt, attempt_of_groups, loop, loop, choice, holding, inner_function,
                matching]

    def program(self):
        for kind, begin in (("function", "def function():"), ("generator", "def generator():"),
                            ("coroutine", "async def coroutine():"),
                            ("async generator", "async def later():")):
            self.line(0, begin)
            self.line(1, "a, b, c, rest, z, x, y = 1, 2, 3, [], 0, 0, 0")
            if "generator" in kind:
                self.line(1, "yield 0")
            self.block(1, kind, False, 3)
        return "\n".join(self.lines) + "\n"


def execute(text, name, world):
    code = compile(text, name, "exec")
    linecache.cache[name] = len(text), None, text.splitlines(True), name
    exec(code, world)


for seed in range(25):
    world = {"__name__": "world"}
    execute(WORLD, "<world>", world)
    try:
        execute(Writer(seed).program(), "<program>", world)
    except SyntaxError as error:
        print(seed, "is none:", error.msg)
        continue
    print("program", seed)
    world["run"]()
