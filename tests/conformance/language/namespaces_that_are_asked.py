# Class bodies look into the mapping of __prepare__() for each name, sets of the same size compare by
# the hashes that they know, and an iterator that cannot be had is no container.
class Told(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


class Counted(dict):
    def __missing__(self, key):
        if key.startswith("__"):
            raise KeyError(key)
        self[key] = len(self)
        return self[key]


class Prepared(type):
    maker = Told

    @classmethod
    def __prepare__(mcls, *_):
        return mcls.maker()


class A(metaclass=Prepared):
    "What it is."
    x: int = 1
    y = len("abc")
    del y
    try:
        del nothing
    except NameError as e:
        print(e)

    def method(self):
        return __class__


print(A().method(), A.__module__, A.__doc__, A.__annotations__)
Prepared.maker = Counted


class B(metaclass=Prepared):
    red, green
    blue


print(B.red, B.green, B.blue)


class Loud:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return self.n

    def __eq__(self, other):
        return self.n == other.n


one = Loud(1)
s, d = {one}, {one: 1}
one.n = 2
print("set", s == {one}, s <= {one, 3}, s < {one, 3}, s.issubset({one}))
print("dict", d == {one: 1}, d == d.copy())


class Odd:
    def __init__(self, answer):
        self.answer = answer

    def __iter__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


for answer in 5, TypeError("mine"), ValueError("other"), iter("ab"):
    try:
        print("a" in Odd(answer))
    except Exception as e:
        print(type(e).__name__, e)
try:
    frozenset(1, 2)
except TypeError as e:
    print(e)
