# Dataclasses, enums and match statements written at random: what fields, options, members and
# patterns make of each other, what copying, pickling and comparing say. From a seed a program.
import random
import sys
import types

WORLD = '''
import copy, dataclasses, enum, inspect, json, pickle
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, replace
from typing import Any, ClassVar, Optional

made = []

def make(kind, *arguments, **keywords):
    made.append(kind(*arguments, **keywords))
    return made[-1]

def field_told(each):
    return (each.name, each.type, each.init, each.repr, each.compare, each.kw_only,
            each.default is dataclasses.MISSING)

def attempt(text, run):
    try: result = repr(run())
    except RecursionError: result = "endless"
    except Exception as error: result = f"{type(error).__name__}: {error}"
    print(text, "->", result[:300])
'''

TYPES = ["int", "str", "list[int]", "Optional[int]", "'Later'", "Any", "float", "ClassVar[int]",
         "InitVar[int]", "tuple", "dict", "bool"]
VALUES = ["1", "'x'", "None", "[1]", "(1, 2)", "{}", "2.5", "True", "-3", "{'a': 1}", "'yyy'"]
OPTIONS = ["order", "frozen", "eq", "repr", "init", "unsafe_hash", "slots", "kw_only",
           "match_args"]
ENUM_BASES = ["enum.Enum", "enum.Enum", "enum.IntEnum", "enum.Flag", "enum.IntFlag",
              "enum.StrEnum", "str, enum.Enum", "int, enum.Enum"]


