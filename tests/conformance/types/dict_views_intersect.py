# What both have is looked up in the dict: values need no hash, unless a set is the longer one.
stock = {"one": 1, "three": [3], "four": 4}


def told(name, attempt):
    try:
        print(name, attempt())
    except TypeError as error:
        print(name, "TypeError", error)


told("items & set", lambda: stock.items() & {("one", 1)})
told("set & items", lambda: {("one", 1)} & stock.items())
told("items & frozenset", lambda: stock.items() & frozenset({("one", 1), ("x", 2)}))
told("items & long set", lambda: stock.items() & {("one", 1), (1, 2), (3, 4), (5, 6)})
told("items & list", lambda: stock.items() & [("four", 4), ("one", 2), 7])
told("items & list of lists", lambda: stock.items() & [("three", [3])])
told("items & items", lambda: stock.items() & {"four": 4}.items())
told("items | set", lambda: stock.items() | {1})
told("items - set", lambda: stock.items() - {("one", 1)})
told("keys & keys", lambda: sorted(stock.keys() & {"four": 4, "one": 0}.keys()))
told("keys & text", lambda: sorted({"a": 1, "b": 2}.keys() & "abc"))
told("keys & number", lambda: stock.keys() & 5)
told("values & set", lambda: stock.values() & {1})
