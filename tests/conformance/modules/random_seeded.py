import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.uniform(1, 10), random.randrange(0, 100, 5))
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("AB", weights=[9, 1], k=8), random.sample(range(100), 5))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.getrandbits(16), random.gauss(0, 1), random.expovariate(1.5), random.triangular(0, 10, 5))
r1, r2 = random.Random(7), random.Random(7)
print([r1.randint(0, 9) for _ in range(5)] == [r2.randint(0, 9) for _ in range(5)], r1.random() == r2.random())
state = random.getstate()
first = [random.random() for _ in range(2)]
random.setstate(state)
print(first == [random.random() for _ in range(2)])
try:
    random.choice([])
except IndexError as e:
    print(e)
try:
    random.sample([1, 2], 3)
except ValueError as e:
    print(e)
try:
    random.randint(5, 1)
except ValueError as e:
    print(e)


def roll(n, sides=6, rng=random):
    return [rng.randint(1, sides) for _ in range(n)]


def histogram(values):
    counts = {}
    for v in values:
        counts[v] = counts.get(v, 0) + 1
    for k in sorted(counts):
        print(f"{k:>3} {'#' * (counts[k] // 4)} {counts[k]}")


random.seed(2024)
histogram(sum(roll(2)) for _ in range(400))


def estimate_pi(n):
    inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(n))
    return 4 * inside / n


print(estimate_pi(2000))


def monty_hall(switch, games=500):
    wins = 0
    for _ in range(games):
        car, pick = random.randrange(3), random.randrange(3)
        opened = random.choice([d for d in range(3) if d not in (car, pick)])
        if switch:
            pick = next(d for d in range(3) if d not in (pick, opened))
        wins += pick == car
    return wins


print(monty_hall(False), monty_hall(True))


def random_walk(steps, seed):
    rng = random.Random(seed)
    x = y = 0
    for _ in range(steps):
        dx, dy = rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        x, y = x + dx, y + dy
    return x, y


print([random_walk(50, s) for s in range(4)])
random.seed("text seed")
print(random.randint(0, 1000), "".join(random.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=12)), round(random.normalvariate(10, 2), 6))
suits, ranks = "SHDC", "23456789TJQKA"
cards = [r + s for s in suits for r in ranks]
random.Random(1).shuffle(cards)
hands = {name: sorted(cards[i:20:4], key=lambda c: (suits.index(c[1]), ranks.index(c[0]))) for i, name in enumerate(["N", "E", "S", "W"])}
for name, hand in hands.items():
    print(name, *hand)