class Writer:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.lines, self.data_classes, self.enums, self.members = [], [], [], {}

    def line(self, depth, text):
        self.lines.append("    " * depth + text)

    def number(self, end):
        return self.chance.randrange(end)

    def happens(self, part):
        return self.chance.random() < part

    def one_of(self, *forms):
        return self.chance.choice(forms)

    # Dataclasses.

    def call_of_field(self):
        options = [self.one_of("default=5", "default_factory=list", ""),
                   self.one_of("init=False", "kw_only=True", "", "", ""),
                   *(self.one_of(each, "") for each in ("repr=False", "compare=False",
                                                        "hash=False", "metadata={1: 2}"))]
        return f"field({', '.join(filter(None, options))})"

    def default(self):
        if self.happens(0.5):
            return ""
        value = self.one_of("1", "'x'", "None", "2.5", "()", "3", "[]")
        factory = self.one_of("list", "dict", "lambda: 7")
        return " = " + self.one_of(value, value, value, f"field(default_factory={factory})",
                                   self.call_of_field())

    def methods_of_data(self, name, first):
        end = self.one_of("pass", f"self.{first} = 9",
                          f"object.__setattr__(self, '{first}', 8)")
        for part, line in ((0.3, f"def __post_init__(self, *given): print(len(given)); {end}"),
                           (0.2, "def __eq__(self, other): return NotImplemented"),
                           (0.15, "def __lt__(self, other): return True"),
                           (0.15, "def __hash__(self): return 5"),
                           (0.15, f"first = property(lambda self: self.{first})")):
            if self.happens(part):
                self.line(2, line)

    def data_class(self, name):
        options = [f"{option}={self.happens(0.5)}" for option in OPTIONS if self.happens(0.2)]
        inherits = self.data_classes and self.happens(0.5)
        base = f"({self.one_of(*self.data_classes)})" if inherits else ""
        self.line(0, "try:")
        self.line(1, f"@dataclass({', '.join(options)})")
        self.line(1, f"class {name}{base}:")
        names = self.chance.sample("abcde", self.chance.randrange(1, 5))
        defaults = [self.default() for _ in names]
        if self.happens(0.8):
            defaults.sort(key=bool)
        for each, default in zip(names, defaults):
            self.line(2, f"{each}: {self.one_of(*TYPES)}{default}")
            if self.happens(0.08):
                self.line(2, "_: KW_ONLY")
        self.methods_of_data(name, names[0])
        self.line(0, "except Exception as error:")
        self.line(1, f"print('no class {name}', type(error).__name__, error)")
        self.line(1, f"class {name}: a, __match_args__ = 1, ('a',)")
        self.data_classes.append(name)

    # Enums.

    def value_of_a_member(self, base):
        if "Flag" in base:
            return self.one_of("enum.auto()", "enum.auto()", *"1248306")
        if "str" in base.lower():
            return self.one_of("enum.auto()", "'a'", "'b'", "'B'")
        if "int" in base.lower():
            return self.one_of("enum.auto()", "1", "2", "3", "1", "-1")
        return self.one_of("enum.auto()", "1", "'x'", "(1, 2)", "2", "None", "[1]",
                           "enum.nonmember(4)", "enum.member(5)")

    def enum(self, name):
        base = self.one_of(*ENUM_BASES)
        boundary = self.one_of("", "", "KEEP", "STRICT", "CONFORM", "EJECT")
        given = f", boundary=enum.{boundary}" if boundary and "Flag" in base else ""
        found = self.one_of("None", "list(kind)[0]", "3")
        self.line(0, "try:")
        self.line(1, f"class {name}({base}{given}):")
        for line in ("def _generate_next_value_(name, *others): return name.lower() * 2",
                     f"_missing_ = classmethod(lambda kind, value: {found})",
                     "def __str__(self): return 'S ' + self.name",
                     "twice = property(lambda self: self.value * 2)",
                     "_ignore_, ignored = ['ignored'], 5"):
            if self.happens(0.15):
                self.line(2, line)
        self.members[name] = self.chance.sample("ABCDF", self.chance.randrange(1, 5))
        for member in self.members[name]:
            self.line(2, f"{member} = {self.value_of_a_member(base)}")
        self.line(0, "except Exception as error:")
        self.line(1, f"print('no class {name}', type(error).__name__, error)")
        self.line(1, f"{name} = enum.Enum('{name}', 'A B C')")
        self.enums.append(name)

    # A match statement.

    def simple_pattern(self):
        return self.one_of("1", self.one_of("'x'", "None", "True", "-3", "2.5", "'yyy'"), "_",
                           "_", f"{self.one_of(*self.enums)}.A",
                           f"{self.one_of('int', 'str', 'list', 'dict', 'tuple', 'bool')}()",
                           f"{self.one_of(*self.data_classes)}()")

    def pattern(self, depth=0):
        if depth == 2 or self.happens(0.35):
            return self.simple_pattern()
        kind = self.one_of(*self.data_classes)
        inner, other = sorted([self.pattern(depth + 1), self.pattern(depth + 1)], key="_".__eq__)
        return self.one_of(f"{kind}({inner})", f"{kind}({self.one_of(*'abc')}={inner})",
                           f"{kind}({inner}, {self.one_of(*'de')}={other})", f"[{inner}, *_]",
                           f"({other}, {inner})", f"{{'k': {inner}}}", f"({inner} | {other})",
                           f"[_, {inner}, *_]", "int(1 | 2 | 3)")

    def match(self):
        self.line(0, "def matched(subject):")
        self.line(1, "match subject:")
        for number in range(self.chance.randrange(4, 9)):
            pattern = self.pattern()
            end = self.one_of("", "", " as whole", " if not made")
            self.line(2, f"case {'[]' if pattern == '_' else pattern}{end}: return {number}")
        self.line(2, "case (first, *rest): return 'sequence', len(rest)")
        self.line(2, "case {'k': _, **rest}: return 'mapping', rest")
        self.line(2, "case other: return 'other'")

    def program(self):
        for i in range(self.chance.randrange(2, 5)):
            self.data_class(f"D{i}")
        for i in range(self.chance.randrange(1, 4)):
            self.enum(f"E{i}")
        self.match()
        return "\n".join(self.lines)

    # What is asked.

    def call(self, kind):
        given = [self.one_of(*VALUES) for _ in range(self.number(4))]
        given += [f"{name}={self.one_of(*VALUES)}"
                  for name in self.chance.sample("abcde", self.number(3))]
        return f"make({', '.join([kind, *given])})"

    def asked_of_objects(self):
        one, other = (f"made[{self.number(9)} % len(made)]" for _ in range(2))
        name = self.one_of(*"abcde")
        return self.one_of(
            f"{one} == {other}", f"{one} < {other}", f"{one} >= {other}",
            f"hash({one}) == hash({one})", f"asdict({one})", f"astuple({one})",
            f"replace({one}, {name}={self.one_of(*VALUES)})", f"copy.copy({one})",
            f"copy.deepcopy({one}) == {one}", f"setattr({one}, '{name}', 5)",
            f"delattr({one}, '{name}')", f"{one}.{name}", f"vars({one})",
            f"pickle.loads(pickle.dumps({one}))", f"sorted([{one}, {other}])",
            f"{{{one}: 1}}", f"dataclasses.is_dataclass({one})", f"{one}", f"matched({one})",
            f"matched(({one}, {other}))", f"matched([{one}, 1, {other}])",
            f"matched({{'k': {one}, 'z': 3}})", f"json.dumps({one}, default=vars)")

    def asked_of_members(self):
        kind = self.one_of(*self.enums)
        other_kind = kind if self.happens(0.6) else self.one_of(*self.enums)
        name = self.one_of(*self.members[kind], *self.members[kind], "A")
        other_name = self.one_of(*self.members[other_kind], "B")
        member, other = f"{kind}.{name}", f"{other_kind}.{other_name}"
        value = self.one_of("1", "2", "3", "7", "'a'", "'A'", "None", "-1", "99", "0", "(1, 2)")
        sign = self.one_of("==", "<", "|", "&", "^", "in")
        attribute = self.one_of("value", "name", "twice", other_name, "value.__class__")
        return self.one_of(
            f"{kind}({value})", f"{kind}({value})", f"{kind}['{name}']", f"{member}.{attribute}",
            f"{member}.{attribute}", f"str({member})", f"{member}", f"f'{{{member}}}'",
            f"f'{{{member}:>8}}'", f"'%s' % {member}", f"{member} {sign} {other}",
            f"{member} {sign} {other}", f"{member} {sign} {other}", f"~{member}",
            f"list({member})", f"len({member})", f"bool({member})", f"{member} + 1",
            f"hash({member}) == hash({other})", f"{member} is {kind}({member}.value)",
            f"setattr({kind}, '{name}', 3)", f"delattr({kind}, '{name}')", f"-{member}",
            f"pickle.loads(pickle.dumps({member})) is {member}", f"enum.unique({kind})",
            f"copy.deepcopy({member}) is {member}", f"type('X', ({kind},), {{}})",
            f"matched({member})", f"isinstance({member}, int)", f"dir({member})[-3:]",
            f"{value} in {kind}", f"next(reversed({kind}))", f"sorted({kind})",
            f"{kind}.__doc__", f"json.dumps({{'x': {member}}})", f"{kind}('Q', 'x y')",
            f"{member}.__class__.__mro__[1:3]", f"{member}()")

    def questions(self):
        for kind in self.data_classes:
            yield f"[field_told(each) for each in fields({kind})]"
            yield f"{kind}.__dataclass_params__"
            yield f"{kind}.__match_args__, {kind}.__doc__, {kind}.__hash__ is None"
            yield f"str(inspect.signature({kind}))"
            for _ in range(4):
                yield self.call(kind)
        yield "[make(dict, a=1) for _ in range(3 - len(made))]"
        for kind in self.enums:
            yield f"list({kind}), list({kind}.__members__), len({kind}), {kind}"
        for _ in range(25):
            yield self.asked_of_objects()
            yield self.asked_of_members()


def run(seed):
    writer = Writer(seed)
    module = sys.modules["world"] = types.ModuleType("world")
    world = vars(module)
    exec(compile(WORLD, "<world>", "exec"), world)
    try:
        code = compile(writer.program(), "<program>", "exec")
    except SyntaxError as error:
        print("is none:", error.msg)
        return
    exec(code, world)
    for text in writer.questions():
        world["attempt"](text, lambda: eval(text, world))


for seed in range(25):
    print("program", seed)
    run(seed)
