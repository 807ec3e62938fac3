# Classes written at random: descriptors, properties, hooks, operators, metaclasses, slots and
# several bases. Objects of them are asked at random for whatever a class may answer.
# From a seed a program.
import random

WORLD = '''
class Endless(BaseException): pass

made = []
count = 0

def told(*words):
    global count
    count += 1
    if count > 400: raise Endless
    print("   ", *words)

def make(kind, *arguments, **keywords):
    made.append(kind(*arguments, **keywords))
    return made[-1]

def shown(value):
    kind = type(value)
    for number, each in enumerate(made):
        if each is value: return f"made[{number}]"
    if Base in kind.__mro__: return "another " + kind.__name__
    if isinstance(value, type): return "class " + value.__name__
    if kind in (list, tuple): return f"{kind.__name__} of {[shown(each) for each in value]}"
    if kind in (int, bool, float, str) or value in (None, NotImplemented): return repr(value)
    return f"{kind.__name__} {getattr(value, '__name__', '')}"

def attempt(text, run):
    try: result = shown(run())
    except RecursionError: result = "endless"
    except KeyError as error: result = "KeyError: " + ", ".join(map(shown, error.args))
    except Exception as error: result = f"{type(error).__name__}: {error}"
    print(text, "->", result)

class Base: pass

class Data:
    def __init__(self, number): self.number = number
    def __set_name__(self, owner, name):
        told("set_name", owner.__name__, name, self.number)
    def __get__(self, held, owner=None):
        told("Data get", self.number, held is None, owner.__name__)
        return self if held is None else self.number
    def __set__(self, held, value):
        told("Data set", self.number, shown(value))
        self.number = value
    def __delete__(self, held):
        told("Data delete", self.number)
        raise AttributeError(f"no delete {self.number}")

class SetOnly:
    def __init__(self, number): self.number = number
    def __set__(self, held, value):
        told("SetOnly set", self.number)
        held.__dict__["set"] = value

class NonData:
    def __init__(self, number): self.number = number
    def __get__(self, held, owner=None):
        told("NonData get", self.number, held is None, owner.__name__)
        return "of NonData", self.number

class Failing:
    def __init__(self, number): self.number = number
    def __get__(self, held, owner=None):
        told("Failing get")
        raise (AttributeError if self.number % 2 else KeyError)("failing")

class Meta(type):
    def __new__(meta, name, bases, space, **keywords):
        told("Meta new", name, sorted(each for each in space if each[0] != "_"), keywords)
        return super().__new__(meta, name, bases, space, **keywords)
    def __init__(self, name, bases, space, **keywords):
        told("Meta init", name)
        super().__init__(name, bases, space)
    def __call__(self, *arguments, **keywords):
        told("Meta call", self.__name__, arguments, keywords)
        result = super().__call__(*arguments, **keywords)
        told("Meta called", shown(result))
        return result
    def __getattr__(self, name):
        told("Meta getattr", name)
        raise AttributeError("meta " + name)
    def __instancecheck__(self, value):
        told("instancecheck", self.__name__)
        return super().__instancecheck__(value)
    def __len__(self): return 42
    def __getitem__(self, key): return "item of the class", shown(key)
    def __iter__(self): return iter("meta")
    a = Data(99)

class Prepared(Meta):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        told("prepare", name)
        return {}
    b = property(lambda self: ("property of the class", self.__name__))

class Ordered(Prepared):
    def mro(self):
        told("mro", self.__name__)
        return super().mro()
'''

OPERATORS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%",
             "matmul": "@", "and": "&", "or": "|", "lshift": "<<", "pow": "**"}
