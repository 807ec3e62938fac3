x = 5
print("big" if x > 3 else "small", "a" if x < 1 else "b" if x < 6 else "c", (1 if x else 2) + 3, [n if n % 2 else -n for n in range(4)])
print(1 < x < 10, 1 < x > 4, 5 == x != 6, not 1 < x < 3, x in [5] and x not in [6], 1 < 2 == 2, (1 < 2) == True)
def value(n):
    print("value", n, end="; ")
    return n
print(value(1) < value(3) < value(2) < value(9), value(0) or value(4), value(0) and value(4), value(1) if value(0) else value(2))
print(x is x, x is not None, None is None, [] == [], [] is [])
for call in (lambda: 1 < "a" < 2, lambda: undefined if x else 1 / 0, lambda: 1 / 0 if x else 1,):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
