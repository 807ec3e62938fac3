text = "abracadabra"
for needle in ("a", "abra", "", "z", "cad"):
    print(repr(needle), text.find(needle), text.rfind(needle), text.count(needle), needle in text)
print(text.find("a", 1), text.find("a", -3), text.find("a", 4, 5), text.find("", 11), text.find("", 12))
print(text.count("a", 3), text.count("a", 3, 6), text.count("", 3, 6), "aaaa".count("aa"))
print(text.startswith("abra"), text.startswith(("x", "abr")), text.startswith("a", 7), text.startswith(()))
print(text.endswith("bra"), text.endswith("abra", 8), text.endswith(("ra", "x"), 0, 11))
for method in (text.index, text.rindex):
    print(method("b"), end=" ")
    try:
        method("q")
    except ValueError as error:
        print(error)
for call in (lambda: text.find(1), lambda: text.startswith(1), lambda: text.endswith([1]), lambda: 1 in text,
             lambda: text.count(None), lambda: text.find("a", "b")):
    try:
        print(call())
    except TypeError as error:
        print(error)
