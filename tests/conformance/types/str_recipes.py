text = "The Quick Brown Fox"
print(text.lower(), text.upper(), text.swapcase(), text.title(), text.split(), "-".join(text.split()), text.replace("Quick", "Slow"), text[::-1], len(text), text.count("o"), text.find("Brown"), text.find("zzz"), text.index("Fox"), text.startswith("The"), text.endswith(("x", "y")), "quick" in text.lower())
print("  pad ".strip(), "xxhixx".strip("x"), "a,b,,c".split(","), "a  b".split(), "a b c".split(" ", 1), "k=v".partition("="), "1\n2\n3".splitlines(), "abc".center(9, "*"), "7".zfill(3), "abc".ljust(5) + "|", "abc".rjust(5), "tab\tx".expandtabs(4), "hello".capitalize(), "x" * 3, "ab" + "cd", "prefix_name".removeprefix("prefix_"), "file.txt".removesuffix(".txt"))
print([c for c in "abc"], list(enumerate("ab")), sorted("hello"), "".join(sorted("hello")), "".join(reversed("abc")), max("hello"), min("hello"), set("aab") == {"a", "b"}, dict.fromkeys("ab", 0), ord("A"), chr(97), [ord(c) - 96 for c in "abc"], "abc" < "abd", "Z" < "a", "10" < "9", "a" * 0 == "")
def is_palindrome(s): s = "".join(c.lower() for c in s if c.isalnum()); return s == s[::-1]
def vowels(s): return sum(c in "aeiou" for c in s.lower())
def camel(s): return "".join(w.title() if i else w for i, w in enumerate(s.split("_")))
def snake(s): return "".join("_" + c.lower() if c.isupper() else c for c in s).lstrip("_")
def anagrams(a, b): return sorted(a.replace(" ", "").lower()) == sorted(b.replace(" ", "").lower())
def compress(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out += s[i] + (str(j - i) if j - i > 1 else "")
        i = j
    return out
def caesar(s, n): return "".join(chr((ord(c) - b + n) % 26 + b) if c.isalpha() and (b := 65 if c.isupper() else 97) else c for c in s)
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"), vowels("Programming"), camel("snake_case_name"), snake("camelCaseName"), anagrams("Dormitory", "dirty room"), compress("aaabccd"), caesar("Hello, Zoe!", 3), caesar(caesar("Hello, Zoe!", 3), -3))
print("abc".isalpha(), "a1".isalnum(), "12".isdigit(), "1.2".isdigit(), " ".isspace(), "Ab".isupper(), "ab".islower(), "Ab Cd".istitle(), "x1".isidentifier(), "é".isascii(), "".isalpha(), "²".isnumeric(), "ab\n".isprintable())
lines = """name: Ann
age : 30

city:  Paris  """.splitlines()
print({k.strip(): v.strip() for k, _, v in (line.partition(":") for line in lines if line.strip())}, [len(l) for l in lines], max(lines, key=len))
words = "it was the best of times it was the worst of times".split()
print({w: words.count(w) for w in sorted(set(words))}, sorted(set(words), key=lambda w: (-words.count(w), w))[:3], " ".join(dict.fromkeys(words)), [w for w in words if len(w) > 4], " ".join(w[0].upper() + w[1:] for w in words[:4]), " ".join(w[::-1] for w in words[:3]))
print("%s is %d years" % ("Al", 5), "{} {}".format(1, 2), f"{'x':>4}|{3.14159:.2f}|{1000:,}|{0.5:%}|{5:03d}|{255:x}", "a\tb\\n", r"a\tb", "it's" 'q"', 'multi' "part", """tri"ple""", "\u00e9\x41", len("😀"), "😀é".encode(), b"abc".decode(), "ñ" == "n\u0303")
table = str.maketrans("aeiou", "12345", "xyz")
print("axe you".translate(table), "hello"[1:4], "hello"[-3:], "hello"[::2], "hello"[10:], "hello"[:-1], "a-b-c".rsplit("-", 1), "a-b-c".rfind("-"), "banana".replace("a", "", 2), "x".join("123"), ",".join(str(i * i) for i in range(4)), "abcabc".rindex("b"), "Straße".upper(), "ß".casefold() == "ss", "ΑΒΓ".lower(), "i".upper())
for bad in (lambda: "a" + 1, lambda: "abc"[5], lambda: "abc".index("z"), lambda: "-".join([1]), lambda: "a" * "b", lambda: int("x"), lambda: ord("ab"), lambda: "abc".nope, lambda: "x".split(""), lambda: chr(-1), lambda: "{}".format(), lambda: "%d" % "x", lambda: "é".encode("ascii")):
    try:
        print(bad())
    except (TypeError, IndexError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
