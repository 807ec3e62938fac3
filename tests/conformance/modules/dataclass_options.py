from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY, InitVar
@dataclass(order=True, frozen=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
p = P(1)
print(p, p == P(1, 0), p < P(2), hash(p) == hash(P(1)), replace(p, y=5), asdict(p), astuple(p), [f.name for f in fields(p)])
@dataclass
class Account:
    owner: str
    _: KW_ONLY
    balance: float = 0.0
    start: InitVar[int] = 0
    history: list = field(init=False, default_factory=list)
    def __post_init__(self, start):
        self.history.append(start)
print(Account("ann", balance=2.5, start=7))
@dataclass(slots=True)
class S:
    a: int = 1
class Base: pass
@dataclass
class Child(P.__base__):
    z: str = "z"
print(S(), S.__slots__, Child())
for call in (lambda: setattr(p, "x", 2), lambda: Account(), lambda: Account("a", 1), lambda: setattr(S(), "b", 1), lambda: replace(p, nope=1), lambda: asdict(5), lambda: S() < S()):
    try:
        call()
    except (FrozenInstanceError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)


# Fields that are none, what a class may not have, and what a field shows.
from dataclasses import InitVar, KW_ONLY, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar


def refused(make):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass
class Counted:
    count: ClassVar[int] = field(default=10)
    name: str = "n"
    start: InitVar[int] = 0


print(Counted(), Counted.count, fields(Counted)[0], len(fields(Counted)))


def factory_of_class_var():
    @dataclass
    class C:
        x: ClassVar[list] = field(default_factory=list)


def by_name_class_var():
    @dataclass
    class C:
        x: ClassVar[int] = field(kw_only=True)


def by_name_twice():
    @dataclass
    class C:
        _: KW_ONLY
        a: int
        __: KW_ONLY


def hash_of_own():
    @dataclass(unsafe_hash=True)
    class C:
        def __hash__(self):
            return 1


def order_of_own():
    @dataclass(order=True)
    class C:
        def __lt__(self, other):
            return True


def frozen_of_own():
    @dataclass(frozen=True)
    class C:
        def __setattr__(self, name, value):
            pass


def slots_of_own():
    @dataclass(slots=True)
    class C:
        __slots__ = ("a",)
        a: int


def weak_without_slots():
    @dataclass(weakref_slot=True)
    class C:
        a: int


@dataclass
class Started:
    a: int
    start: InitVar[int]


for make in (factory_of_class_var, by_name_class_var, by_name_twice, hash_of_own, order_of_own,
             frozen_of_own, slots_of_own, weak_without_slots, lambda: replace(Started(1, 2), a=3),
             lambda: replace(Started(1, 2), a=3, start=4)):
    refused(make)


class Named:
    def __set_name__(self, owner, name):
        self.name = f"{owner.__name__}.{name}"


@dataclass
class Described:
    c: int = field(default=Named())


print(Described.c.name, is_dataclass(Described), is_dataclass(Described()), is_dataclass(int))
