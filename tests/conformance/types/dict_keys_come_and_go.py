# A dict that stays small while its keys change, with every number kept and replaced.
def churn(kept, replaced):
    held = {}
    next_key = 0
    for _ in range(300):
        for _ in range(replaced):
            held[next_key] = -next_key
            next_key += 1
        for key in list(held)[:max(len(held) - kept, 0)]:
            del held[key]
        if held != {key: -key for key in range(next_key - len(held), next_key)}:
            return "wrong"
    return len(held), min(held, default=None), next_key in held


for kept in range(10):
    print(kept, *(churn(kept, replaced) for replaced in range(1, 10)))

window = {}
for t in range(100):
    window[f"t{t}"] = t
    if len(window) > 7:
        for old in list(window)[:4]:
            window.pop(old)
print(window)
for t in range(50):
    window[t] = t
    window.popitem()
print(window)


class Bag:
    pass


bag = Bag()
for t in range(100):
    setattr(bag, f"a{t}", t)
    if t >= 6:
        delattr(bag, f"a{t - 6}")
print(vars(bag))
