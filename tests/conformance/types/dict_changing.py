ages = {"ann": 30, "bob": 25}
ages["cyd"] = 41
ages.update(bob=26, dee=19)
ages.update([("eve", 1)])
ages |= {"fay": 2}
print(ages, len(ages), ages.get("zoe"), ages.get("zoe", 0), ages.setdefault("ann", 99), ages.setdefault("gus", 7))
print(ages.pop("gus"), ages.pop("nobody", None), ages.popitem(), list(ages), list(ages.values()), list(ages.items())[0])
del ages["ann"]
ages["ann"] = 31
print(list(ages), "ann" in ages, "zed" not in ages, ages | {"x": 1}, {**ages, "bob": 0})
print(dict(a=1), dict([("b", 2)]), dict({"c": 3}, d=4), dict(zip("ef", (5, 6))), dict.fromkeys("gh"), dict.fromkeys(range(2), []), {n: n * n for n in range(3)})
keys, items = ages.keys(), ages.items()
ages["new"] = 0
print(keys, len(items), keys & {"new", "old"} == {"new"}, ("new", 0) in items, list(reversed(ages)), list(reversed(ages.values())))
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: "a"} != {1: "b"}, {} == [], {True: 1, 1: 2, 1.0: 3})
for call in (lambda: ages["zed"], lambda: {}.popitem(), lambda: ages.pop("zed"), lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: ages < {}, lambda: {} + {}, lambda: ages.update(5), lambda: hash(ages), lambda: ages.__delitem__("q"), lambda: {"a": 1} | [1], lambda: ages.keys()[0], lambda: dict.fromkeys(1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
