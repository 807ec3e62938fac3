from enum import Enum, auto
from typing import Callable

class State(Enum):
    IDLE = auto()
    HAS_MONEY = auto()
    DISPENSING = auto()
    OUT_OF_ORDER = auto()

class TransitionError(Exception):
    pass

class Vending:
    STOCK = {"cola": (150, 2), "chips": (100, 1), "gum": (35, 10)}

    def __init__(self):
        self.state = State.IDLE
        self.credit = 0
        self.stock = {k: n for k, (_, n) in self.STOCK.items()}
        self.trace: list[tuple[str, str]] = []
        self.table: dict[tuple[State, str], Callable] = {
            (State.IDLE, "coin"): self.insert,
            (State.HAS_MONEY, "coin"): self.insert,
            (State.HAS_MONEY, "select"): self.select,
            (State.HAS_MONEY, "refund"): self.refund,
            (State.DISPENSING, "take"): self.take,
        }

    def fire(self, event, *args):
        try:
            action = self.table[self.state, event]
        except KeyError:
            raise TransitionError(f"{event!r} not allowed in {self.state.name}") from None
        old = self.state
        out = action(*args)
        self.trace.append((old.name, self.state.name))
        return out

    def insert(self, cents):
        if cents not in (5, 10, 20, 50, 100, 200):
            raise ValueError(f"fake coin: {cents}")
        self.credit += cents
        self.state = State.HAS_MONEY
        return f"credit {self.credit / 100:.2f}"

    def select(self, what):
        price, _ = self.STOCK[what]
        if not self.stock[what]:
            return f"{what} sold out"
        if self.credit < price:
            return f"{what} costs {price / 100:.2f}, missing {(price - self.credit) / 100:.2f}"
        self.stock[what] -= 1
        self.credit -= price
        self.state = State.DISPENSING
        return f"dispensing {what}"

    def take(self):
        self.state = State.HAS_MONEY if self.credit else State.IDLE
        return "enjoy"

    def refund(self):
        coins, rest = [], self.credit
        for c in (200, 100, 50, 20, 10, 5):
            n, rest = divmod(rest, c)
            coins += [c] * n
        self.credit, self.state = 0, State.IDLE
        return coins

v = Vending()
script = """select cola | coin 100 | coin 3 | select cola | coin 100 | select cola | coin 5 | take | refund |
coin 200 | select chips | take | select chips | select pizza | refund | kick"""
for step in script.split("|"):
    ev, *args = step.split()
    args = [int(a) if a.isdigit() else a for a in args]
    try:
        res = v.fire(ev, *args)
    except (TransitionError, ValueError) as e:
        res = f"{type(e).__name__}: {e}"
    except KeyError as e:
        res = f"no such product {e}"
    print(f"{ev + ' ' + ' '.join(map(str, args)):<14} [{v.state.name:^12}] {res}")
print(v.stock, *(f"{a}->{b}" for a, b in v.trace))
