# Methods, functions, operators, formats and calls of the built-in types with arguments chosen at random, sensible
# ones and wrong ones, classes of a program's own among them. From a seed a list of expressions.
import itertools
import operator
import random
import re


def shown(value, depth=0):
    try: text = re.sub(r" at 0x[0-9a-f]+", "", repr(value))
    except BaseException as error: return f"<{type(value).__name__}: {type(error).__name__} in repr>"
    if len(text) > 200: text = f"{text[:150]}...({len(text)})"
    if depth == 0 and hasattr(type(value), "__next__"):
        items = []
        try:
            for item in itertools.islice(value, 6): items.append(shown(item, 1))
        except BaseException as error: items.append(f"{type(error).__name__}: {error}")
        text += f" {items}"
    return f"{type(value).__name__} {text}"


def told(name, text, receiver=None):
    names = dict(globals())
    try:
        if receiver is not None: names["r"] = eval(receiver, globals())
        answer = shown(eval(text, names))
    except BaseException as error:
        answer = re.sub(r" at 0x[0-9a-f]+", "", f"{type(error).__name__}: {error}")
    after = shown(names["r"], 1) if receiver is not None and hasattr(names["r"], "__len__") else ""
    print(f"{name}: {receiver or ''} {text} -> {answer} {after}".encode("ascii", "backslashreplace").decode())


class Made:
    def __init__(self, value): self.value = value
    def __repr__(self): return f"{type(self).__name__}({self.value!r})"
class Index(Made):
    def __index__(self): return self.value
class Int(Made):
    def __int__(self): return self.value
class Float(Made):
    def __float__(self): return self.value
class Sized(Made):
    def __len__(self): return self.value
class Truth(Made):
    def __bool__(self): return self.value
class Items(Made):
    def __iter__(self): return iter(self.value)
class Sequence(Made):
    def __getitem__(self, place): return self.value[place]
class Keys(Made):
    def keys(self): return self.value.keys()
    def __getitem__(self, key): return self.value[key]
class Text(Made):
    def __str__(self): return self.value
class Bytes(Made):
    def __bytes__(self): return self.value
class Equal(Made):
    def __eq__(self, other): return self.value
    __lt__ = __gt__ = __eq__
    __hash__ = None
class Bad(Made):
    def _(self, *other): raise KeyError("bad")
    __index__ = __int__ = __float__ = __len__ = __bool__ = __iter__ = __getitem__ = __contains__ = __eq__ = __lt__ = __hash__ = _
class Refuses(Made):
    def _(self, *other): return NotImplemented
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __eq__ = __lt__ = __or__ = __ror__ = __mod__ = _
class Answers(Made):
    def __add__(self, other): return "+", type(other).__name__
    def __radd__(self, other): return "r+", type(other).__name__
    def __mul__(self, other): return "*", type(other).__name__
    def __rmul__(self, other): return "r*", type(other).__name__
    def __pow__(self, other, modulus=0): return "**", type(other).__name__, modulus
    def __rmod__(self, other): return "r%", type(other).__name__
class I(int): pass
class F(float): pass
class S(str): pass
class L(list): pass
class D(dict):
    def __missing__(self, key): return "missing", key


INTS = "0 1 -1 2 3 -3 7 10 255 256 -256 True False 65 100 10**20 -10**20 2**63".split()
FLOATS = "0.0 -0.0 1.0 1.5 -2.5 1e300 1e16 1e-7 float('nan') float('inf') -float('inf') 123456789.125".split()
COMPLEX = "1j 0j complex(1.5,-2) complex(float('nan'),1) complex(-0.0,-0.0)".split()
TEXTS = ["''", "'a'", "'abc'", "'\xc4\xdf\u20ac\U0001f600'", "'a,b,,c'", "'  x y\\t'", "'12'", "'Hello World'", "'ab' * 5", "'\ufb01n'",
         "'1_000'", "'a\\nb\\r\\nc\\x85d'", "'%s %d'", "'{} {0}'", "','", "'utf-8'", "'strict'", "'nan'", "' 1e5 '", "'1+2j'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\xff\\x00'", "b'a,b,,c'", "b' x y\\t'", "b'12'", "b','", "b'Hello World'", "b'a\\nb\\r\\nc'",
         "bytearray(b'xy')", "memoryview(b'abc')"]
