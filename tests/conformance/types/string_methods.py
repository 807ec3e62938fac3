s = "  Hello, World!  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.strip(" !"))
t = "the quick brown fox jumps over the lazy dog"
print(t.title(), "|", t.capitalize(), "|", t.upper(), "|", t.swapcase()[:9])
print(t.count("o"), t.find("fox"), t.find("cat"), t.rfind("the"), t.index("q"), t.replace("the", "a", 1))
try:
    t.index("cat")
except ValueError as e:
    print(e)
print(t.split(), t.split(" ", 2), t.rsplit(None, 1), t.partition(" brown "), t.rpartition("zzz"))
print("a,b,,c".split(","), "".split(), "".split(","), " x  y ".split(), " x  y ".split(" "))
print("one\ntwo\r\nthree".splitlines(), "a\nb\n".splitlines(True))
print("-".join("abc"), "".join(reversed("abc")), ", ".join(map(str, [1, 2.5, None])))
print("abc".center(9, "*"), "abc".ljust(6, "."), "abc".rjust(6), "42".zfill(5), "-42".zfill(5))
print([w.startswith(("th", "q")) for w in t.split()], "file.py".endswith(".py"))
for w in ["abc", "123", "a1", "", " ", "ABC", "Abc", "½", "x y", "_id", "9x"]:
    print(f"{w!r:6}", *[int(f(w)) for f in (str.isalpha, str.isdigit, str.isnumeric, str.isalnum, str.isspace,
                                           str.isupper, str.islower, str.istitle, str.isidentifier)])
print("\t1\t22".expandtabs(4), "tEST".casefold(), "Straße".casefold(), "Straße".upper(), "é".encode(), "日本".encode("utf-8"))
table = str.maketrans("aeiou", "12345", "xyz")
print("the lazy fox is zany".translate(table), str.maketrans({"a": "A"}))
print("prefix-body".removeprefix("prefix-"), "name.txt".removesuffix(".txt"), "abc".removeprefix("x"))
print("abc" < "abd", "Z" < "a", "10" < "9", "a" * 3, "ab" "cd", "x" in "xyz", "" in "abc")
print(t[::-1], t[4:9], t[-3:], t[::7], t[100:], "abc"[5:2] == "")
print(ord("A"), chr(97), ord("€"), chr(0x1F600), ascii("é€"), "\N{GREEK SMALL LETTER PI}", "\x41\u0042\t|")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnl\n\\ \x00 \x7f é \u200b"))
print(r"raw\n", len(r"\n"), """multi
line""", 'a' 'b')


def caesar(text, k):
    out = []
    for ch in text:
        if ch.isalpha() and ch.isascii():
            base = ord("a") if ch.islower() else ord("A")
            out.append(chr((ord(ch) - base + k) % 26 + base))
        else:
            out.append(ch)
    return "".join(out)


def is_palindrome(p):
    p = [c.lower() for c in p if c.isalnum()]
    return p == p[::-1]


secret = caesar("Attack at Dawn, 5 o'clock!", 3)
print(secret, "->", caesar(secret, -3))
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"))
print(sorted(t.replace(" ", ""))[:10], sorted(set(t) - {" "}) == list("abcdefghijklmnopqrstuvwxyz"))
try:
    "abc"[0] = "z"
except TypeError as e:
    print(e)
try:
    "abc" + 5
except TypeError as e:
    print(e)
try:
    "".join([1, 2])
except TypeError as e:
    print(e)
