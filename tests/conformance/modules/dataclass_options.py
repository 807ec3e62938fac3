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
