from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    HAS_COIN = auto()
    DISPENSING = auto()
    BROKEN = auto()


class TransitionError(RuntimeError):
    pass


class Machine:
    transitions = {
        (State.IDLE, "coin"): State.HAS_COIN,
        (State.HAS_COIN, "coin"): State.HAS_COIN,
        (State.HAS_COIN, "push"): State.DISPENSING,
        (State.HAS_COIN, "refund"): State.IDLE,
        (State.DISPENSING, "done"): State.IDLE,
    }

    def __init__(self, stock=2):
        self.state = State.IDLE
        self.stock = stock
        self.coins = 0

    def send(self, event):
        old = self.state
        if event == "kick":
            self.state = State.BROKEN
        else:
            try:
                self.state = self.transitions[old, event]
            except KeyError:
                raise TransitionError(f"cannot {event} while {old.name}") from None
        hook = getattr(self, f"on_{event}", None)
        if hook:
            hook()
        print(f"{old.name:>10} --{event}--> {self.state.name}  coins={self.coins} stock={self.stock}")

    def on_coin(self):
        self.coins += 1

    def on_refund(self):
        print("  refunding", self.coins)
        self.coins = 0

    def on_push(self):
        if not self.stock:
            print("  sold out")
            self.state = State.HAS_COIN
            return
        self.stock -= 1
        self.coins -= 1


m = Machine()
for ev in "coin push done push coin coin refund coin push done coin push done kick coin".split():
    try:
        m.send(ev)
    except TransitionError as e:
        print("  error:", e)


def lexer(text):
    state, buf = "start", ""
    for ch in text + "\0":
        match state, ch:
            case "start", c if c.isdigit():
                state, buf = "number", c
            case "start", c if c.isalpha():
                state, buf = "word", c
            case "start", " " | "\0":
                pass
            case "start", c:
                yield "symbol", c
            case "number", c if c.isdigit() or c == ".":
                buf += c
            case "word", c if c.isalnum():
                buf += c
            case _, c:
                yield state, buf
                state = "start"
                if c not in " \0":
                    yield "symbol", c


print(*lexer("x1 = 3.14*(y + 42)"), sep="\n")
