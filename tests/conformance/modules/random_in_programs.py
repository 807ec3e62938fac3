import random

random.seed(7)
print([random.randint(1, 6) for _ in range(10)], random.random(), random.uniform(1, 10), random.choice(["a", "b", "c"]), random.sample(range(50), 5), random.randrange(0, 100, 10))
deck = [f"{r}{s}" for s in "SH" for r in "A23"]
random.shuffle(deck)
print(deck, random.choices("HT", k=8), random.choices([1, 2, 3], weights=[8, 1, 1], k=10), random.sample(deck, 2), random.getrandbits(16), random.gauss(100, 15), random.expovariate(0.5), random.betavariate(2, 5), random.triangular(0, 1))
r1, r2 = random.Random(5), random.Random(5)
print([r1.randint(0, 9) for _ in range(5)] == [r2.randint(0, 9) for _ in range(5)], r1.random() == r2.random(), r1.random() == random.random())


def roll(n, rng): return [rng.randint(1, 6) for _ in range(n)]


rng = random.Random(42)
counts = {}
for _ in range(600): counts[sum(roll(2, rng))] = counts.get(sum(roll(2, rng)), 0) + 1
print(dict(sorted(counts.items())))
random.seed(1)
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000)
walk, position = [], 0
for _ in range(20):
    position += random.choice((-1, 1))
    walk.append(position)
print(walk, min(walk), max(walk))
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)], [round(random.normalvariate(0, 1), 6) for _ in range(3)], random.randint(10 ** 20, 10 ** 21), random.randrange(3))
for seed in (0, 1, -1, 2 ** 40, 3.5, True):
    random.seed(seed)
    print(seed, random.random(), random.randint(0, 1000))
for bad in (lambda: random.choice([]), lambda: random.sample([1, 2], 3), lambda: random.randint(2, 1), lambda: random.randrange(5, 5)):
    try:
        bad()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
password = "".join(random.Random(3).choices("abcdefghjkmnpqrstuvwxyz23456789", k=12))
print(password, len(set(password)) > 5, sorted(random.Random(9).sample("abcdef", 6)))
