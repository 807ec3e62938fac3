class A:
    x = 1
    def __init__(self): self.y = 2
    def m(self): pass


a = A()
print(isinstance(a, A), isinstance(1, (str, int)), isinstance(True, int), isinstance(1, int | str), issubclass(bool, int), issubclass(A, object), isinstance(None, type(None)), isinstance(A, type))
print(getattr(a, "y"), getattr(a, "z", 0), hasattr(a, "x"), hasattr(a, "q"), setattr(a, "n", 5), a.n, delattr(a, "n"), hasattr(a, "n"), vars(a), a.__dict__ is vars(a), callable(a.m), callable(A), callable(1))
print([n for n in dir(a) if not n.startswith("_")], [n for n in dir(A) if n[0] != "_"], "append" in dir([]), "__len__" in dir(""), type(a) is A, type(a).__name__, a.__class__.__name__, A.__module__, A.m.__qualname__)
print(id(a) == id(a), id(a) != id(A()), hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), repr("a"), ascii("é"), chr(233), ord("é"), bin(5), oct(8), hex(255), abs(-5), abs(-2.5), divmod(7, 2), pow(2, 10), round(2.5), round(3.14159, 2))
print(bool(0), bool(""), bool("a"), bool([]), bool(None), bool(0.0), bool("0"), int("5"), float("2"), str(5), list("ab"), tuple([1]), set([1, 1]), dict(a=1), frozenset("a"), bytes(2), complex if False else "", object().__class__.__name__)
print(format(3.14159, ".2f"), format(42, "b"), format("x", ">3"), format(5), str(b"a", "utf-8"), repr(5), repr(None), str([1, "a"]), str({"k": (1,)}), input.__name__, print.__name__, abs.__name__)
print("a", "b", sep="-", end="!\n")
print(1, "two", [3], None, sep=", ")
print()
print("", "")
print("no newline", end="")
print("\n", end="")
print(*[1, 2, 3], sep="\n")
print("x", flush=True)
for text in ["isinstance(1, 'int')", "isinstance(1)", "issubclass(1, int)", "issubclass(int, 1)", "isinstance(1, (int, 'a'))", "isinstance('a', (int, 'a'))", "isinstance(1, list[int])", "getattr(1)", "getattr(1, 2)", "getattr(a, 'zz')", "setattr(a, 1, 2)", "hasattr(a)", "hasattr(a, 1)", "delattr(a, 'zz')", "vars(5)", "dir(1, 2)", "callable()", "id()", "hash([])", "hash({})", "ord(5)", "ord('')", "chr('a')", "chr(-1)", "bin('a')", "hex(1.5)", "abs('a')", "divmod(1)", "divmod('a', 1)", "pow()", "pow('a', 2)", "round('a')", "round(1.5, 'a')", "bool(1, 2)", "int('a')", "int(None)", "int([1])", "float('a')", "float(None)", "str(1, 2, 3, 4)", "print(1, foo=2)", "print(1, sep=5)", "print(1, end=5)", "format()", "format(1, 2)", "repr()", "ascii()", "type('A', (), {}, 5)", "object(5)", "super()", "globals(1)", "abs()", "round()", "len(x=1)", "isinstance(x=1)", "int(x='5')", "str(object=5)", "float(x=1)", "list(iterable=[1])", "bool(x=1)", "property(5).fget", "staticmethod()", "classmethod(5).__func__", "__import__('math').pi", "__import__('nope_mod')", "callable.__name__", "eval('1+1')", "exec('x=1')", "compile('1', '', 'eval')", "open('nope.txt')", "int.from_bytes(b'a')", "type(5)(7)", "type.mro(int)", "locals() is not None"]:
    try:
        r = eval(text)
        print(text, "=", "code" if type(r).__name__ == "code" else r)
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