COMPARISONS = {"lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">="}


class Writer:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.classes = ["Base"]

    def number(self, end):
        return self.chance.randrange(end)

    def happens(self, part):
        return self.chance.random() < part

    def one_of(self, *forms):
        return self.chance.choice(forms)

    def name(self):
        return self.one_of(*"abcd")

    # What stands in a class: each gives its lines.

    def result(self):
        error = self.one_of("ValueError", "TypeError", "AttributeError", "KeyError",
                            "StopIteration")
        number = f"return {self.number(100)}"
        return self.one_of(number, number, number, number, "return NotImplemented",
                           f"raise {error}('raised')", "return self", "return None",
                           "return 'text'", f"return self.{self.name()}", "return True")

    def attribute(self, owner):
        kind = self.one_of("Data", "NonData", "Failing", "SetOnly", "")
        special = self.one_of("iter", "contains", "hash", "getitem", "add", "radd", "eq", "lt",
                              "len", "call", "bool")
        return [self.one_of(*[f"{self.name()} = {kind}({self.number(90)})"] * 8,
                            f"{self.name()}: int", f"__{special}__ = None")]

    def managed_attribute(self, owner):
        name = self.name()
        lines = ["@property", f"def {name}(self):",
                 f"    told('property {name} {owner}')", f"    {self.result()}"]
        if self.happens(0.5):
            lines += [f"@{name}.setter", f"def {name}(self, value):",
                      f"    told('setter {name} {owner}', shown(value))", f"    {self.result()}"]
        if self.happens(0.3):
            lines += [f"@{name}.deleter", f"def {name}(self): told('deleter {name} {owner}')"]
        return lines

    def method(self, owner):
        name = self.name()
        end = self.one_of(self.result(), f"return super().{name}", f"return super().{name}(x)",
                          "return __class__")
        return [f"def {name}(self, x=1, *more, **named):",
                f"    told('method {name} {owner}', shown(x), len(more), sorted(named))",
                f"    {end}"]

    def method_of_the_class(self, owner):
        name, kind = self.name(), self.one_of("classmethod", "staticmethod")
        return [f"@{kind}", f"def {name}(*given):",
                f"    told('{kind} {name} {owner}', [shown(each) for each in given])",
                "    return len(given)"]

    def failed_lookup(self, owner):
        end = self.one_of("return name * 2", "raise AttributeError(name)", "return None",
                          f"return super().__getattribute__('{self.name()}')",
                          "return super().__getattr__(name)")
        return ["def __getattr__(self, name):", f"    told('getattr {owner}', name)", f"    {end}"]

    def lookup(self, owner):
        first = self.one_of("pass", "if name == 'c': return 'mine'",
                            "if name == 'd': raise AttributeError('hidden d')")
        base = self.one_of("super()", "super()", "object")
        given = "name" if base == "super()" else "self, name"
        return ["def __getattribute__(self, name):",
                f"    if name in ('a', 'b'): told('getattribute {owner}', name)",
                f"    {first}", f"    return {base}.__getattribute__({given})"]

    def assignment(self, owner):
        end = self.one_of("super().__setattr__(name, value)", "self.__dict__[name] = value",
                          "object.__setattr__(self, name, value)", "told('dropped')")
        return ["def __setattr__(self, name, value):",
                f"    told('setattr {owner}', name, shown(value))", f"    {end}"]

    def deletion(self, owner):
        return ["def __delattr__(self, name):", f"    told('delattr {owner}', name)",
                "    super().__delattr__(name)"]

    def beginning(self, owner):
        end = self.one_of("super().__init__()", f"self.tag = '{owner}'", "return 3",
                          "super().__init__(*given)", f"self.{self.name()} = 5")
        return ["def __init__(self, *given, **named):",
                f"    told('init {owner}', given, sorted(named))", f"    {end}"]

    def creation(self, owner):
        end = self.one_of("super().__new__(kind)", "object.__new__(kind)",
                          "super().__new__(kind, *given)", "5")
        return ["def __new__(kind, *given, **named):",
                f"    told('new {owner}', kind.__name__, given)", f"    return {end}"]

    def inheritance(self, owner):
        return ["def __init_subclass__(kind, **named):",
                f"    told('init_subclass {owner}', kind.__name__, sorted(named))",
                "    super().__init_subclass__()"]

    def operation(self, owner):
        name = self.one_of("", "r", "i") + self.one_of(*OPERATORS)
        name = self.one_of(name, self.one_of(*COMPARISONS))
        return [f"def __{name}__(self, other):", f"    told('{name} {owner}', shown(other))",
                f"    {self.result()}"]

    def identity(self, owner):
        return [self.one_of("__hash__ = None", "def __eq__(self, other): return True",
                            f"def __hash__(self): return {self.one_of(1, 2 ** 70, -1, None)}")]

    def size(self, owner):
        name = self.one_of("bool", "len")
        size = self.one_of(True, False, 1, None) if name == "bool" else self.one_of(
            3, 0, -1, True, 2.5, 10 ** 30)
        return [f"def __{name}__(self):", f"    told('{name} {owner}')", f"    return {size}"]

    def content(self, owner):
        by_key = self.one_of("return [key][0 if isinstance(key, str) or key < 4 else 9]",
                             "raise IndexError(key)", "return [1, 2, 3][key]",
                             "raise KeyError(key)")
        in_order = self.one_of("return iter([1, 2])", "yield 7", "return 3")
        return self.one_of(
            ["def __getitem__(self, key):", f"    told('getitem {owner}', shown(key))",
             f"    {by_key}"],
            ["def __iter__(self):", f"    told('iter {owner}')", f"    {in_order}"],
            ["def __contains__(self, item):", f"    told('contains {owner}', shown(item))",
             f"    {self.result()}"])

    def conversion(self, owner):
        name = self.one_of("repr", "str", "int", "float", "index", "neg", "abs", "invert",
                           "round", "complex", "reversed", "format", "dir", "bytes", "call")
        return [f"def __{name}__(self, *given):", f"    told('{name} {owner}', len(given))",
                f"    {self.result()}"]

    members = [attribute, attribute, attribute, attribute, managed_attribute, managed_attribute,
               method, method, method, method_of_the_class, method_of_the_class, failed_lookup,
               lookup, assignment, deletion, beginning, creation, inheritance, operation,
               operation, operation, operation, identity, size, size, content, content, content,
               conversion, conversion, conversion]

    def class_statement(self, name):
        known = self.classes
        bases = self.chance.sample(known, min(len(known), self.one_of(1, 1, 2, 3)))
        heads = list(bases)
        if self.happens(0.25):
            heads.append("metaclass=" + self.one_of("Meta", "Prepared", "Ordered"))
        if self.happens(0.1):
            heads.append("key=1")
        lines = ["try:", f"    class {name}({', '.join(heads)}):", "        pass"]
        if self.happens(0.15):
            slots = self.one_of("('a', 'b')", "('c',)", "()", "('d', '__dict__')")
            lines.append(f"        __slots__ = {slots}")
        for _ in range(self.chance.randrange(3, 11)):
            member = self.chance.choice(self.members)(self, name)
            lines += ["        " + line for line in member]
        lines += ["except Exception as error:",
                  f"    told('no class {name}', type(error).__name__, error)",
                  f"    {name} = {bases[0]}"]
        self.classes.append(name)
        return lines

    def program(self):
        lines = []
        for i in range(self.chance.randrange(3, 8)):
            lines += self.class_statement(f"C{i}")
        return "\n".join(lines)

    # What is asked.

    def object(self):
        return f"made[{self.number(8)} % len(made)]"

    def asked_of_an_attribute(self):
        held, name, kind = self.object(), self.name(), self.one_of(*self.classes)
        return self.one_of(
            f"{held}.{name}", f"{held}.{name}()", f"{held}.{name}(1, 2)", f"{kind}.{name}",
            f"{kind}.{name}({held})", f"hasattr({held}, '{name}')",
            f"setattr({held}, '{name}', {self.number(9)})", f"delattr({held}, '{name}')",
            f"setattr({kind}, '{name}', {self.number(9)})",
            f"getattr({held}, '{name}', 'default')",
            f"super({kind}, {held}).{name}", f"super({kind}, {held}).{name}()")

    def asked_of_operators(self):
        left = self.object()
        right = self.one_of(self.object(), self.object(), "3", "'text'", "None", "[1]", "2.5")
        if self.happens(0.3):
            left, right = right, left
        sign = self.one_of(*OPERATORS.values(), *COMPARISONS.values(), "in", "not in")
        return f"{left} {sign} {right}"

    def asked_of_the_whole(self):
        held, kind = self.object(), self.one_of(*self.classes)
        function = self.one_of("bool", "len", "list", "int", "float", "abs", "round", "bin",
                               "complex", "reversed", "next", "sorted", "iter")
        return self.one_of(
            f"{function}({held})", f"{function}({held})", f"hash({held}) in (1, -2, 2 ** 70)",
            f"{held}[{self.one_of('0', '1:2', repr('key'), '-1')}]",
            f"{held}({self.one_of('', '1', 'key=1')})", f"str({held})[:9]",
            f"isinstance({held}, {kind})", f"format({held}, '{self.one_of('', 's', '>5')}')[:5]",
            f"sorted(vars({held}))", f"{{{held}: 1}}[{self.object()}]", f"[*{kind}]",
            f"len({kind})", f"{kind}[1]", f"dir({held})[-3:]")

    questions = [asked_of_an_attribute, asked_of_an_attribute, asked_of_operators,
                 asked_of_the_whole]

    def question(self):
        return self.chance.choice(self.questions)(self)


def run(seed):
    writer = Writer(seed)
    world = {"__name__": "world"}
    exec(compile(WORLD, "<world>", "exec"), world)
    exec(compile(writer.program(), "<program>", "exec"), world)

    def ask(text):
        world["attempt"](text, lambda: eval(text, world))

    for kind in writer.classes:
        ask(f"make({kind}{writer.one_of('', '', '', ', 1', ', key=2')})")
    ask("[make(Base) for _ in range(3 - len(made))]")
    for _ in range(60):
        ask(writer.question())
    for kind in writer.classes:
        ask(f"{kind}.__mro__")
    for number in range(3):
        world["value"] = world["made"][number]
        sign = writer.one_of(*OPERATORS.values())
        ask(f"exec('value {sign}= {writer.object()}', globals()) or value")


for seed in range(28):
    print("program", seed)
    try:
        run(seed)
    except BaseException as error:
        print(type(error).__name__)
