import random
from collections import deque
from dataclasses import dataclass

@dataclass
class Customer:
    id: int
    arrived: int
    need: int
    started: int | None = None

    @property
    def waited(self):
        return self.started - self.arrived

class Teller:
    def __init__(self, name):
        self.name, self.current, self.left, self.busy, self.served = name, None, 0, 0, []

    def tick(self):
        if self.current:
            self.busy += 1
            self.left -= 1
            if self.left == 0:
                done, self.current = self.current, None
                self.served.append(done)
                return done

    def start(self, customer, now):
        self.current, self.left, customer.started = customer, customer.need, now

def simulate(minutes, tellers, seed, rate=0.45, verbose=False):
    rng = random.Random(seed)
    line = deque()
    staff = [Teller(chr(65 + i)) for i in range(tellers)]
    n = longest = 0
    for now in range(minutes):
        if rng.random() < rate:
            n += 1
            line.append(Customer(n, now, rng.randint(1, 5)))
            longest = max(longest, len(line))
        for t in staff:
            if (done := t.tick()) and verbose:
                print(f"{now:3}: {t.name} finished #{done.id} (waited {done.waited})")
            if t.current is None and line:
                t.start(line.popleft(), now)
                if verbose:
                    print(f"{now:3}: {t.name} starts #{t.current.id}")
    waits = [c.waited for t in staff for c in t.served]
    return {"arrived": n, "served": len(waits), "left": len(line), "longest": longest,
            "avg": round(sum(waits) / len(waits), 3) if waits else None, "busy": {t.name: f"{t.busy / minutes:.0%}" for t in staff}}

print(simulate(15, 1, seed=1, verbose=True))
for k in (1, 2, 3):
    print(k, simulate(240, k, seed=99))
print(Customer(1, 2, 3), Customer(1, 2, 3) == Customer(1, 2, 3))

class Elevator:
    def __init__(self, floors):
        self.floor, self.floors, self.stops, self.log = 0, floors, set(), []

    def call(self, *floors):
        for f in floors:
            if not 0 <= f < self.floors:
                raise ValueError(f"no floor {f}")
            self.stops.add(f)

    def run(self):
        while self.stops:
            up = {s for s in self.stops if s >= self.floor}
            target = min(up) if up else max(self.stops)
            step = (target > self.floor) - (target < self.floor)
            while self.floor != target:
                self.floor += step
                self.log.append("^" if step > 0 else "v")
            self.stops.remove(target)
            self.log.append(f"[{target}]")
        return "".join(self.log)

e = Elevator(10)
e.call(5, 2, 8)
print(e.run())
e.call(1, 9, 4)
print(e.run())
e.call(3, 12)
