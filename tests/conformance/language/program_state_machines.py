class TrafficLight:
    order = ("green", "yellow", "red")
    times = {"green": 3, "yellow": 1, "red": 2}

    def __init__(self): self.index, self.left = 0, self.times["green"]
    @property
    def color(self): return self.order[self.index]
    def tick(self):
        self.left -= 1
        if self.left == 0:
            self.index = (self.index + 1) % len(self.order)
            self.left = self.times[self.color]
        return self.color[0]


light = TrafficLight()
print("".join(light.tick() for _ in range(14)), light.color, light.left)


class Vending:
    prices = {"cola": 150, "chips": 100}

    def __init__(self): self.credit, self.log, self.state = 0, [], self.idle
    def idle(self, event, value=None):
        if event == "coin":
            self.credit += value
            return self.paying
        self.log.append(f"insert coins first ({event})")
        return self.idle
    def paying(self, event, value=None):
        match event, value:
            case "coin", int(n):
                self.credit += n
            case "choose", name if name not in self.prices:
                self.log.append(f"no {name}")
            case "choose", name if self.prices[name] > self.credit:
                self.log.append(f"{self.prices[name] - self.credit} more for {name}")
            case "choose", name:
                self.credit -= self.prices[name]
                self.log.append(f"enjoy your {name}, {self.credit} left")
                return self.paying if self.credit else self.idle
            case "cancel", _:
                self.log.append(f"returned {self.credit}")
                self.credit = 0
                return self.idle
        return self.paying
    def send(self, *event): self.state = self.state(*event)


v = Vending()
for event in [("choose", "cola"), ("coin", 100), ("choose", "cola"), ("coin", 100), ("choose", "gum"), ("choose", "cola"), ("cancel",), ("coin", 100), ("choose", "chips"), ("cancel",)]:
    v.send(*event)
print(*v.log, v.state.__name__, v.credit, sep="\n")


def lexer(text):
    state, word = "space", ""
    for ch in text + " ":
        if state == "space":
            if ch.isdigit(): state, word = "number", ch
            elif ch.isalpha(): state, word = "word", ch
            elif ch == '"': state, word = "string", ""
            elif not ch.isspace(): yield "symbol", ch
        elif state == "string":
            if ch == '"':
                yield "string", word
                state = "space"
            else: word += ch
        elif (ch.isdigit() or ch == ".") and state == "number" or ch.isalnum() and state == "word": word += ch
        else:
            yield state, word
            state = "space"
            if not ch.isspace() and ch != '"': yield "symbol", ch
            elif ch == '"': state, word = "string", ""
    if state == "string": raise SyntaxError(f"unterminated string {word!r}")


print(list(lexer('x1 = 3.14 * (y+"two words") - z')))
try:
    print(list(lexer('say "oops')))
except SyntaxError as error:
    print(error)


def elevator(requests, floor=0):
    direction, trip = 1, []
    wanted = sorted(set(requests))
    while wanted:
        ahead = [f for f in wanted if (f - floor) * direction >= 0]
        if not ahead:
            direction = -direction
            continue
        floor = min(ahead, key=lambda f: abs(f - floor))
        wanted.remove(floor)
        trip.append(floor)
    return trip


print(elevator([5, 2, 8, -1, 3], 4), elevator([], 1), elevator([1, 1, 1]))
tape, head, state, steps = dict(enumerate("1011")), 0, "right", 0
rules = {("right", "1"): ("1", 1, "right"), ("right", "0"): ("0", 1, "right"), ("right", " "): (" ", -1, "carry"), ("carry", "1"): ("0", -1, "carry"), ("carry", "0"): ("1", -1, "done"), ("carry", " "): ("1", -1, "done")}
while state != "done":
    symbol, move, state = rules[state, tape.get(head, " ")]
    tape[head] = symbol
    head += move
    steps += 1
print("".join(tape[i] for i in sorted(tape)).strip(), steps)
