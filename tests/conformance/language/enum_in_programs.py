from enum import Enum, IntEnum, auto


class Light(Enum):
    RED = "stop"
    YELLOW = "wait"
    GREEN = "go"

    @property
    def next(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]

    def __str__(self): return f"{self.name.title()} ({self.value})"


light = Light.RED
for _ in range(4):
    print(light, end=" -> ")
    light = light.next
print(light, Light("go"), Light["YELLOW"], Light.RED.value, [l.name for l in Light])


class Priority(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = auto()


tasks = [("c", Priority.LOW), ("a", Priority.HIGH), ("b", Priority.MID)]
print(sorted(tasks, key=lambda t: t[1], reverse=True), Priority.HIGH > Priority.LOW, max(Priority).name, Priority.MID + 1, Priority(3) is Priority.HIGH, {p: p.name for p in Priority}, [p.value for p in Priority])


class Op(Enum):
    ADD = ("+", lambda a, b: a + b)
    MUL = ("*", lambda a, b: a * b)

    def __init__(self, symbol, function): self.symbol, self.function = symbol, function
    def __call__(self, a, b): return self.function(a, b)


print([f"3 {op.symbol} 4 = {op(3, 4)}" for op in Op], Op.ADD.symbol, isinstance(Op.MUL, Op), Op.ADD is Op.ADD, Op.ADD != Op.MUL, len(Op))


def react(light):
    match light:
        case Light.RED | Light.YELLOW: return "brake"
        case Light.GREEN: return "drive"
        case _: return "?"


print([react(l) for l in Light], react("go"), Light.RED in Light, hash(Light.RED) == hash(Light.RED), Light.RED == "stop", {Light.RED: 1}[Light.RED])
for bad in (lambda: Light("fly"), lambda: Light["BLUE"], lambda: Light.RED < Light.GREEN, lambda: Priority(9)):
    try:
        bad()
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