LISTS = ["[]", "[1, 2]", "[3, 1, 2]", "['b', 'a']", "[[1], [2, 3]]", "[1, 'a', None]", "[0.5, 1, True]", "L([1])", "[None] * 3", "['ab', 'cd']"]
TUPLES = ["()", "(1,)", "(1, 'a')", "(1, 2, 3)", "((1, 2), [3])", "(1, 2, 1)"]
DICTS = ["{}", "{'a': 1}", "{1: 2, 'x': None}", "{'a': 1, 'b': 2, 'c': 3}", "D(a=1)", "{(): [], None: {}}", "{1: 'a', True: 'b', 1.0: 'c'}"]
SETS = ["set()", "{1, 2}", "frozenset({3})", "{5, 6, 7}", "{2, 3}"]
RANGES = ["range(0)", "range(5)", "range(10, 0, -3)", "range(10**20, 10**20 + 3)"]
SLICES = ["slice(None)", "slice(1, None, 2)", "slice(None, None, -1)", "slice(-2, None)", "slice(1, 2)", "slice(10, 2, -2)"]
ITERATORS = ["iter([1, 2, 3])", "iter('ab')", "(x for x in [1, 2])", "map(str, [1, 2])", "zip([1, 2], 'ab')", "enumerate('ab')",
             "reversed([1, 2])", "iter(lambda: 1, 1)", "iter(Sequence([1, 2]))", "map(int, ['1', 'x'])"]
CALLABLES = ["int", "str", "len", "abs", "list", "bool", "repr", "ord", "float", "lambda a, b=1: (a, b)", "str.upper", "max"]
OWN = ["Index(3)", "Index(-1)", "Index('x')", "Index(10**20)", "Int(4)", "Float(2.5)", "Float(1)", "Sized(-1)", "Sized('x')", "Sized(3)",
       "Truth(1)", "Truth(False)", "Items([1, 2])", "Items([])", "Sequence([1, 2])", "Sequence('')", "Keys({'a': 1})", "Text('st')", "Text(5)",
       "Bytes(b'by')", "Equal(True)", "Equal('')", "Bad(0)", "Refuses(0)", "Answers(0)", "I(5)", "F(2.5)", "S('sub')", "None", "..."]
ALL = [INTS, FLOATS, COMPLEX, TEXTS, BYTES, LISTS, TUPLES, DICTS, SETS, RANGES, SLICES, ITERATORS, CALLABLES, OWN]
TYPES = {"int": (INTS, [INTS]), "float": (FLOATS, [FLOATS, INTS]), "complex": (COMPLEX, [FLOATS]), "str": (TEXTS, [TEXTS, TEXTS, INTS]),
         "bytes": ([text for text in BYTES if text[0] == "b" and text[1] != "y"], [BYTES, BYTES, INTS]),
         "bytearray": ([f"bytearray({text})" for text in BYTES if text.startswith("b'")], [BYTES, BYTES, INTS]),
         "list": (LISTS, [LISTS, INTS]), "tuple": (TUPLES, [TUPLES, INTS]), "dict": (DICTS, [DICTS, TEXTS, INTS]),
         "set": (["set()", "{1, 2}", "{5, 6, 7}"], [SETS, LISTS, INTS, RANGES]), "range": (RANGES, [INTS]), "slice": (SLICES, [INTS])}
FRIENDS = {"abs": [INTS, FLOATS], "all": [LISTS], "any": [LISTS], "ascii": [TEXTS], "bin": [INTS], "callable": [CALLABLES], "chr": [INTS],
           "divmod": [INTS, FLOATS], "enumerate": [LISTS, INTS], "filter": [CALLABLES, LISTS], "format": [TEXTS, INTS], "hasattr": [OWN, TEXTS],
           "hex": [INTS], "isinstance": [INTS, CALLABLES], "iter": [LISTS, CALLABLES], "len": [LISTS, TEXTS], "list": [LISTS, ITERATORS],
           "map": [CALLABLES, LISTS], "max": [LISTS, INTS], "min": [LISTS, INTS], "next": [ITERATORS], "oct": [INTS], "ord": [TEXTS],
           "pow": [INTS[:9], FLOATS], "range": [INTS], "repr": [LISTS], "reversed": [LISTS], "round": [FLOATS, INTS], "sorted": [LISTS],
           "str": [TEXTS, BYTES], "sum": [LISTS, INTS], "tuple": [LISTS, ITERATORS], "zip": [LISTS, ITERATORS], "bool": [OWN], "int": [TEXTS, FLOATS, OWN],
           "float": [TEXTS, INTS, OWN], "complex": [TEXTS, FLOATS, OWN], "bytes": [LISTS, TEXTS, OWN], "bytearray": [LISTS, TEXTS], "dict": [DICTS, LISTS]}
