import random

print([random.random() for _ in range(3)], random.randint(1, 6), random.randrange(10), random.randrange(5, 50, 5), random.choice("abcdef"), random.uniform(1, 2))
random.seed(42)
print([random.randint(1, 100) for _ in range(10)], random.random(), random.getrandbits(40), random.choice([1, 2, 3]), random.sample(range(100), 5), random.sample("abcdef", 3))
items = list(range(10))
random.shuffle(items)
print(items, random.choices("ab", k=5), random.choices([1, 2, 3], weights=[1, 2, 7], k=6), random.choices("xyz", cum_weights=[1, 3, 4], k=3))
random.seed(99)
print(random.random(), random.randint(0, 10 ** 20), random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(0, 1), random.expovariate(2), random.triangular(0, 10, 3), random.betavariate(2, 3), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 4))
random.seed(98)
print(random.random())
random.seed(2.5)
print(random.random())
random.seed(-7)
print(random.random(), random.randbytes(5))
random.seed(10 ** 30)
print(random.random())
r = random.Random(1)
s = random.Random(1)
print(r.random() == s.random(), r.randint(1, 1000), s.choice("hello"), r.sample([1, 2, 3], 3), [r.randrange(3) for _ in range(8)])
state = r.getstate()
first = [r.random() for _ in range(2)]
r.setstate(state)
print(first == [r.random() for _ in range(2)], isinstance(r, random.Random))
for attempt in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.randrange(1, 5, 0), lambda: random.choices([], k=1), lambda: random.sample({1, 2}, 1), lambda: random.getrandbits(-1), lambda: random.choices([1], weights=[1, 2]), lambda: random.shuffle("abc"), lambda: random.seed([1]), lambda: random.choices([1, 2], weights=[0, 0]), lambda: random.sample([1, 2], -1)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
random.seed(3)
deck = [f"{r}{s}" for s in "SHDC" for r in "A23"]
random.shuffle(deck)
print(deck, random.sample(deck, k=4), random.sample(["a", "b"], k=3, counts=[2, 2]))
print([random.choice([True, False]) for _ in range(5)], round(random.uniform(-10, 10), 3), random.getrandbits(1), random.getrandbits(64), random.randrange(2 ** 70))


class Loaded(random.Random):
    def random(self): return 0.5


print(Loaded().randint(1, 10) if False else Loaded().uniform(0, 10))
