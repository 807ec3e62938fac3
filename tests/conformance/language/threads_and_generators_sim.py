"""A discrete event simulation with generators as processes (mini-SimPy)."""
import heapq
import itertools
import random

class Env:
    def __init__(self):
        self.now = 0
        self._q = []
        self._n = itertools.count()

    def process(self, gen, delay=0):
        heapq.heappush(self._q, (self.now + delay, next(self._n), gen))

    def run(self, until):
        while self._q and self._q[0][0] <= until:
            self.now, _, gen = heapq.heappop(self._q)
            try:
                cmd = next(gen)
            except StopIteration:
                continue
            match cmd:
                case ("wait", t):
                    self.process(gen, t)
                case ("request", res):
                    res.request(gen)
                case ("release", res):
                    res.release()
                    self.process(gen)
        self.now = until

class Resource:
    def __init__(self, env, capacity):
        self.env, self.free = env, capacity
        self.queue = []
        self.longest = 0

    def request(self, gen):
        if self.free:
            self.free -= 1
            self.env.process(gen)
        else:
            self.queue.append(gen)
            self.longest = max(self.longest, len(self.queue))

    def release(self):
        if self.queue:
            self.env.process(self.queue.pop(0))
        else:
            self.free += 1

waits = []

def customer(env, name, desk, rng):
    arrive = env.now
    print(f"{env.now:6.2f} {name} arrives")
    yield "request", desk
    waits.append(env.now - arrive)
    print(f"{env.now:6.2f} {name} served after {env.now - arrive:.2f}")
    yield "wait", rng.uniform(3, 6)
    yield "release", desk
    print(f"{env.now:6.2f} {name} leaves")

def source(env, n, desk, rng):
    for i in range(n):
        env.process(customer(env, f"C{i}", desk, rng))
        yield "wait", rng.expovariate(1 / 2)

env, rng = Env(), random.Random(5)
desk = Resource(env, 2)
env.process(source(env, 7, desk, rng))
env.run(until=60)
print(f"now={env.now} mean wait {sum(waits) / len(waits):.3f}, max queue {desk.longest}, free {desk.free}")
