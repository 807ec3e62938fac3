import inspect, dataclasses as dc
@dc.dataclass
class A:
    x: int
    w: list = dc.field(default_factory=list)
print(inspect.signature(A), inspect.signature(A.__init__))
@dc.dataclass
class B:
    x: int
    z: dc.InitVar[int] = 4
    def __post_init__(self, z): self.q = z
print(inspect.signature(B), B(1).q)