LEFT_OUT = {"maketrans", "fromhex", "from_bytes", "translate"}


class Chooser:
    def __init__(self, seed): self.chance = random.Random(seed)

    def value(self, friends, part=0.7):
        pools = friends if self.chance.random() < part else ALL
        return self.chance.choice(self.chance.choice(pools))

    def arguments(self, friends, most):
        return ", ".join(self.value(friends) for _ in range(self.chance.randrange(most + 1)))

    def spec(self):
        pick = self.chance.choice
        return (pick(["", "", "<", ">", "^", "=", "*<", "\xe9^"]) + pick(["", "", "+", " "]) + pick(["", "", "#"]) + pick(["", "", "0"])
                + pick(["", "1", "8", "12"]) + pick(["", "", ",", "_"]) + pick(["", "", ".0", ".3"]) + pick(["", "", *"bcdeEfgGnosxX%"]))

    def method(self):
        kind = self.chance.choice(list(TYPES))
        receivers, friends = TYPES[kind]
        names = [name for name in dir(eval(kind)) if not name.startswith("_") and name not in LEFT_OUT]
        name = self.chance.choice(names)
        if not callable(getattr(eval(kind), name)): return
        told(f"{kind}.{name}", f"r.{name}({self.arguments(friends, 3)})", self.chance.choice(receivers))

    def function(self):
        name = self.chance.choice(list(FRIENDS))
        told(name, f"{name}({self.arguments(FRIENDS[name], 2)})")

    def operator(self):
        sign = self.chance.choice("+ - * @ / // % ** << >> & | ^ == != < <= > >= in".split())
        pools = self.chance.choice([[INTS, FLOATS, COMPLEX], [SETS], [TEXTS], [LISTS, TUPLES], [BYTES], [DICTS], ALL])
        left, right = self.value(pools), self.value(pools)
        if sign in ("**", "<<", "*") and ("**" in left + right or sign != "*" and ("25" in right or "1" in right)): right = "2"
        told(sign, f"r {sign} ({right})", left)

    def item(self):
        receiver = self.value([LISTS, TUPLES, TEXTS, BYTES, RANGES, DICTS], 1)
        bound = lambda: self.chance.choice(["", "", "1", "-1", "2", "-3", "10", "None", "Index(2)", "1.5", "'a'", "10**20"])
        key = self.chance.choice([self.value([INTS, SLICES, TEXTS]), f"{bound()}:{bound()}", f"{bound()}:{bound()}:{bound()}"])
        told("item", f"r[{key}]", receiver)

    def format(self):
        value = self.value([INTS, FLOATS, TEXTS, COMPLEX], 0.9)
        if self.chance.random() < 0.6: return told("format", f"format({value}, {self.spec()!r})")
        flags = "".join(self.chance.choice("#0- +") for _ in range(self.chance.randrange(3)))
        conversion = flags + self.chance.choice(["", "5", "12"]) + self.chance.choice(["", ".3", ".0"]) + self.chance.choice("diouxXeEfFgGcrsa")
        told("%", f"'<%{conversion}>' % ({value},)")

    def call(self):
        names = list("abcde")
        self.chance.shuffle(names)
        count = self.chance.randrange(4)
        parameters, named = [], names[:count]
        for place, name in enumerate(named):
            parameters.append(f"{name}={place}" if place and self.chance.random() < 0.4 or "=" in "".join(parameters) else name)
        if count and self.chance.random() < 0.3: parameters.insert(self.chance.randrange(1, count + 1), "/")
        if self.chance.random() < 0.4:
            parameters += [self.chance.choice(["*", "*rest"]), names[count]]
            named.append(names[count])
        if self.chance.random() < 0.3: parameters.append("**more")
        given = [str(place) for place in range(self.chance.randrange(count + 2))]
        given += {name: f"{name}={self.chance.randrange(9)}" for name in self.chance.choices(named + ["z"], k=self.chance.randrange(3))}.values()
        told("call", f"(lambda {', '.join(parameters)}: sorted(locals().items()))({', '.join(given)})")


for seed in range(4):
    chooser = Chooser(f"calls {seed}")
    for step in range(220):
        chooser.chance.choice([chooser.method, chooser.method, chooser.function, chooser.operator, chooser.item, chooser.format, chooser.call])()
