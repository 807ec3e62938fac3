data = b"the cat sat on the mat"
print(data.find(b"at"), data.rfind(b"at"), data.count(b"at"), data.find(b"dog"), data.find(ord("c")), b"cat" in data, 116 in data)
print(data.split(), data.split(b" ", 2), data.rsplit(b" ", 1), data.partition(b" sat "), data.replace(b"at", b"AT", 2))
print(data.startswith(b"the"), data.endswith((b"x", b"mat")), data.title(), data.upper(), data.capitalize(), data.swapcase())
print(b"  x ".strip(), b"xxhixx".strip(b"x"), b"hi".center(6, b"*"), b"7".zfill(3), b"a\tb".expandtabs(4), b"-".join([b"a", b"b"]))
print(b"abc".isalpha(), b"12".isdigit(), b" \n".isspace(), b"Ab".istitle(), b"AB".isupper(), b"\xff".isascii(), b"a1".isalnum())
print(b"one\ntwo\r\n".splitlines(), b"abcabc".translate(None, b"b"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"xa".removeprefix(b"x"))
for call in (lambda: data.find("cat"), lambda: "a" in data, lambda: data.index(b"dog"), lambda: 300 in data, lambda: b"".join(["a"]), lambda: data.split(""), lambda: b"a" + "b", lambda: data.count("a")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
