s = "  The quick brown fox, jumps over the lazy dog.  "
t = s.strip()
print(repr(s.lstrip()), repr(s.rstrip()), len(s), len(t))
print(t.upper(), t.lower(), t.title(), t.swapcase(), t.capitalize(), sep="\n")
print(t.split(), t.split(","), t.split("o", 2), t.rsplit(" ", 1), t.partition(" fox"), t.rpartition("zzz"), sep="\n")
print(t.find("fox"), t.find("cat"), t.index("o"), t.rfind("o"), t.count("o"), t.count("the"), t.replace("o", "0", 2))
print("-".join("abc"), "abc".center(9, "*"), "abc".ljust(6) + "|", "abc".rjust(6), "42".zfill(5), "-42".zfill(5))
print(t.startswith(("The", "A")), t.endswith("."), "abc".isalpha(), "a1".isalnum(), "12".isdigit(), "½".isnumeric(), " ".isspace(), "Ab".istitle(), "x_1".isidentifier(), "".isalpha())
print("a\tb\tc".expandtabs(4), "l1\nl2\r\nl3".splitlines(), "l1\nl2\n".splitlines(True), "a\n\nb".split("\n"))
print("prefix-body".removeprefix("prefix-"), "body.py".removesuffix(".py"), "xxhixx".strip("x"), "www.site.com".strip("cmowz."))
table = str.maketrans("aeiou", "12345", "xyz")
print("lazy fox education".translate(table), "ß".upper(), "ß".casefold() == "SS".casefold(), "İ".lower().__len__())
print(s[5:2:-1], t[::-1], t[-4:], t[::5], t[100:], "abc"[-2], "x" * 3 + "y", "ell" in "hello", "b" > "abc")
print("a,b,,c".split(","), "a  b".split(" "), "".split(), "".split(","), " ".join(["one"]), "abc".split("abc"))
print("caf\u00e9", "\N{GREEK SMALL LETTER ALPHA}", "\x41\t|", r"raw\n", "new\\line", 'it''s', "tab\\t", ascii("naïve"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\x00\x7f\u200b\n"))
print(ord("€"), chr(128512), "😀".encode(), len("😀"), "naïve".encode("latin-1"), b"\xe9".decode("latin-1"), "é".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é€".encode("ascii", "backslashreplace"))
for f in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "a".join([1]), lambda: "abc"[5], lambda: "x" + 1, lambda: "abc".split("")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)

def is_palindrome(p):
    q = [c.lower() for c in p if c.isalnum()]
    return q == q[::-1]
for p in ("A man, a plan, a canal: Panama", "Not a palindrome", ""):
    print(is_palindrome(p), end=" ")
print()
def caesar(txt, k):
    return "".join(chr((ord(c) - (b := 65 if c.isupper() else 97) + k) % 26 + b) if c.isalpha() else c for c in txt)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
print({w: len(w) for w in t.rstrip(".").replace(",", "").split() if len(w) > 3}, sorted("Banana"), sorted("bAnana", key=str.lower), min("hello"), max("hello", "zeta", key=len))
print("snake_case_name".title().replace("_", ""), "".join("_" + c.lower() if c.isupper() else c for c in "camelCaseName"), "%s" % "end", "abc" "def", ("%-5s|" * 3) % tuple("abc"))
