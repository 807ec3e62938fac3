import random
import statistics as st

random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(0, 100, 5), round(random.uniform(1, 2), 6))
print(random.choice("abc"), random.choices([1, 2, 3], weights=[1, 0, 5], k=6), random.sample(range(100), 5))
deck = [f"{r}{s}" for s in "CDHS" for r in "23456789TJQKA"]
random.shuffle(deck)
print(deck[:10], len(set(deck)))
print([round(random.gauss(0, 1), 4) for _ in range(3)], round(random.expovariate(2), 5), round(random.triangular(0, 10, 3), 5), random.getrandbits(40), random.betavariate(1, 2) < 1)

a, b = random.Random("text seed"), random.Random("text seed")
print([a.randint(0, 9) for _ in range(10)] == [b.randint(0, 9) for _ in range(10)], a.random() == b.random())
state = random.getstate()
x = random.random()
random.setstate(state)
print(x == random.random())

rng = random.Random(1)
rolls = [rng.randint(1, 6) + rng.randint(1, 6) for _ in range(500)]
for total in range(2, 13):
    n = rolls.count(total)
    print(f"{total:>2} {'#' * (n // 5)} {n}")
print(st.mean(rolls), st.median(rolls), st.mode(rolls), round(st.stdev(rolls), 4), round(st.pstdev([1, 2, 3, 4]), 4), st.quantiles([1, 2, 3, 4, 5], n=4), st.fmean([1, 2]), st.multimode("aabbc"), st.variance([1, 2, 3]), st.harmonic_mean([40, 60]))

def monte_carlo_pi(n, rng):
    return 4 * sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n)) / n
print(monte_carlo_pi(2000, random.Random(7)))

def gambler(stake, goal, rng):
    steps = 0
    while 0 < stake < goal:
        stake += rng.choice((-1, 1))
        steps += 1
    return stake == goal, steps
res = [gambler(5, 10, random.Random(s)) for s in range(20)]
print(sum(w for w, _ in res), "wins, longest", max(n for _, n in res), res[:5])

def password(n, rng):
    import string
    pool = string.ascii_letters + string.digits + string.punctuation
    return "".join(rng.choice(pool) for _ in range(n))
print(password(16, random.Random(99)))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.choices([], k=1), lambda: st.mean([])):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
random.seed(0); print([random.randint(0, 999) for _ in range(5)]); random.seed(0.5); print(random.randint(0, 999)); random.seed(b"x"); print(random.randint(0, 999))
walk = [0]
rng.seed(3)
for _ in range(20):
    walk.append(walk[-1] + (1 if rng.random() < .5 else -1))
print(walk, min(walk), max(walk))
