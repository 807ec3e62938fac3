s = "  Hello, World  "
print([s.strip(), s.lstrip(), s.rstrip(), s.lower(), s.upper(), s.swapcase(), s.title(), s.casefold()])
print("xxabcxx".strip("x"), "abcba".strip("ab"), "www.example.com".lstrip("w."), "a,b,,c".split(","), " a  b c ".split(), "a b c".split(None, 1), "a,b,c".rsplit(",", 1))
print("one\ntwo\r\nthree\rfour\x0bfive\x85six".splitlines(), "a\n\nb\n".splitlines(True), "".split(), "".split(","), "".splitlines())
print("-".join(["a", "b"]), "".join("abc"), ",".join([]), "a".join(("x", "y")), "abc".partition("b"), "abc".partition("z"), "a.b.c".rpartition("."), "abc".rpartition("z"))
print("banana".count("an"), "banana".count(""), "aaaa".count("aa"), "banana".find("na"), "banana".find("na", 3), "banana".rfind("na"), "banana".find("x"), "banana".index("n"), "banana".rindex("a"))
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "abc".replace("", "-"), "abc".replace("b", ""), "aaa".replace("aa", "b"))
print("abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".endswith("bc", 1), "abc".endswith(("x", "y")), "abc".startswith("b", 1), "abc".startswith(""))
print("abc".center(9, "*"), "abc".center(8, "*"), "abc".ljust(6, "."), "abc".rjust(6), "42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2))
print("Hello".isalpha(), "h3".isalnum(), "123".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), "abc".islower(), "ABC".isupper(), "Abc Def".istitle(), " \t".isspace(), "".isspace(), "a1_".isidentifier(), "1a".isidentifier(), "é".isascii(), "a\n".isprintable())
print("hello world".capitalize(), "HELLO".capitalize(), "they're bill's".title(), "ß".upper(), "ß".casefold(), "İ".lower(), "ǆ".title(), "ΑΣ".lower())
print("a\tb".expandtabs(), "a\tb".expandtabs(4), "01\t012\t0123".expandtabs(4), "TestHook".removeprefix("Test"), "MiscTests".removesuffix("Tests"), "x".removeprefix("y"))
table = str.maketrans({"a": "1", "b": None, "c": "xyz"})
print("abcabc".translate(table), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("l", "L", "h")), str.maketrans("a", "b"))
print("abc"[::-1], "abcdef"[1:5:2], "abc"[-2:], "abc"[5:], "abc"[::2], "abc" * 3, "abc" * 0, "abc" * -1, 3 * "ab", "a" "b" 'c', "b" in "abc", "" in "abc", "ac" in "abc")
for text in ["'abc'.index('z')", "'abc'.rindex('z')", "','.join([1])", "','.join(5)", "'a' + 1", "'abc'.split('')", "'abc'.replace('a')", "'a' * 1.5", "'a'.center(5, 'ab')", "'abc'[10]", "str(1)['x']",
             "'abc'.startswith(5)", "'abc'.startswith(('a', 5))", "'a' in 5", "5 in 'a'", "'abc'.count(5)", "'abc'.partition('')", "str.maketrans('ab', 'c')", "'abc'.strip(5)", "'a'.join('b', 'c')", "'a'.upper(1)", "int('x')", "ord('ab')", "ord('')", "chr(-1)", "chr(0x110000)", "'%d' % 'x'", "'abc'.encode('ascii2')", "'é'.encode('ascii')", "''.join(['a', None])"]:
    try:
        print(text, "=", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
print("abc" < "abd", "a" < "B", "" < "a", "abc" == "ab" + "c", "a" != "b", min("hello"), max("hello"), sorted("hello"), len("héllo"), list("né"), tuple("ab"), hash("a") == hash("a"))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnl\n\\ \x00 \x7f é \u200b \U0001F600 \ud800"), ascii("é\u1234\U0001F600"), str(None), str([1, "a"]), str(b"x"))
print("Δ".lower(), "straße".upper(), "ﬁ".upper(), "ŉ".upper(), "é" == "e\u0301", "\x41\u0042\103", "a\
b", r"\n", len(r"\n"), u"u")
